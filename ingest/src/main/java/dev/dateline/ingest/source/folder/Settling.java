package dev.dateline.ingest.source.folder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which files have lain still for long enough to be taken, and which wait for another try. Times are nanoseconds. */
final class Settling {
    private static final long FIRST_PAUSE = Duration.ofSeconds(2).toNanos();
    private static final int MOST_DOUBLINGS = 7;

    private final Duration settled;
    private final Map<Sighting, Wait> waits = new HashMap<>();

    private record Wait(long since, long due, int tries) {}

    Settling(Duration settled) {
        this.settled = settled;
    }

    /** Takes everything that a look has shown; gives what is due by now, in {@link Sighting#ORDER}. */
    List<Sighting> due(List<Sighting> seen, long now) {
        Set<Sighting> there = new HashSet<>(seen);
        waits.keySet().retainAll(there);
        List<Sighting> due = new ArrayList<>();
        for (Sighting sighting : there) {
            // What has changed is another sighting, and begins to wait anew.
            Wait wait = waits.computeIfAbsent(sighting, fresh -> new Wait(now, now + settled.toNanos(), 0));
            if (wait.due() - now <= 0) {
                due.add(sighting);
            }
        }
        due.sort(Sighting.ORDER);
        return due;
    }

    /** For how long it has lain still. */
    Duration still(Sighting sighting, long now) {
        Wait wait = waits.get(sighting);
        return wait == null ? Duration.ZERO : Duration.ofNanos(now - wait.since());
    }

    /** Not before it has lain still for so long. */
    void hold(Sighting sighting, Duration still) {
        waits.computeIfPresent(
                sighting, (same, wait) -> new Wait(wait.since(), wait.since() + still.toNanos(), wait.tries()));
    }

    /** Not now but again, after a pause that grows from seconds to minutes; true for the first time. */
    boolean again(Sighting sighting, long now) {
        Wait wait = waits.getOrDefault(sighting, new Wait(now, now, 0));
        long pause = FIRST_PAUSE << Math.min(wait.tries(), MOST_DOUBLINGS);
        waits.put(sighting, new Wait(wait.since(), now + pause, wait.tries() + 1));
        return wait.tries() == 0;
    }
}
