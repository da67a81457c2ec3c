package dev.dateline.gateway.ops;

import dev.dateline.contract.topic.Stage;
import dev.dateline.gateway.canary.CanaryMeter;
import dev.dateline.gateway.canary.CanaryReader;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code dateline_canary_seconds{to}}: a histogram, from when a canary was sent to a stage of its way; {@code
 * dateline_canary_silence_seconds}: since the newest one came; {@code dateline_canary_every_seconds}: how often one is sent; {@code
 * dateline_canary_missing}: how many did not come within the last hour though a later one did. Nothing of it where nobody listens.
 */
public final class CanaryMeters implements CanaryMeter {
    /** The histogram's name. */
    static final String CANARY = "dateline.canary";

    static final String SILENCE = "dateline.canary.silence";
    static final String MISSING = "dateline.canary.missing";
    static final String EVERY = "dateline.canary.every";

    private final MeterRegistry registry;
    private final Map<Reached, Timer> stages = new EnumMap<>(Reached.class);

    public CanaryMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void listening(CanaryReader reader) {
        for (Reached stage : Reached.values()) {
            stages.put(
                    stage,
                    Timer.builder(CANARY)
                            .tags("to", stage.name().toLowerCase(Locale.ROOT))
                            .serviceLevelObjectives(Stage.BOUNDS.toArray(Duration[]::new))
                            .register(registry));
        }
        seconds(SILENCE, reader::silence);
        seconds(EVERY, reader::every);
        Gauge.builder(MISSING, reader::missing).strongReference(true).register(registry);
    }

    private void seconds(String name, Supplier<Duration> time) {
        Gauge.builder(name, () -> GatewayMeters.seconds(time.get()))
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    @Override
    public void took(Reached stage, Duration time) {
        Timer timer = stages.get(stage);
        if (timer != null) {
            // Two machines' clocks may differ.
            timer.record(time.isNegative() ? Duration.ZERO : time);
        }
    }
}
