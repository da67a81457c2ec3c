package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Holding;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.shelf.Shelf;
import io.vertx.core.Context;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

/**
 * A gateway without Kafka and without sockets: hub, verdicts, event loop and cursors are the real ones. It reads the topics
 * as the feed does: pages first, then on from an end noted before them, and all that is older beside that.
 */
final class PlayedNode {
    /** Entries that one who was caught up may fall behind. */
    static final int WINDOW = 9;

    static final Clock CLOCK = Clock.fixed(SampleLog.START, ZoneOffset.UTC);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Pace PACE = new Pace(LONG, LONG, WINDOW);
    private static final int BATCH = 12;

    /** Hardly anything is on the heap. */
    private static final Holding NEWEST = new Holding(2, 3, Long.MAX_VALUE, Long.MAX_VALUE);

    private final Random random;
    private final PlayedTopics topics;
    private final Context context;
    private final List<PlayedLine> lines = new ArrayList<>();
    private final List<Ask> asks = new ArrayList<>();
    private final Path folder;
    private Shelf shelf = Shelf.NONE;
    private Hub hub = new Hub();
    private Readers readers = new Readers(hub, this::toTheEnd, CLOCK);
    private UpdatesRoute route = new UpdatesRoute(readers, PACE, Limits.USUAL);
    private int followed;
    private int scanned;
    private int older;

    PlayedNode(Random random, PlayedTopics topics, Context context, Path folder) {
        this.random = random;
        this.topics = topics;
        this.context = context;
        this.folder = folder;
        start();
    }

    /** Somebody waits until everything was read that stood on the topic by then. */
    private record Ask(int end, CompletableFuture<Void> done) {}

    /** Kill -9 and a start: nothing is left but what is on the topics, and of that it knows the pages alone. */
    void start() {
        lines.forEach(PlayedLine::cut);
        lines.clear();
        asks.clear();
        shelf.close();
        shelf = Shelf.in(folder);
        hub = new Hub(shelf, NEWEST);
        readers = new Readers(hub, this::toTheEnd, CLOCK);
        route = new UpdatesRoute(readers, PACE, Limits.USUAL);
        followed = Math.max(0, topics.end() - random.nextInt(4));
        topics.pages().forEach(hub::take);
        scanned = 0;
        older = topics.end();
    }

    Readers readers() {
        return readers;
    }

    Context context() {
        return context;
    }

    ArticleLog log(ArticleId article) {
        return hub.log(article).orElseThrow();
    }

    Polling polling() {
        return new Polling(readers);
    }

    /** The seq up to which it has the log, whatever becomes of the node. */
    LongSupplier newest(ArticleId article) {
        Hub held = hub;
        return () -> held.log(article).orElseThrow().last().seq();
    }

    /** A reader comes by a socket; the line that it is given ends with the node. */
    void connect(ArticleId article, PlayedLine line, Wish wish) {
        lines.add(line);
        ReaderConnection reader = route.shards().connect(line, context, "192.0.2.1");
        line.belongsTo(reader);
        route.begin(article, reader, wish, context);
    }

    /** Reads on a little, at the end or among what is older. */
    void read() {
        if (random.nextBoolean()) {
            followed = take(followed, topics.end());
        } else {
            scanned = take(scanned, older);
        }
        answer();
    }

    void readAll() {
        while (followed < topics.end() || scanned < older) {
            read();
        }
    }

    /** Looks at everybody as the wheel would, a long time from now. */
    void lookMuchLater() {
        long now = System.nanoTime() + LONG.toNanos() + 1;
        List.copyOf(lines).forEach(line -> line.look(now));
    }

    /** Nobody is kept waiting for ever: what takes too long is said to fail. */
    void losePatience() {
        List.copyOf(asks).forEach(ask -> ask.done().completeExceptionally(new IllegalStateException("too long")));
        asks.clear();
    }

    long mismatches() {
        return hub.counts().mismatches();
    }

    /** Whether anything could not be written or read, which nothing here is a reason for. */
    boolean isSound() {
        return hub.wrong().isEmpty() && hub.shelved().failures() == 0;
    }

    void stop() {
        shelf.close();
    }

    private CompletionStage<?> toTheEnd(ArticleId article) {
        Ask ask = new Ask(topics.end(), new CompletableFuture<>());
        asks.add(ask);
        answer();
        return ask.done();
    }

    private int take(int from, int end) {
        int to = Math.min(end, from + 1 + random.nextInt(BATCH));
        if (from < to) {
            hub.take(List.copyOf(topics.records(from, to)));
        }
        return to;
    }

    private void answer() {
        List<Ask> done = asks.stream()
                .filter(ask -> followed >= ask.end() && scanned >= older)
                .toList();
        asks.removeAll(done);
        done.forEach(ask -> ask.done().complete(null));
    }
}
