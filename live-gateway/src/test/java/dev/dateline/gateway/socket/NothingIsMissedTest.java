package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.vertx.core.Context;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers come, go, come back to other nodes and read slowly, while nodes are killed and catch up, articles go on, words are
 * taken down and transactions are aborted, and hardly anything is on the heap: what a page shows is the fold of the log at its
 * position.
 *
 * <p>Longer with {@code -Ddateline.seeds=5000}; one run again with {@code -Ddateline.seed=17}.
 */
class NothingIsMissedTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final int STEPS = 700;
    private static final int READERS = 6;

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @TempDir
    private Path folder;

    @Test
    void showsTheFoldOfTheLogWhateverHappens() {
        Integer one = Integer.getInteger("dateline.seed");
        LongStream seeds =
                one == null ? LongStream.rangeClosed(1, Integer.getInteger("dateline.seeds", 10)) : LongStream.of(one);
        seeds.forEach(seed -> {
            try {
                new Run(seed, folder).play();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("run it again with -Ddateline.seed=" + seed + ": " + e.getMessage(), e);
            }
        });
    }

    /** One seed's world: everything in it happens on this thread, in the order that the seed gives. */
    private static final class Run {
        private final Random random;
        private final EmbeddedChannel loop = new EmbeddedChannel();
        private final PlayedTopics topics;
        private final List<PlayedNode> nodes;
        private final List<PlayedReader> readers = new ArrayList<>();
        private final List<Runnable> unnoticed = new ArrayList<>();

        Run(long seed, Path folder) {
            random = new Random(seed);
            topics = new PlayedTopics(random, "varne", "harbor");
            IntStream.range(0, random.nextInt(200)).forEach(i -> topics.goOn());
            Context context = ((VertxInternal) VERTX)
                    .contextBuilder()
                    .withThreadingModel(ThreadingModel.EVENT_LOOP)
                    .withEventLoop(loop.eventLoop())
                    .build();
            nodes = List.of(
                    new PlayedNode(random, topics, context, folder), new PlayedNode(random, topics, context, folder));
            IntStream.range(0, READERS).forEach(i -> readers.add(new PlayedReader(any(topics.logs()), random)));
        }

        void play() {
            for (int step = 0; step < STEPS; step++) {
                act();
                if (random.nextInt(3) > 0) {
                    loop.runPendingTasks();
                }
            }
            settle();
        }

        private void act() {
            PlayedNode node = any(nodes);
            PlayedReader reader = any(readers);
            switch (random.nextInt(26)) {
                case 0, 1, 2, 3, 4 -> topics.goOn();
                case 5 -> IntStream.range(0, random.nextInt(30)).forEach(i -> topics.goOn());
                case 6 -> topics.abort();
                case 7, 8, 9, 10, 11 -> node.read();
                case 12 -> killSeldom(node);
                case 13 -> unnoticed.add(reader.leave());
                case 14 -> notice();
                case 15 -> reader.open(node);
                case 16 -> reader.poll(node);
                case 17 -> nodes.forEach(PlayedNode::lookMuchLater);
                case 18 -> loseSeldom(node, reader);
                default -> follow(node, reader);
            }
        }

        private void follow(PlayedNode node, PlayedReader reader) {
            if (reader.isConnected()) {
                IntStream.range(0, random.nextInt(20)).forEach(i -> reader.take());
            } else {
                reader.connect(node);
            }
        }

        private void killSeldom(PlayedNode node) {
            if (random.nextInt(4) == 0) {
                node.start();
            }
        }

        private void loseSeldom(PlayedNode node, PlayedReader reader) {
            if (random.nextBoolean()) {
                node.losePatience();
            } else if (random.nextInt(4) == 0) {
                reader.forge();
            }
        }

        private void notice() {
            unnoticed.forEach(Runnable::run);
            unnoticed.clear();
        }

        /** Nothing more happens: everybody comes to the end. */
        private void settle() {
            notice();
            nodes.forEach(PlayedNode::readAll);
            for (PlayedReader reader : readers) {
                for (int tries = 0; tries < 5 && !isDone(reader); tries++) {
                    follow(any(nodes), reader);
                }
                reader.isUpToDate();
            }
            nodes.forEach(node -> assertThat(node.mismatches()).isZero());
            nodes.forEach(node -> assertThat(node.isSound()).isTrue());
            nodes.forEach(PlayedNode::stop);
        }

        private boolean isDone(PlayedReader reader) {
            do {
                loop.runPendingTasks();
            } while (reader.take());
            return reader.isConnected() && reader.isLive();
        }

        private <T> T any(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
