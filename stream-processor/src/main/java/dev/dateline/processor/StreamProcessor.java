package dev.dateline.processor;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.trace.Tracer;
import dev.dateline.processor.erasure.OrderCut;
import dev.dateline.processor.erasure.SegmentCloser;
import dev.dateline.processor.fact.alert.Alerts;
import dev.dateline.processor.fact.statement.Statements;
import dev.dateline.processor.meter.KafkaMetrics;
import dev.dateline.processor.meter.ProcessorMeters;
import dev.dateline.processor.meter.StreamsMeters;
import dev.dateline.processor.policy.Clerk;
import dev.dateline.processor.store.KafkaErasures;
import dev.dateline.processor.store.Refold;
import dev.dateline.processor.topology.LogTopology;
import dev.dateline.processor.topology.MatchTopology;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.ThreadMetadata;

/** The stream processor of one node: match, log and the clerk. */
public final class StreamProcessor implements AutoCloseable {
    private static final Duration STOP = Duration.ofSeconds(20);

    /** As a gateway has it. */
    private static final long SILENCE_SECONDS = 20;

    private final Application log;
    private final Application match;
    private final Clerk clerk;
    private final SegmentCloser closer;
    private final Watching watching;
    private final RunMark mark;

    private StreamProcessor(
            Application log, Application match, Clerk clerk, SegmentCloser closer, Watching watching, RunMark mark) {
        this.log = log;
        this.match = match;
        this.clerk = clerk;
        this.closer = closer;
        this.watching = watching;
        this.mark = mark;
    }

    /** One of the two Streams applications. */
    private record Application(String name, KafkaStreams streams, Restoring restoring) {
        Application(String name, KafkaStreams streams) {
            this(name, streams, new Restoring());
            streams.setGlobalStateRestoreListener(restoring);
        }

        List<String> trouble() {
            List<String> trouble = new ArrayList<>();
            if (streams.state() != KafkaStreams.State.RUNNING) {
                trouble.add(name + " is " + streams.state());
                trouble.addAll(restoring.lines(name));
            }
            double silence = KafkaMetrics.silence(metrics());
            if (silence > SILENCE_SECONDS) {
                trouble.add("Kafka has not answered " + name + " for " + Math.round(silence) + " seconds");
            }
            return trouble;
        }

        private Map<MetricName, Metric> metrics() {
            Set<String> living = streams.metadataForLocalThreads().stream()
                    .map(ThreadMetadata::consumerClientId)
                    .collect(Collectors.toSet());
            return KafkaMetrics.ofLiving(streams.metrics(), living);
        }

        StreamsMeters.Watched watched(Failures failures) {
            return new StreamsMeters.Watched(
                    name,
                    this::metrics,
                    () -> streams.state() == KafkaStreams.State.RUNNING,
                    restoring::left,
                    () -> failures.count(name));
        }
    }

    /** What is told of it. */
    private record Watching(Failures failures, StreamsMeters meters) {}

    /** Starts one that keeps no metrics. */
    public static StreamProcessor start(ProcessorConfig config, Topics topics, Map<String, String> kafka, Clock clock) {
        return start(config, topics, kafka, clock, new CompositeMeterRegistry(), Tracer.NONE);
    }

    /**
     * Starts all three; they find their place in the background. The topics must exist.
     *
     * @param kafka client properties
     * @param clock by which the clerk's work is due
     * @param registry where its metrics are kept
     * @param tracer told of the steps of items and decisions
     * @throws IllegalStateException with one clear line where Kafka does not let it start
     */
    public static StreamProcessor start(
            ProcessorConfig config,
            Topics topics,
            Map<String, String> kafka,
            Clock clock,
            MeterRegistry registry,
            Tracer tracer) {
        StreamsSettings settings = new StreamsSettings(config, topics, kafka, instance(config.state()));
        RunMark mark = RunMark.set(config.state());
        String topicId = prepare(topics, kafka);
        Failures failures = new Failures();
        var erasures = new KafkaErasures(topics.decisions(), kafka);
        ProcessorMeters meters = new ProcessorMeters(registry);
        Application log = new Application(
                "log",
                settings.application(
                        "log",
                        LogTopology.application(topics),
                        LogTopology.build(topics, topicId, erasures, meters, tracer),
                        failures));
        Application match = new Application(
                "match",
                settings.application(
                        "match",
                        MatchTopology.application(topics),
                        MatchTopology.build(
                                topics, provider -> DeskConfig.taking(config.desks(), provider), meters, tracer),
                        failures));
        Clerk clerk = new Clerk(
                topics,
                kafka,
                settings.instance(),
                clock,
                new OrderCut(topics, MatchTopology.application(topics), kafka),
                tracer);
        SegmentCloser closer = SegmentCloser.start(
                topics, List.of(LogTopology.changelog(topics), MatchTopology.changelog(topics)), kafka);
        StreamsMeters streams =
                new StreamsMeters(registry, meters, List.of(log.watched(failures), match.watched(failures)));
        StreamProcessor processor =
                new StreamProcessor(log, match, clerk, closer, new Watching(failures, streams), mark);
        try {
            // Beside each other: each opens the stores of all its partitions first.
            CompletableFuture<Void> matching = CompletableFuture.runAsync(match.streams()::start);
            log.streams().start();
            matching.join();
            Thread.ofPlatform().daemon().name("prepare-reading").start(() -> {
                Alerts.prepare();
                Statements.prepare();
            });
        } catch (RuntimeException e) {
            processor.close();
            throw e;
        }
        return processor;
    }

    /** One line for each thing that is not as it should be; empty when all is well. */
    public List<String> trouble() {
        List<String> trouble = new ArrayList<>(watching.failures().lately());
        trouble.addAll(log.trouble());
        trouble.addAll(match.trouble());
        if (!clerk.isWorking()) {
            trouble.add("the clerk has stopped");
        }
        if (closer.failure() != null) {
            trouble.add("what was overwritten stays in Kafka's files: " + closer.failure());
        }
        return trouble;
    }

    @Override
    public void close() {
        watching.meters().close();
        closer.close();
        clerk.close();
        match.streams().close(STOP);
        log.streams().close(STOP);
        mark.clear();
    }

    /** Looks up the id of the decisions topic, and makes the log refold where its state was lost. */
    private static String prepare(Topics topics, Map<String, String> kafka) {
        String decisions = topics.decisions().name();
        try (Admin admin = Admin.create(new HashMap<String, Object>(kafka))) {
            new Refold(admin)
                    .ifStateIsLost(
                            LogTopology.application(topics),
                            decisions,
                            LogTopology.changelog(topics),
                            topics.plan().partitions());
            return Require.present(
                            decisions,
                            admin.describeTopics(List.of(decisions))
                                    .topicNameValues()
                                    .get(decisions))
                    .get()
                    .topicId()
                    .toString();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the processor cannot start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    /** A name that stays over restarts, so that a crashed node takes up its own partitions without a rebalance. */
    private static String instance(Path state) {
        Path file = state.resolve("instance-id");
        try {
            Files.createDirectories(state);
            if (!Files.exists(file)) {
                // Written aside and moved: a crash in between must not leave half a name.
                Path draft = Files.writeString(
                        state.resolve("instance-id.new"), UUID.randomUUID().toString());
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("state folder " + state + " cannot be written", e);
        }
    }
}
