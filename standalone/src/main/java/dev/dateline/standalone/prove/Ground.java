package dev.dateline.standalone.prove;

import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Where a proof runs: a new folder, free ports, and the settings that all its processes share. Each desk takes the items
 * of one provider of the same name.
 *
 * @param brokers where each listens; every record has as many copies
 * @param key of this run; what each provider sends with its items is made from it
 */
record Ground(Path folder, List<Integer> brokers, int items, int pages, List<String> desks, String key) {
    private static final int PARTITIONS = 24;

    /** Several brokers share this machine's cores. */
    private static final int FEWER_PARTITIONS = 6;

    private static final Duration ERASURE = Duration.ofHours(24);

    Ground {
        brokers = List.copyOf(brokers);
        desks = List.copyOf(desks);
    }

    /** Makes the folder, which must not be there yet, and writes the settings. */
    static Ground open(Path folder, List<String> desks) {
        return open(folder, desks, 1);
    }

    /** The same, for so many brokers. */
    static Ground open(Path folder, List<String> desks, int brokers) {
        SplittableRandom random = new SplittableRandom();
        byte[] key = new byte[24];
        random.nextBytes(key);
        try {
            Files.createDirectories(folder);
            List<Integer> ports = new ArrayList<>();
            for (int i = 0; i < brokers; i++) {
                ports.add(FreePort.any());
            }
            Ground ground = new Ground(
                    folder.toAbsolutePath(),
                    ports,
                    FreePort.any(),
                    FreePort.any(),
                    desks,
                    HexFormat.of().formatHex(key));
            Files.createDirectories(ground.temporary());
            Files.writeString(ground.config(), ground.settings());
            return ground;
        } catch (IOException e) {
            throw Trouble.failed("the folder " + folder + " cannot be written: " + Trouble.lineOf(e));
        }
    }

    Path config() {
        return folder.resolve("prove.yaml");
    }

    /** Where the broker keeps what it has. */
    Path brokerFolder() {
        return folder.resolve("broker");
    }

    /** Where the processor keeps its state. */
    Path state() {
        return folder.resolve("state");
    }

    /** Where its processes unpack what a killed one cannot remove. */
    Path temporary() {
        return folder.resolve("tmp");
    }

    String servers() {
        return brokers.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    Map<String, String> kafka() {
        return Map.of("bootstrap.servers", servers());
    }

    /** The topics of this ground; {@code prefix} is empty but for a second installation on the same broker. */
    Topics topics(String prefix) {
        return new Topics(new TopicPlan(prefix, partitions(), copies(), leastCopies(), ERASURE));
    }

    URI readers() {
        return URI.create("http://127.0.0.1:" + pages + "/");
    }

    URI post() {
        return URI.create("http://127.0.0.1:" + items + "/v1/items");
    }

    /** What the provider of this desk sends with its items. */
    String keyOf(String desk) {
        return key + "-" + desk;
    }

    /** The variables of a process that brings its own broker. */
    Map<String, String> environment() {
        return desks.stream().collect(Collectors.toMap(Ground::variable, this::keyOf));
    }

    /** Of a process that is to use the one of another. */
    Map<String, String> environmentOfAPart() {
        Map<String, String> variables = new HashMap<>(environment());
        variables.put("DATELINE_KAFKA_BOOTSTRAP_SERVERS", servers());
        return variables;
    }

    private int partitions() {
        return brokers.size() > 1 ? FEWER_PARTITIONS : PARTITIONS;
    }

    private int copies() {
        return brokers.size();
    }

    /** How many must have a record before it is acknowledged: one may be away. */
    private int leastCopies() {
        return Math.max(1, copies() - 1);
    }

    private static String variable(String desk) {
        return "DATELINE_KEY_" + desk.toUpperCase(Locale.ROOT);
    }

    /** How old a build is that reads the settings: each knows what those after it know, and more. */
    enum Age {
        /** This one, or one that knows as much. */
        NEW,
        /** Knows no canary and no shelf. */
        WITHOUT_CANARY,
        /** Has no door for metrics and health either. */
        WITHOUT_OPS
    }

    /** What stands in {@link #config}. */
    String settings() {
        return settings(Age.NEW);
    }

    /** The same for a build that does not know all of it. */
    String settings(Age age) {
        StringBuilder text = new StringBuilder();
        text.append("topics: {partitions: %d, replication: %d, minInsync: %d}%n"
                .formatted(partitions(), copies(), leastCopies()));
        text.append("broker: {data: '%s', port: %d}%n".formatted(brokerFolder(), brokers.getFirst()));
        if (age == Age.NEW) {
            text.append("gateway: {port: %d, shelf: '%s'}%n".formatted(pages, folder.resolve("shelf")));
            // What is counted is what was sent, and nothing else.
            text.append("canary: {every: PT0S}%n".formatted());
        } else {
            text.append("gateway: {port: %d}%n".formatted(pages));
        }
        if (age != Age.WITHOUT_OPS) {
            text.append("ops: {port: 0}%n".formatted());
        }
        text.append("ingest:%n  port: %d%n  sources:%n".formatted(items));
        desks.forEach(desk -> text.append(
                "    - {provider: %s, credit: %s, kind: wire, keyEnv: %s}%n".formatted(desk, desk, variable(desk))));
        text.append("processor:%n  state: '%s'%n  port: 0%n  desks:%n".formatted(state()));
        desks.forEach(desk -> text.append("    - {id: %s, sources: [%s]}%n".formatted(desk, desk)));
        return text.toString();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Ground[" + folder + "]";
    }
}
