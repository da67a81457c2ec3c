package dev.dateline.standalone.parts;

import dev.dateline.contract.topic.Topics;
import dev.dateline.gateway.EventLoops;
import dev.dateline.gateway.Gateway;
import dev.dateline.gateway.GatewayConfig;
import dev.dateline.ingest.Ingest;
import dev.dateline.ingest.IngestConfig;
import dev.dateline.processor.ProcessorConfig;
import dev.dateline.processor.StreamProcessor;
import dev.dateline.processor.canary.CanaryPages;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.acl.Holder;
import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.cluster.ClientCheck;
import dev.dateline.standalone.cluster.KafkaTrouble;
import dev.dateline.standalone.config.CanarySettings;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.config.KafkaSettings;
import dev.dateline.standalone.ops.Ops;
import dev.dateline.standalone.ops.OpsDoor;
import dev.dateline.standalone.topics.TopicSetup;
import dev.dateline.standalone.topics.TopicWatch;
import dev.dateline.standalone.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Starts parts on one cluster and one clock, and hands each to {@link Running}, which stops it. */
public final class Parts {
    private static final long LONGEST_STOP_SECONDS = 15;
    private static final long CLOCK_MILLIS = 1_000;
    private static final String INGEST = "ingest";
    private static final String PROCESSOR = "processor";
    private static final String GATEWAY = "gateway";

    private final Running running;
    private final Cluster cluster;
    private final Vertx vertx;
    private final Clock clock;
    private final Looks looks;
    private final CanarySettings canary;

    /** What takes items in this process; null where nothing does, or not yet. */
    private final AtomicReference<@Nullable Ingest> taking = new AtomicReference<>();

    private Parts(Running running, Cluster cluster, Vertx vertx, Clock clock, Looks looks, CanarySettings canary) {
        this.running = running;
        this.cluster = cluster;
        this.vertx = vertx;
        this.clock = clock;
        this.looks = looks;
        this.canary = canary;
    }

    /** How this process is, and where that is read; null where it is not. */
    private record Looks(
            Ops ops, TopicWatch topics, @Nullable OpsDoor door, Traces traces) {}

    /**
     * Goes to the cluster that is named, else starts the embedded broker; makes the topics that are missing.
     *
     * @param clock what every part takes for the time of the news
     */
    public static Parts join(Running running, DatelineConfig config, Clock clock) {
        return join(running, config, clock, () -> {});
    }

    /**
     * The same.
     *
     * @param setBack is run where this machine's clock was set back too far for Kafka's clients to go on
     */
    public static Parts join(Running running, DatelineConfig config, Clock clock, Runnable setBack) {
        // A broker takes seconds to start and waits for much of them.
        CompletableFuture<Vertx> starting = CompletableFuture.supplyAsync(EventLoops::open, Parts::beside);
        running.add(Part.VERTX, () -> await(starting.join().close()));
        Ops ops = Ops.keeping(
                config.ops().port() != null || config.ingest().metrics().port() != null);
        Cluster cluster = cluster(running, config);
        TopicSetup.ensure(cluster.kafka(), cluster.topics());
        Vertx vertx = starting.join();
        SetBack watched = new SetBack(ops.wallClock(), setBack);
        vertx.setPeriodic(CLOCK_MILLIS, timer -> watched.look());
        OpsDoor door = config.ops().port() == null ? null : door(vertx, ops, Listening.of(config.ops()));
        TopicWatch topics = TopicWatch.start(cluster.kafka(), cluster.topics(), ops.registry());
        Traces traces = Traces.to(config.traces());
        running.add(Part.OPS, () -> {
            topics.close();
            if (door != null) {
                await(door.close());
            }
            ops.close();
            traces.close();
        });
        return new Parts(running, cluster, vertx, clock, new Looks(ops, topics, door, traces), config.canary());
    }

    /** The port at which metrics and health of this process are read; empty where they are not. */
    public OptionalInt opsPort() {
        OpsDoor door = looks.door();
        return door == null ? OptionalInt.empty() : OptionalInt.of(door.port());
    }

    /** Client settings for the cluster that the parts are on. */
    public Map<String, String> kafka() {
        return cluster.kafka();
    }

    public Topics topics() {
        return cluster.topics();
    }

    /** Takes items from now on; gives the port. */
    public int ingest(IngestConfig config) {
        return taking(config).port();
    }

    /** Takes items from now on, from sources that can be changed. */
    public Ingest taking(IngestConfig config) {
        looks.ops().expect(INGEST);
        Ingest ingest = opened(
                new Listening(config.host(), config.port(), "ingest.port"),
                (topics, kafka, metrics) -> Ingest.start(
                        vertx,
                        config,
                        topics,
                        kafka,
                        clock,
                        metrics,
                        looks.traces().tracer()));
        looks.topics().expect(Holder.INGEST);
        looks.ops().put(INGEST, ingest::trouble, looks.topics()::troubles);
        taking.set(ingest);
        if (canary.isSent()) {
            ingest.canary(canary.every());
        }
        running.add(Part.INGEST, () -> await(ingest.close()));
        return ingest;
    }

