package dev.dateline.ingest.pulse;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says when one trouble of one source begins and when it is over, and is not to be worn out by one that comes and goes. */
final class Alarm {
    /** So long after the last beginning nothing begins anew. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    private @Nullable Instant begun;
    private boolean on;

    enum Change {
        BEGINS,
        ENDS,
        NONE
    }

    /** What changes by how it is now. */
    Change change(Instant now, boolean troubled) {
        if (troubled && !on && (begun == null || now.isAfter(begun.plus(PAUSE)))) {
            begun = now;
            on = true;
            return Change.BEGINS;
        }
        if (!troubled && on) {
            on = false;
            return Change.ENDS;
        }
        return Change.NONE;
    }

    boolean isOn() {
        return on;
    }

    /** When it last began; null where it is not on. */
    @Nullable Instant since() {
        return on ? begun : null;
    }
}
