package dev.dateline.standalone.bench.fanout;

import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.FreePort;
import dev.dateline.standalone.process.Launch;
import dev.dateline.standalone.process.OtherBuild;
import dev.dateline.standalone.process.Spawned;
import dev.dateline.standalone.topics.TopicSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The gateway, fed through a broker; each of the two is a process of its own. */
final class GatewayServer implements Server {
    static final String NAME = "gateway";

    /** Of another build. */
    static final String OTHER = "other";

    private static final int PARTITIONS = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern STARTED = Pattern.compile("(?:Broker|Readers) +(\\S+)");
    private static final Pattern OPS = Pattern.compile("Ops +(\\S+/metrics)");
    private static final int GLANCE_MILLIS = 20;

    /** After this time it has seen that it is to count, or not. */
    static final long NOTICED_MILLIS = 500;

    private final String name;
    private final int port;
    private final Path counting;
    private final Map<String, String> kafka;
    private final Topics topics = new Topics(TopicPlan.single("", PARTITIONS));
    private final Spawned broker;
    private final Spawned gateway;
    private final HttpClient http = HttpClient.newHttpClient();

    private GatewayServer(
            String name, int port, Path counting, Map<String, String> kafka, Spawned broker, Spawned gateway) {
        this.name = name;
        this.port = port;
        this.counting = counting;
        this.kafka = kafka;
        this.broker = broker;
        this.gateway = gateway;
    }

    /** Starts both in this folder; the gateway keeps metrics where {@code metrics} is true. */
    static GatewayServer start(Path folder, boolean metrics) throws InterruptedException, IOException {
        return start(NAME, Launch.USUAL, folder, metrics);
    }

    /** This build and another one, both started alike, without metrics. */
    static List<GatewayServer> start(Path folder, Path otherBuild) throws InterruptedException, IOException {
        Launch other = Launch.of(OtherBuild.classPath(otherBuild));
        GatewayServer own = start(NAME, Launch.unlearnt(), folder, false);
        try {
            return List.of(own, start(OTHER, other, Files.createDirectory(folder.resolve(OTHER)), false));
        } catch (InterruptedException | IOException | RuntimeException e) {
            own.close();
            throw e;
        }
    }

    private static GatewayServer start(String name, Launch launch, Path folder, boolean metrics)
            throws InterruptedException, IOException {
        Path counting = Files.createFile(folder.resolve("counting"));
        int brokerPort = FreePort.any();
        int port = FreePort.any();
        String servers = "127.0.0.1:" + brokerPort;
        String config = write(folder, brokerPort, port, metrics).toString();
        Spawned broker = Spawned.start(
                launch, folder.resolve("broker.log"), folder, Map.of(), List.of("broker", "--config", config));
        try {
            broker.await(STARTED, PATIENCE);
            Map<String, String> kafka = Map.of("bootstrap.servers", servers);
            TopicSetup.ensure(kafka, new Topics(TopicPlan.single("", PARTITIONS)));
            Spawned gateway = Spawned.start(
                    launch,
                    folder.resolve("gateway.log"),
                    folder,
                    Map.of("DATELINE_KAFKA_BOOTSTRAP_SERVERS", servers, "DATELINE_CANARY_EVERY", "PT0S"),
                    List.of("gateway", "--config", config, "--count-while", counting.toString()));
            try {
                gateway.await(STARTED, PATIENCE);
            } catch (InterruptedException | RuntimeException e) {
                gateway.close();
                throw e;
            }
            return new GatewayServer(name, port, counting, kafka, broker, gateway);
        } catch (InterruptedException | RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<Long> processes() {
        return List.of(gateway.pid());
    }

    /** From now on it counts and clocks what it delivers, or does not. */
    void counting(boolean on) throws InterruptedException, IOException {
        if (on && !Files.exists(counting)) {
            Files.createFile(counting);
        } else if (!on) {
            Files.deleteIfExists(counting);
        }
        Thread.sleep(NOTICED_MILLIS);
    }

    /** Where metrics are read; only of one that keeps them. */
    URI metrics() throws InterruptedException {
        gateway.await(OPS, PATIENCE);
        return URI.create(String.valueOf(gateway.find(OPS, 0)));
    }

    /** Seconds of the processor's time that the broker has used so far. */
    double brokerSeconds() {
        return broker.cpu().toMillis() / 1e3;
    }

    @Override
    public String ready() {
        return "\"caughtUp\"";
    }

    /** Articles of its own for each round: what readers are sent first is small in all of them. */
    @Override
    public Turn turn(String round, Load load) throws InterruptedException {
        String name = "fan-" + load.word() + "-" + round;
        Publisher publisher = EntryPublisher.open(kafka, topics, name, load.channels());
        for (int channel = 0; channel < load.channels(); channel++) {
            awaitArticle(name + "-" + channel);
        }
        return new Turn("/v1/articles/" + name + "-%d/updates", publisher);
    }

    @Override
    public void close() {
        gateway.close();
        broker.close();
        http.close();
    }

    private void awaitArticle(String article) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/articles/" + article))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                if (System.nanoTime() > end) {
                    throw Trouble.failed("the gateway does not know what was produced; it said:\n" + gateway.tail());
                }
                Thread.sleep(GLANCE_MILLIS);
            }
        } catch (IOException e) {
            throw Trouble.failed("the gateway does not answer; it said:\n" + gateway.tail());
        }
    }

    private static Path write(Path folder, int brokerPort, int port, boolean metrics) {
        String text = """
            topics: {partitions: %d, replication: 1, minInsync: 1}
            broker: {data: '%s', port: %d}
            gateway: {port: %d, shelf: '%s'}
            ops: {port: %s}
            """.formatted(
                        PARTITIONS,
                        folder.resolve("broker"),
                        brokerPort,
                        port,
                        folder.resolve("shelf"),
                        metrics ? "0" : "null");
        try {
            return Files.writeString(folder.resolve("fanout.yaml"), text);
        } catch (IOException e) {
            throw Trouble.failed("the settings cannot be written: " + Trouble.lineOf(e));
        }
    }
}
