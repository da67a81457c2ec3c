package dev.dateline.standalone.prove;

import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.topics.TopicSetup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Three processors share the work and one of them is killed for good; then what they had in order is matched once more,
 * by one processor and by three, and must give the same proposals byte for byte.
 */
public final class ScaleProof {
    private static final List<String> DESKS = List.of("world", "city", "sport", "money", "science", "weather");
    private static final List<String> THREE = List.of("processor 1", "processor 2", "processor 3");
    private static final long BEFORE_MILLIS = 6_000;
    private static final long AFTER_MILLIS = 4_000;

    private final Ground ground;
    private final Consumer<String> voice;
    private final List<String> problems = new ArrayList<>();

    private ScaleProof(Ground ground, Consumer<String> voice) {
        this.ground = ground;
        this.voice = voice;
    }

    /**
     * Runs it; gives what does not hold, one line each.
     *
     * @param rate items a second
     * @throws Trouble where something does not come back at all, with what the processes said last
     */
    public static List<String> run(Stock stock, double rate, Path folder, Consumer<String> voice)
            throws InterruptedException {
        Ground ground = Ground.open(folder, DESKS);
        List<Role> roles = List.of(Role.BROKER, Role.GATEWAY, Role.INGEST);
        try (Installation installation = Installation.of(ground, roles)) {
            try {
                return new ScaleProof(ground, voice).prove(installation, stock, rate);
            } catch (Trouble e) {
                throw Trouble.failed(e.getMessage() + "\n" + installation.said());
            }
        }
    }

    private List<String> prove(Installation installation, Stock stock, double rate) throws InterruptedException {
        TopicSetup.ensure(ground.kafka(), ground.topics(""));
        for (String name : THREE) {
            installation.startProcessor(name, "");
        }
        loseOne(installation, stock, rate);
        for (String name : THREE) {
            installation.kill(name);
        }
        Order order = new Order(ground.kafka(), ground.topics(""));
        voice.accept("%d lines in the order of matching, in %d partitions".formatted(order.size(), order.partitions()));
        Map<String, byte[]> live = Order.proposals(ground.kafka(), ground.topics(""));
        compare("one processor", live, again(installation, order, THREE.subList(0, 1), "one."));
        compare("three processors", live, again(installation, order, THREE, "three."));
        return problems;
    }

    private void loseOne(Installation installation, Stock stock, double rate) throws InterruptedException {
        try (Probe probe = new Probe(ground, installation);
                Shift shift = Shift.begin(ground, installation, probe, stock, rate)) {
            Thread.sleep(BEFORE_MILLIS);
            String victim = THREE.get(1);
            installation.kill(victim);
            voice.accept("  " + Probe.found(probe.go(victim, System.nanoTime())) + ", from the other two");
            Thread.sleep(AFTER_MILLIS);
            problems.addAll(shift.end(voice));
        }
    }

    /** Matches the same bytes on topics of their own. */
    private Map<String, byte[]> again(Installation installation, Order order, List<String> names, String prefix)
            throws InterruptedException {
        Topics topics = ground.topics(prefix);
        TopicSetup.ensure(ground.kafka(), topics);
        for (String name : names) {
            installation.startProcessor(prefix + name, prefix);
        }
        order.writeTo(topics);
        order.awaitMatched(topics);
        for (String name : names) {
            installation.kill(prefix + name);
        }
        return Order.proposals(ground.kafka(), topics);
    }

    private void compare(String who, Map<String, byte[]> live, Map<String, byte[]> again) {
        long differences = Order.differences(live, again);
        voice.accept("%s on the same order: %d proposals, digest %s; %s"
                .formatted(
                        who,
                        again.size(),
                        Order.digest(again),
                        differences == 0 ? "the same bytes" : differences + " differ from those that were made live"));
        if (differences > 0) {
            problems.add(differences + " proposals differ on " + who);
        }
    }
}
