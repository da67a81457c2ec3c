package dev.dateline.standalone.bench.fanout;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The clock of markers. */
public final class Micros {
    private Micros() {}

    /** Microseconds since 1970. */
    public static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
