package dev.dateline.ingest.pulse;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/** Listens to a simulated source, asking each minute how it is. */
final class Listening {
    private static final Duration STEP = Duration.ofMinutes(1);

    private final Rhythm rhythm;

    Listening(Rhythm rhythm) {
        this.rhythm = rhythm;
    }

    /** How often an alarm begins from {@code from} to {@code end}; what comes before is learned. */
    int alarms(List<Instant> deliveries, Instant from, Instant end) {
        Iterator<Instant> coming = deliveries.iterator();
        Instant next = coming.hasNext() ? coming.next() : Instant.MAX;
        int alarms = 0;
        boolean on = false;
        for (Instant now = deliveries.getFirst(); now.isBefore(end); now = now.plus(STEP)) {
            while (!next.isAfter(now)) {
                rhythm.delivered(next);
                next = coming.hasNext() ? coming.next() : Instant.MAX;
            }
            boolean unusual = !now.isBefore(from) && rhythm.isUnusual(now);
            alarms += unusual && !on ? 1 : 0;
            on = unusual;
        }
        return alarms;
    }

    /** How long after the stop an alarm begins. */
    Duration noticed(List<Instant> deliveries, Instant stop) {
        deliveries.forEach(rhythm::delivered);
        Instant now = stop;
        while (!rhythm.isUnusual(now) && now.isBefore(stop.plus(Duration.ofDays(40)))) {
            now = now.plus(STEP);
        }
        return Duration.between(stop, now);
    }
}
