package dev.dateline.standalone.prove;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Of three brokers the one that leads a partition in use goes, again and again, by kill -9 and stopped in turns, and comes
 * back once everything flows without it: with three copies, two of which must have a record, nothing acknowledged may go.
 */
final class BounceLeader implements Fault {
    private static final int TIMES = 5;
    private static final Duration STOP = Duration.ofSeconds(90);
    private static final long SEED = 1909;

    private @Nullable Trio trio;

    @Override
    public Ground ground(Path folder, List<String> desks) {
        return Ground.open(folder, desks, Trio.BROKERS);
    }

    @Override
    public void start(Ground ground, Installation installation) throws InterruptedException {
        trio = new Trio(ground, installation);
        for (Role role : List.of(Role.PROCESSOR, Role.GATEWAY, Role.INGEST)) {
            installation.start(role);
        }
    }

    @Override
    public void strike(Scene scene) throws InterruptedException {
        Trio brokers = brokers();
        Random random = new Random(SEED);
        List<TopicPartition> used = used(scene.ground());
        List<Stall> stalls = new ArrayList<>();
        brokers.awaitInSync();
        for (int time = 0; time < TIMES; time++) {
            TopicPartition partition = used.get(random.nextInt(used.size()));
            int leader = brokers.leaderOf(partition);
            boolean kills = time % 2 == 0;
            Future<Stall> probing = scene.probe().go(Trio.name(leader), System.nanoTime());
            if (kills) {
                scene.installation().kill(Trio.name(leader));
            } else {
                scene.installation().stop(Trio.name(leader), STOP);
            }
            Stall stall = Probe.found(probing);
            stalls.add(stall);
            scene.say("%s, which led %s, %s: %s"
                    .formatted(Trio.name(leader), partition, kills ? "killed" : "stopped", stall.flowing()));
            long back = System.nanoTime();
            brokers.start(leader);
            brokers.awaitInSync();
            scene.say("  all copies in step again %s after its start"
                    .formatted(Stall.seconds(Duration.ofNanos(System.nanoTime() - back))));
        }
        scene.figures()
                .add("%d bounces, all flowing again after %s at most".formatted(TIMES, Stall.seconds(longest(stalls))));
    }

    @Override
    public void cleanUp(Ground ground) {
        if (trio != null) {
            trio.close();
        }
    }

    private Trio brokers() {
        Trio started = trio;
        if (started == null) {
            throw new IllegalStateException("nothing was started");
        }
        return started;
    }

    private static Duration longest(List<Stall> stalls) {
        return stalls.stream()
                .map(Stall::longest)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** What items and decisions of this ground go through; where transactions are kept, and how far readers are. */
    private static List<TopicPartition> used(Ground ground) {
        Topics topics = ground.topics("");
        DeskId desk = new DeskId(ground.desks().getFirst());
        ArticleId article = new ArticleId(Filed.article(desk.value(), 0));
        return List.of(
                new TopicPartition(
                        topics.matchInput().name(), topics.matchInput().partition(desk)),
                new TopicPartition(topics.updates().name(), topics.updates().partition(new EntryKey(article, 1))),
                new TopicPartition(topics.decisions().name(), topics.updates().partition(new EntryKey(article, 1))),
                new TopicPartition(topics.wire().name(), 0),
                new TopicPartition("__transaction_state", 0),
                new TopicPartition("__consumer_offsets", 0));
    }
}
