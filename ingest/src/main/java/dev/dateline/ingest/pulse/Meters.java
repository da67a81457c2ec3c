package dev.dateline.ingest.pulse;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * The metrics of ingest, with the names under which Prometheus knows them. Times are in seconds. Each source has its labels,
 * {@code provider} and {@code source} (its feed's address, its folder, or push); there are as many as are set, never more.
 * Counters and histograms of several nodes may be added up; of gauges the nodes' least or greatest says something.
 */
final class Meters {
    /**
     * {@code dateline_ingest_deliveries_total{provider,source,outcome}}: what came in, by what became of it: {@code accepted},
     * {@code partly} refused, {@code rejected}, {@code nothing} new, {@code unpublished} (Kafka was away; it comes again).
     */
    static final String DELIVERIES = "dateline.ingest.deliveries";

    /** {@code dateline_ingest_items_total{provider,source}}: item versions that Kafka has. */
    static final String ITEMS = "dateline.ingest.items";

    /** {@code dateline_ingest_rejected_total{provider,source,reason}}: what was set aside, by its reason code. */
    static final String REJECTED = "dateline.ingest.rejected";

    /** {@code dateline_ingest_failures_total{provider,source}}: how often a source could not be read. */
    static final String FAILURES = "dateline.ingest.failures";

    /** {@code dateline_ingest_silence_seconds{provider,source}}: since the last delivery, or since the source is watched. */
    static final String SILENCE = "dateline.ingest.silence";

    /** {@code dateline_ingest_usual_gap_seconds{provider,source}}: the longest usual silence at this hour; NaN while unknown. */
    static final String USUAL_GAP = "dateline.ingest.usual.gap";

    /** {@code dateline_ingest_silent}, {@code _failing}, {@code _unreadable{provider,source}}: 1 while it is, else 0. */
    static final String TROUBLE = "dateline.ingest.";

    /** {@code dateline_ingest_parse_failure_ratio{provider,source}}: what was refused of the last twenty deliveries, 0 to 1. */
    static final String PARSE_FAILURE_RATIO = "dateline.ingest.parse.failure.ratio";

    /** {@code dateline_ingest_provider_lag_seconds{provider}}: a histogram, from a version's own time to when it came in. */
    static final String PROVIDER_LAG = "dateline.ingest.provider.lag";

    /** {@code dateline_ingest_publish_lag_seconds{provider}}: a histogram, from when a delivery came in to when Kafka has it. */
    static final String PUBLISH_LAG = "dateline.ingest.publish.lag";

    private static final Duration[] PROVIDER_LAGS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(6),
        Duration.ofDays(1)
    };
    private static final Duration[] PUBLISH_LAGS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15)
    };

    private final MeterRegistry registry;
    private final Tags provider;
    private final Tags source;
    private final List<Meter.Id> own = new ArrayList<>();
    private boolean gone;

    /** Those of one source. */
    Meters(MeterRegistry registry, String provider, String source) {
        this.registry = registry;
        this.provider = Tags.of("provider", provider);
        this.source = this.provider.and("source", source);
    }

    void count(String name, double more) {
        count(name, more, source);
    }

    /** {@code label} must have few values. */
    void count(String name, double more, String label, String value) {
        count(name, more, source.and(label, value));
    }

    void gauge(String name, DoubleSupplier value) {
        own(Gauge.builder(name, value::getAsDouble)
                .tags(source)
                .strongReference(true)
                .register(registry));
    }

    void seconds(String name, DoubleSupplier value) {
        own(Gauge.builder(name, value::getAsDouble)
                .baseUnit("seconds")
                .tags(source)
                .strongReference(true)
                .register(registry));
    }

    /** Clocks differ: what seems to come before it was made took no time. */
    void providerLag(Duration lag) {
        time(PROVIDER_LAG, lag, PROVIDER_LAGS);
    }

    void publishLag(Duration lag) {
        time(PUBLISH_LAG, lag, PUBLISH_LAGS);
    }

    /** The source is gone, and with it what is known of it; its provider's histograms stay. */
    synchronized void remove() {
        own.forEach(registry::remove);
        own.clear();
        gone = true;
    }

    private void count(String name, double more, Tags tags) {
        Counter counter = Counter.builder(name).tags(tags).register(registry);
        own(counter);
        counter.increment(more);
    }

    private void time(String name, Duration lag, Duration... steps) {
        Timer.builder(name)
                .tags(provider)
                .serviceLevelObjectives(steps)
                .register(registry)
                .record(lag.isNegative() ? Duration.ZERO : lag);
    }

    private synchronized void own(Meter meter) {
        if (gone) {
            // Kafka may take a last delivery after its source has gone.
            registry.remove(meter);
        } else if (!own.contains(meter.getId())) {
            own.add(meter.getId());
        }
    }
}
