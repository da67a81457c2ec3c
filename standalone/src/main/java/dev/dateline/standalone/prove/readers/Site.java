package dev.dateline.standalone.prove.readers;

import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.FreePort;
import dev.dateline.standalone.process.Spawned;
import dev.dateline.standalone.topics.TopicSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A broker and gateways in a new folder, each a process of its own; all that still runs is killed on closing. */
final class Site implements AutoCloseable {
    private static final int PARTITIONS = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern STARTED = Pattern.compile("(?:Broker|Readers) +(\\S+)");

    private final Path folder;
    private final int broker;
    private final List<Integer> ports;
    private final List<Spawned> running = new ArrayList<>();
    private int starts;

    private Site(Path folder, int broker, List<Integer> ports) {
        this.folder = folder;
        this.broker = broker;
        this.ports = ports;
    }

    /** Starts the broker and so many gateways. */
    static Site open(Path folder, int gateways) throws InterruptedException {
        try {
            Files.createDirectories(folder.resolve("tmp"));
            List<Integer> ports = new ArrayList<>();
            for (int i = 0; i < gateways; i++) {
                ports.add(FreePort.any());
            }
            Site site = new Site(folder.toAbsolutePath(), FreePort.any(), List.copyOf(ports));
            Files.writeString(site.config(), site.settings());
            site.start();
            return site;
        } catch (IOException e) {
            throw Trouble.failed("the folder " + folder + " cannot be written: " + Trouble.lineOf(e));
        }
    }

    Path folder() {
        return folder;
    }

    Map<String, String> kafka() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + broker);
    }

    Topics topics() {
        return new Topics(TopicPlan.single("", PARTITIONS));
    }

    /** Where each gateway listens. */
    List<Integer> ports() {
        return ports;
    }

    /** The gateway with this number, from 0. */
    Spawned gateway(int number) {
        return running.get(number + 1);
    }

    /** Kill -9, and a start on the same port; returns when readers can come. */
    void restart(int number) throws InterruptedException {
        gateway(number).kill();
        running.set(number + 1, gateway(ports.get(number)));
        gateway(number).await(STARTED, PATIENCE);
    }

    /** What of it has ended by itself has not been proved. */
    void requireAlive() {
        running.forEach(Spawned::requireAlive);
    }

    @Override
    public void close() {
        running.reversed().forEach(Spawned::close);
    }

    private void start() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "kill-what-was-started"));
        try {
            running.add(spawn("broker", Map.of()));
            running.getFirst().await(STARTED, PATIENCE);
            TopicSetup.ensure(kafka(), topics());
            ports.forEach(port -> running.add(gateway(port)));
            for (int number = 0; number < ports.size(); number++) {
                gateway(number).await(STARTED, PATIENCE);
            }
        } catch (InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private Spawned gateway(Integer port) {
        return spawn(
                "gateway",
                Map.of(
                        "DATELINE_KAFKA_BOOTSTRAP_SERVERS",
                        "127.0.0.1:" + broker,
                        "DATELINE_GATEWAY_PORT",
                        port.toString()));
    }

    private Spawned spawn(String role, Map<String, String> environment) {
        Path said = folder.resolve(role + "-" + ++starts + ".log");
        return Spawned.start(said, folder.resolve("tmp"), environment, List.of(role, "--config", config().toString()));
    }

    private Path config() {
        return folder.resolve("prove.yaml");
    }

    private String settings() {
        return """
                topics: {partitions: %d, replication: 1, minInsync: 1}
                canary: {every: PT0S}
                broker: {data: '%s', port: %d}
                gateway: {shelf: '%s'}
                """.formatted(PARTITIONS, folder.resolve("broker"), broker, folder.resolve("shelf"));
    }
}