    /** Serves readers and editors from now on. */
    public Gateway gateway(GatewayConfig config) {
        looks.ops().expect(GATEWAY);
        Listening address = new Listening(config.host(), config.port(), "gateway.port");
        Gateway gateway = opened(
                address,
                (topics, kafka, metrics) -> Gateway.start(
                        vertx,
                        config,
                        topics,
                        kafka,
                        clock,
                        metrics,
                        looks.traces().tracer()));
        looks.topics().expect(Holder.GATEWAY);
        looks.ops()
                .put(
                        GATEWAY,
                        () -> Future.succeededFuture(gateway.trouble()),
                        () -> Stream.concat(gateway.notes().stream(), looks.topics().troubles().stream())
                                .toList());
        running.add(Part.GATEWAY, () -> await(gateway.close()));
        gateway.surroundings(Neighbourhood.of(cluster, taking::get));
        if (canary.isSent()) {
            address.started(gateway.canary(canary.every(), cluster.topics()), cluster.kafka());
        }
        return gateway;
    }

    /** A start of what listens: on these topics, with these client settings and metrics. */
    private interface Opening<T> {
        Future<T> open(Topics topics, Map<String, String> kafka, MeterRegistry metrics);
    }

    private <T> T opened(Listening address, Opening<T> opening) {
        return address.started(
                opening.open(cluster.topics(), cluster.kafka(), looks.ops().registry()), cluster.kafka());
    }

    /** Matches and keeps the log from now on. */
    public ProcessorWatch processor(ProcessorConfig config) {
        looks.ops().expect(PROCESSOR);
        StreamProcessor processor = working(config);
        ProcessorWatch watch = new ProcessorWatch(processor::trouble);
        looks.topics().expect(Holder.PROCESSOR);
        looks.ops().put(PROCESSOR, () -> Future.succeededFuture(watch.trouble()), looks.topics()::troubles);
        AtomicReference<@Nullable CanaryPages> pages = new AtomicReference<>();
        running.add(Part.PROCESSOR, () -> {
            watch.stop();
            CanaryPages open = pages.get();
            if (open != null) {
                open.close();
            }
            processor.close();
        });
        pages.set(pages());
        watch.start(vertx);
        return watch;
    }

    /** Starts all three at once, since each mostly waits for Kafka; the first trouble of any is thrown. */
    public Served all(ProcessorConfig processor, GatewayConfig gateway, IngestConfig ingest) {
        List.of(INGEST, PROCESSOR, GATEWAY).forEach(looks.ops()::expect);
        CompletableFuture<ProcessorWatch> working =
                CompletableFuture.supplyAsync(() -> processor(processor), Parts::beside);
        CompletableFuture<Ingest> taking = CompletableFuture.supplyAsync(() -> taking(ingest), Parts::beside);
        Gateway serving = gateway(gateway);
        return new Served(started(working), serving, started(taking));
    }

    /** What runs after a start of all: the processor's health, the gateway, and what takes items. */
    public record Served(ProcessorWatch processor, Gateway gateway, Ingest ingest) {}

    /** {@code one} is stopped together with the parts, in its turn. */
    public void alongside(Part part, AutoCloseable one) {
        running.add(part, one);
    }

    /** On a thread of its own: the shared pool has one thread on two cores. */
    private static void beside(Runnable start) {
        Thread.ofPlatform().daemon().name("start-beside").start(start);
    }

    private static <T> T started(CompletableFuture<T> starting) {
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Answers health checks where a processor runs alone, which has no HTTP of its own; gives the port. */
    public int health(Listening address) {
        OpsDoor health = door(vertx, looks.ops(), address);
        running.add(Part.HEALTH, () -> await(health.close()));
        return health.port();
    }

    private static OpsDoor door(Vertx vertx, Ops ops, Listening address) {
        return address.started(OpsDoor.open(vertx, ops, address.host(), address.port()), Map.of());
    }

    private StreamProcessor working(ProcessorConfig config) {
        return ofKafka(() -> StreamProcessor.start(
                config,
                cluster.topics(),
                cluster.kafka(),
                clock,
                looks.ops().registry(),
                looks.traces().tracer()));
    }

    /** Pages are of real days, also where a story's clock runs. */
    private CanaryPages pages() {
        return ofKafka(
                () -> CanaryPages.start(cluster.topics(), cluster.kafka(), InstantSource.system(), canary.isSent()));
    }

    private <T> T ofKafka(Supplier<T> start) {
        try {
            return start.get();
        } catch (KafkaException e) {
            throw KafkaTrouble.ofClient(cluster.kafka(), e);
        }
    }

    private static Cluster cluster(Running running, DatelineConfig config) {
        KafkaSettings kafka = config.kafka();
        String servers = kafka.bootstrapServers();
        ClientCheck.problem(kafka).ifPresent(line -> {
            throw Trouble.wrongUse(line);
        });
        if (servers != null) {
            return new Cluster(
                    kafka.clientOn(servers), new Topics(config.topics().plan(false)));
        }
        EmbeddedBroker broker = EmbeddedBroker.start(
                config.broker().data(), config.broker().port(), config.topics().erasure());
        running.add(Part.BROKER, broker);
        return new Cluster(
                kafka.clientOn(broker.bootstrapServers()),
                new Topics(config.topics().plan(true)));
    }

    private static void await(Future<?> closing) throws Exception {
        closing.toCompletionStage().toCompletableFuture().get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
    }
}
