package dev.dateline.gateway.ops;

import dev.dateline.gateway.canary.CanaryMeter;
import dev.dateline.gateway.canary.CanaryReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Remembers how long the last canaries took, and tells another meter of them. Safe for many threads. */
public final class CanaryTrace implements CanaryMeter {
    /** An hour of them where one is sent every 30 seconds. */
    static final int MOST = 120;

    private final CanaryMeter next;
    private final InstantSource clock;
    private final Deque<Came> came = new ArrayDeque<>();
    private final Map<Reached, Duration> stages = new EnumMap<>(Reached.class);
    private volatile @Nullable CanaryReader reader;

    /**
     * @param clock the real one
     */
    public CanaryTrace(CanaryMeter next, InstantSource clock) {
        this.next = next;
        this.clock = clock;
    }

    /** One that came, and how long it took from ingest to this node. */
    record Came(Instant at, double seconds) {}

    /**
     * The canary as this node has heard it.
     *
     * @param everySeconds how often one is sent
     * @param silenceSeconds since the newest came, or since it is waited for
     * @param missing how many did not come within the last hour though a later one did
     * @param reached seconds from ingest to each stage of the way, of the newest whose stages are known
     * @param came the last ones, oldest first
     */
    record View(
            double everySeconds, double silenceSeconds, int missing, Map<String, Double> reached, List<Came> came) {}

    @Override
    public void listening(CanaryReader listener) {
        reader = listener;
        next.listening(listener);
    }

    @Override
    public synchronized void took(Reached stage, Duration time) {
        // Two machines' clocks may differ.
        Duration taken = time.isNegative() ? Duration.ZERO : time;
        stages.put(stage, taken);
        if (stage == Reached.READ) {
            came.addLast(new Came(clock.instant(), GatewayMeters.seconds(taken)));
            if (came.size() > MOST) {
                came.removeFirst();
            }
        }
        next.took(stage, time);
    }

    /** Null where none is sent. */
    synchronized @Nullable View view() {
        CanaryReader listening = reader;
        if (listening == null) {
            return null;
        }
        Map<String, Double> reached = new TreeMap<>();
        stages.forEach(
                (stage, time) -> reached.put(stage.name().toLowerCase(Locale.ROOT), GatewayMeters.seconds(time)));
        return new View(
                GatewayMeters.seconds(listening.every()),
                GatewayMeters.seconds(listening.silence()),
                listening.missing(),
                reached,
                List.copyOf(came));
    }
}
