package dev.dateline.ingest.pulse;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The part of a time that lies in one hour of the week.
 *
 * @param length in hours, at most one
 * @param hour from Monday's first (0) to Sunday's last (167), by the clocks of {@code zone}
 */
record WeekHour(Instant from, double length, int hour, ZoneId zone) {
    static final int IN_A_WEEK = 7 * 24;

    private static final double MILLIS = 3_600_000;

    /** Null where nothing is left between the two. */
    static @Nullable WeekHour first(Instant from, Instant to, ZoneId zone) {
        if (!from.isBefore(to)) {
            return null;
        }
        ZonedDateTime local = from.atZone(zone);
        Instant full = local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
        Instant end = full.isBefore(to) ? full : to;
        return new WeekHour(from, from.until(end, ChronoUnit.MILLIS) / MILLIS, of(local), zone);
    }

    @Nullable WeekHour next(Instant to) {
        // A step that rounds to nothing must still go on.
        return first(from.plusMillis(Math.max(1, Math.round(length * MILLIS))), to, zone);
    }

    Instant after(double hours) {
        return from.plusMillis(Math.round(hours * MILLIS));
    }

    static int of(ZonedDateTime local) {
        return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
    }
}
