package dev.dateline.processor.meter;

import dev.dateline.contract.topic.Behind;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The metrics of the Streams applications, with the names under which Prometheus knows them: {@code
 * dateline_lag_records{part,topic,partition}} and {@code dateline_lag_seconds}; {@code dateline_streams_running{application}}
 * (1 or 0); {@code dateline_streams_restoring} (records of lost state that are not read again yet); {@code
 * dateline_streams_failures_total} (threads that failed and were replaced); {@code dateline_streams_kafka_silence_seconds}; {@code
 * dateline_streams_commit_seconds{application,stat}} and {@code dateline_streams_process_seconds} (mean and max of the last
 * half minute, of the slowest thread). Kafka's own are read where they are kept: all of them would be thousands.
 */
public final class StreamsMeters implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsMeters.class);
    private static final long LOOK_SECONDS = 2;

    private final ProcessorMeters seen;
    private final List<Watched> applications;
    private final Map<TopicPartition, Behind> behind = new HashMap<>();
    private final MultiGauge records;
    private final MultiGauge time;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("meters").unstarted(task));

    /**
     * A Streams application.
     *
     * @param name what it is called here
     * @param metrics its own, as they are now
     * @param running whether it works
     * @param restoring records of its state that are still to be read again
     * @param failures how many of its threads have failed
     */
    public record Watched(
            String name,
            Supplier<Map<MetricName, ? extends Metric>> metrics,
            BooleanSupplier running,
            LongSupplier restoring,
            LongSupplier failures) {}

    /** {@code seen} knows what was read last. */
    public StreamsMeters(MeterRegistry registry, ProcessorMeters seen, List<Watched> applications) {
        this.seen = seen;
        this.applications = List.copyOf(applications);
        this.records = MultiGauge.builder("dateline.lag.records").register(registry);
        this.time = MultiGauge.builder("dateline.lag").baseUnit("seconds").register(registry);
        applications.forEach(application -> bind(registry, application));
        var unused = looks.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }

    private static void bind(MeterRegistry registry, Watched application) {
        Tags tags = Tags.of("application", application.name());
        gauge(
                registry,
                "dateline.streams.running",
                tags,
                () -> application.running().getAsBoolean() ? 1 : 0);
        gauge(
                registry,
                "dateline.streams.restoring",
                tags,
                () -> application.restoring().getAsLong());
        FunctionCounter.builder(
                        "dateline.streams.failures",
                        application,
                        one -> one.failures().getAsLong())
                .tags(tags)
                .register(registry);
        Gauge.builder(
                        "dateline.streams.kafka.silence",
                        application,
                        one -> KafkaMetrics.silence(one.metrics().get()))
                .baseUnit("seconds")
                .tags(tags)
                .strongReference(true)
                .register(registry);
        for (String what : List.of("commit", "process")) {
            millis(registry, application, what, "mean", what + "-latency-avg");
            millis(registry, application, what, "max", what + "-latency-max");
        }
    }

    private static void gauge(MeterRegistry registry, String name, Tags tags, DoubleSupplier value) {
        Gauge.builder(name, value::getAsDouble).tags(tags).strongReference(true).register(registry);
    }

    private static void millis(MeterRegistry registry, Watched application, String what, String stat, String metric) {
        Gauge.builder(
                        "dateline.streams." + what,
                        application,
                        one -> KafkaMetrics.ofThreads(one.metrics().get(), metric) / 1000)
                .baseUnit("seconds")
                .tags("application", application.name(), "stat", stat)
                .strongReference(true)
                .register(registry);
    }

    private void look() {
        try {
            Instant now = Instant.now();
            List<MultiGauge.Row<?>> left = new ArrayList<>();
            List<MultiGauge.Row<?>> ages = new ArrayList<>();
            for (Watched application : applications) {
                for (KafkaMetrics.Left one :
                        KafkaMetrics.left(application.metrics().get())) {
                    left.add(MultiGauge.Row.of(tags(one.partition()), one.records()));
                    ages.add(MultiGauge.Row.of(
                            tags(one.partition()), age(one, now).toMillis() / 1000.0));
                }
            }
            records.register(left, true);
            time.register(ages, true);
        } catch (RuntimeException e) {
            // Whoever looks on must not stop looking, nor touch what it looks at.
            LOG.warn("how far the processor is behind cannot be told: {}", String.valueOf(e));
        }
    }

    private static Tags tags(TopicPartition partition) {
        return Tags.of(
                "part", "processor", "topic", partition.topic(), "partition", Integer.toString(partition.partition()));
    }

    private Duration age(KafkaMetrics.Left one, Instant now) {
        return behind.computeIfAbsent(one.partition(), any -> new Behind())
                .look(one.records(), now, seen.read(one.partition()));
    }
}
