package dev.dateline.gateway.ops;

import dev.dateline.gateway.feed.Feed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.List;

/**
 * How far the gateway is behind Kafka: {@code dateline_lag_records{part,topic,partition}} and {@code dateline_lag_seconds}, the
 * same as in the processor.
 */
public final class LagWatch extends VerticleBase {
    private static final long LOOK_MS = 2_000;

    private final Feed feed;
    private final MultiGauge records;
    private final MultiGauge time;

    public LagWatch(MeterRegistry registry, Feed feed) {
        this.feed = feed;
        this.records = MultiGauge.builder("dateline.lag.records").register(registry);
        this.time = MultiGauge.builder("dateline.lag").baseUnit("seconds").register(registry);
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(LOOK_MS, id -> take(feed.lags()));
        return Future.succeededFuture();
    }

    /** From now on these are told. */
    private void take(List<Feed.Lag> lags) {
        records.register(
                lags.stream()
                        .map(lag -> MultiGauge.Row.of(tags(lag), lag.records()))
                        .toList(),
                true);
        time.register(
                lags.stream()
                        .map(lag -> MultiGauge.Row.of(tags(lag), GatewayMeters.seconds(lag.time())))
                        .toList(),
                true);
    }

    private static Tags tags(Feed.Lag lag) {
        return Tags.of("part", "gateway", "topic", lag.topic(), "partition", Integer.toString(lag.partition()));
    }
}
