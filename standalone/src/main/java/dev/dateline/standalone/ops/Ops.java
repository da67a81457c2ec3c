package dev.dateline.standalone.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How this process is: one registry of metrics, and whether each part that runs here does its work. What a part was last found
 * to be is {@code dateline_ready{part}}, 1 or 0.
 */
public final class Ops implements AutoCloseable {
    private static final List<String> STARTING = List.of("is starting");
    private static final long PATIENCE_SECONDS = 5;

    private final MeterRegistry registry;
    private final Map<String, Supplier<Future<List<String>>>> parts = new ConcurrentSkipListMap<>();
    private final Map<String, Supplier<List<String>>> notes = new ConcurrentHashMap<>();
    private final Map<String, PartHealth> found = new ConcurrentHashMap<>();
    private final ProcessMeters process;
    private final WallClock wallClock;

    private Ops(MeterRegistry registry) {
        this.registry = registry;
        this.process = ProcessMeters.in(registry);
        this.wallClock = WallClock.in(registry);
    }

    /** One that keeps metrics where {@code metrics} is true: without a door nobody could read them. */
    public static Ops keeping(boolean metrics) {
        return new Ops(metrics ? new PrometheusMeterRegistry(PrometheusConfig.DEFAULT) : new CompositeMeterRegistry());
    }

    /** Where all parts keep their metrics. */
    public MeterRegistry registry() {
        return registry;
    }

    /** This machine's time of day, which is to be looked at often. */
    public WallClock wallClock() {
        return wallClock;
    }

    /** A part that is about to start: until it is there this process is not ready. */
    public void expect(String part) {
        put(part, () -> Future.succeededFuture(STARTING));
    }

    /** A part that runs, what tells what is wrong with it, and what is wrong elsewhere by its word, a line each. */
    public void put(String part, Supplier<Future<List<String>>> trouble, Supplier<List<String>> noted) {
        notes.put(part, noted);
        put(part, trouble);
    }

    /** A part that runs, and what tells what is wrong with it, a line each. */
    public void put(String part, Supplier<Future<List<String>>> trouble) {
        boolean fresh = parts.put(part, trouble) == null;
        if (fresh) {
            Gauge.builder("dateline.ready", found, health -> isReady(health.get(part)) ? 1 : 0)
                    .tags("part", part)
                    .strongReference(true)
                    .register(registry);
        }
        var unused = look();
    }

    /** Asks each part. Never fails: what does not answer is not ready. */
    public Future<ProcessHealth> look() {
        List<Future<PartHealth>> asked = new ArrayList<>();
        parts.forEach((part, trouble) -> asked.add(ask(part, trouble)));
        return Future.join(asked)
                .map(all -> ProcessHealth.of(asked.stream().map(Future::result).toList()));
    }

    /** All metrics as Prometheus reads them; empty where none are kept. */
    Optional<String> scrape() {
        return registry instanceof PrometheusMeterRegistry metrics ? Optional.of(metrics.scrape()) : Optional.empty();
    }

    @Override
    public void close() {
        process.close();
        registry.close();
    }

    private Future<PartHealth> ask(String part, Supplier<Future<List<String>>> trouble) {
        return troubleOf(trouble)
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .otherwise(failure -> List.of(String.valueOf(failure.getMessage())))
                .map(reasons -> PartHealth.of(part, reasons, noted(part)))
                .onSuccess(health -> found.put(part, health));
    }

    private List<String> noted(String part) {
        return Stream.concat(notes.getOrDefault(part, List::of).get().stream(), wallClock.notes().stream())
                .toList();
    }

    private static Future<List<String>> troubleOf(Supplier<Future<List<String>>> trouble) {
        try {
            return trouble.get();
        } catch (RuntimeException e) {
            // What cannot even say how it is does not do its work; the others are still told of.
            return Future.failedFuture(e);
        }
    }

    private static boolean isReady(@Nullable PartHealth health) {
        return health != null && health.ready();
    }
}
