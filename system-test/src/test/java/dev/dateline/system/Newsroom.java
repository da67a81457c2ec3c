package dev.dateline.system;

import static org.awaitility.Awaitility.await;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Position;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Provider;
import dev.dateline.gateway.Gateway;
import dev.dateline.gateway.GatewayConfig;
import dev.dateline.gateway.page.DeskRules;
import dev.dateline.gateway.webhook.Webhook;
import dev.dateline.ingest.IngestConfig;
import dev.dateline.ingest.source.ApiKey;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.standalone.config.BrokerSettings;
import dev.dateline.standalone.config.CanarySettings;
import dev.dateline.standalone.config.ConfigReader;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.config.KafkaSettings;
import dev.dateline.standalone.config.OpsSettings;
import dev.dateline.standalone.config.TopicSettings;
import dev.dateline.standalone.config.TracesSettings;
import dev.dateline.standalone.parts.Part;
import dev.dateline.standalone.parts.PartConfigs;
import dev.dateline.standalone.parts.Parts;
import dev.dateline.standalone.parts.ProcessorWatch;
import dev.dateline.standalone.parts.Running;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * All parts in this process, on a broker of their own or on one that is named; it is the afternoon of 19/9/2023, if no other
 * clock is given.
 */
final class Newsroom implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(1);
    private static final int BODY_BYTES = 1_000_000;
    private static final int PARTITIONS = 3;
    private static final Duration DAY = Duration.ofHours(24);

    private final Running running;
    private final Gateway gateway;
    private final URI ingest;
    private final Topics topics;
    private final String bootstrapServers;
    private final DatelineConfig config;
    private final Parts parts;
    private final Clock clock;

    private Newsroom(
            Running running,
            DatelineConfig config,
            IngestConfig sources,
            String bootstrapServers,
            Clock clock,
            List<String> origins)
            throws InterruptedException {
        this.running = running;
        this.config = config;
        this.clock = clock;
        this.bootstrapServers = bootstrapServers;
        this.topics = new Topics(config.topics().plan(config.kafka().bootstrapServers() == null));
        this.parts = Parts.join(running, config, clock);
        ProcessorWatch processor = parts.processor(PartConfigs.of(config.processor()));
        this.gateway = parts.gateway(new GatewayConfig("127.0.0.1", 0, "Rehearsal", BODY_BYTES, origins));
        this.ingest = here(parts.ingest(sources));
        processor.awaitReady(LONGEST_START);
    }

    /** Starts with the embedded broker. */
    static Newsroom open(Path folder) throws InterruptedException {
        return open(folder, DAY);
    }

    /** The same, where words that were taken down are gone from every file within {@code erasure}. */
    static Newsroom open(Path folder, Duration erasure) throws InterruptedException {
        int port = Ports.free();
        return open(config(folder, port, null, erasure), sources(), "127.0.0.1:" + port);
    }

    /** The same by another clock than that of an afternoon. */
    static Newsroom open(Path folder, Clock clock) throws InterruptedException {
        int port = Ports.free();
        return open(config(folder, port, null, DAY), sources(), "127.0.0.1:" + port, clock, List.of());
    }

    /** The same with a canary, every ten seconds, by the real clock. */
    static Newsroom withCanary(Path folder) throws InterruptedException {
        int port = Ports.free();
        return open(
                config(folder, port, null, DAY).with(new CanarySettings(Duration.ofSeconds(10))),
                sources(),
                "127.0.0.1:" + port);
    }

    /** The same where a collector is told of the steps that items take. */
    static Newsroom traced(Path folder, URI collector) throws InterruptedException {
        int port = Ports.free();
        return open(
                config(folder, port, null, DAY).with(new TracesSettings(collector, 1)), sources(), "127.0.0.1:" + port);
    }

    /** The same where pages of these other sites may read articles. */
    static Newsroom open(Path folder, List<String> origins) throws InterruptedException {
        int port = Ports.free();
        return open(config(folder, port, null, DAY), sources(), "127.0.0.1:" + port, afternoon(), origins);
    }

    /** Starts on a cluster. */
    static Newsroom on(String bootstrapServers, Path folder) throws InterruptedException {
        return on(bootstrapServers, folder, sources());
    }

    /** The same, with sources of the test's own. */
    static Newsroom on(String bootstrapServers, Path folder, IngestConfig sources) throws InterruptedException {
        return open(config(folder, 0, bootstrapServers, DAY), sources, bootstrapServers);
    }

    /** Matching, log and clerk stop and start anew on the same state. */
    void restartProcessor() throws InterruptedException {
        running.stop(Part.PROCESSOR);
        parts.processor(PartConfigs.of(config.processor())).awaitReady(LONGEST_START);
    }

    /** Opens an article that no item is about. */
    Position open(ArticleId article, String headline) {
        return open(article, headline, "Nowhere Sound");
    }

    /** Opens an article on news from {@code place}; matching knows of it when this returns. */
    Position open(ArticleId article, String headline, String place) {
        Position opened = signIn().open(article, headline, place);
        await().atMost(LONGEST_START).until(() -> reader().isMatched(topics, article));
        return opened;
    }

    /** The same with a story of one paragraph. */
    Position open(ArticleId article, String headline, String place, String paragraph) {
        Position opened = signIn().open(article, headline, place, paragraph);
        await().atMost(LONGEST_START).until(() -> reader().isMatched(topics, article));
        return opened;
    }

    /** A gateway beside the first, by the same clock, which tells these of what is published; to be closed. */
    Gateway another(Vertx vertx, Webhook... told) throws Exception {
        GatewayConfig config = new GatewayConfig(
                "127.0.0.1",
                0,
                null,
                BODY_BYTES,
                List.of(),
                DeskRules.DEFAULTS,
                new GatewayConfig.Neighbours(null, List.of(told)));
        return Gateway.start(vertx, config, topics, kafka(), clock)
                .toCompletionStage()
                .toCompletableFuture()
                .get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
    }

    Editor signIn() {
        return Editor.signedIn(pages(), gateway.signInPath());
    }

    /** The one-time link for an editor's browser. */
    String signInLink() {
        return pages().resolve(gateway.signInPath()).toString();
    }

    Agency agency() {
        return Agency.at(ingest);
    }

    Agency pressOffice() {
        return agency().withKey(Agency.OFFICE_KEY);
    }

    Newsstand newsstand() {
        return Newsstand.at(pages());
    }

    URI pages() {
        return here(gateway.port());
    }

    Topics topics() {
        return topics;
    }

    /** Those that it has once it runs. */
    static Topics plannedTopics() {
        return new Topics(TopicPlan.single("", PARTITIONS));
    }

    /** Where metrics and health are read. */
    URI ops() {
        return here(parts.opsPort().orElseThrow());
    }

    /** Client settings for the cluster that it runs on. */
    Map<String, String> kafka() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    /** The time by the clock of all parts. */
    Instant now() {
        return clock.instant();
    }

    TopicReader reader() {
        return new TopicReader(bootstrapServers);
    }

    @Override
    public void close() {
        running.close();
    }

    private static Newsroom open(DatelineConfig config, IngestConfig sources, String bootstrapServers)
            throws InterruptedException {
        return open(config, sources, bootstrapServers, afternoon(), List.of());
    }

    private static Newsroom open(
            DatelineConfig config, IngestConfig sources, String bootstrapServers, Clock clock, List<String> origins)
            throws InterruptedException {
        Running running = new Running();
        try {
            return new Newsroom(running, config, sources, bootstrapServers, clock, origins);
        } catch (InterruptedException | RuntimeException e) {
            running.close();
            throw e;
        }
    }

    private static DatelineConfig config(Path folder, int brokerPort, @Nullable String servers, Duration erasure) {
        DatelineConfig config = ConfigReader.defaults().under(folder);
        return new DatelineConfig(
                new KafkaSettings(servers, Map.of()),
                new TopicSettings("", PARTITIONS, 1, 1, erasure),
                new BrokerSettings(config.broker().data(), brokerPort),
                config.ingest(),
                config.processor(),
                config.gateway(),
                new OpsSettings("127.0.0.1", 0),
                CanarySettings.NONE,
                config.traces());
    }

    private static IngestConfig sources() {
        SourceConfig agency = SourceConfig.push(
                new Provider(Agency.PROVIDER), Agency.CREDIT, ItemKind.WIRE, null, new ApiKey(Agency.KEY));
        SourceConfig office = SourceConfig.push(
                new Provider(Agency.OFFICE),
                Agency.OFFICE_CREDIT,
                ItemKind.STATEMENT,
                Agency.OFFICE_CREDIT,
                new ApiKey(Agency.OFFICE_KEY));
        return new IngestConfig("127.0.0.1", 0, BODY_BYTES, List.of(agency, office));
    }

    /** It runs on from five past two. */
    private static Clock afternoon() {
        return Clock.offset(
                Clock.systemUTC(), Duration.between(Instant.now(), Item.TWO_PM.plus(Duration.ofMinutes(5))));
    }

    private static URI here(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }
}
