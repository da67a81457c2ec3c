package dev.dateline.ingest.pulse;

import dev.dateline.ingest.source.Memory;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pulse with its timers and, where one is wanted, its door. */
public final class PulseWatch {
    private static final Logger LOG = LoggerFactory.getLogger(PulseWatch.class);
    private static final Duration LOOKS = Duration.ofSeconds(10);
    private static final Duration KEEPS = Duration.ofMinutes(5);

    private final Vertx vertx;
    private final PulseSettings settings;
    private final MeterRegistry registry;
    private final boolean own;
    private final SourcePulse pulse;
    private long looking = -1;
    private long keeping = -1;
    private @Nullable HttpServer door;

    /** {@code shared} is the process's registry; where that is none of Prometheus's and there is a door, it has one of its own. */
    public PulseWatch(Vertx vertx, PulseSettings settings, Memory memory, MeterRegistry shared) {
        this.vertx = vertx;
        this.settings = settings;
        this.own = settings.port() != null && !(shared instanceof PrometheusMeterRegistry);
        this.registry = own ? new PrometheusMeterRegistry(PrometheusConfig.DEFAULT) : shared;
        this.pulse = new SourcePulse(Clock.systemUTC(), settings.silentAfter(), memory, registry);
    }

    public SourcePulse pulse() {
        return pulse;
    }

    /** Fails with one line where the door's port is taken. */
    public Future<Void> open() {
        looking = vertx.setPeriodic(LOOKS.toMillis(), tick -> pulse.look());
        keeping = vertx.setPeriodic(KEEPS.toMillis(), tick -> pulse.keep());
        Integer port = settings.port();
        if (port == null || !(registry instanceof PrometheusMeterRegistry metrics)) {
            return Future.succeededFuture();
        }
        return new PulseDoor(vertx, metrics, pulse)
                .open(settings.host(), port)
                .onSuccess(server -> door = server)
                .onSuccess(server -> LOG.info("metrics are read at {}:{}", settings.host(), server.actualPort()))
                .mapEmpty();
    }

    /** The port of the door; null where there is none. */
    public @Nullable Integer port() {
        return door == null ? null : door.actualPort();
    }

    /** Keeps what was learned. */
    public Future<Void> close() {
        vertx.cancelTimer(looking);
        vertx.cancelTimer(keeping);
        Future<Void> closing = door == null ? Future.succeededFuture() : door.close();
        return pulse.keep()
                .timeout(3, TimeUnit.SECONDS)
                .otherwiseEmpty()
                .eventually(() -> closing)
                .onComplete(closed -> {
                    if (own) {
                        registry.close();
                    }
                });
    }
}
