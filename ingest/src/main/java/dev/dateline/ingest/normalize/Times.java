package dev.dateline.ingest.normalize;

import dev.dateline.contract.wire.RejectReason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** A provider's times: ISO 8601 with an offset, and near enough to be true. */
record Times(InstantSource clock) {
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofHours(24);
    private static final Duration LONGEST_EMBARGO = Duration.ofDays(3660);
    private static final DateTimeFormatter COMPACT = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMdd'T'HHmmss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    /** When the provider made the version: not later than a day from now. */
    Instant created(Fields fields) throws Unfit {
        String text = fields.text("versionCreated");
        if (text == null) {
            throw new Unfit(RejectReason.BAD_TIME, "versionCreated is missing");
        }
        Instant time = read("versionCreated", text);
        Instant latest = clock.instant().plus(AHEAD);
        return likely("versionCreated", time, latest, "more than 24 hours ahead of now");
    }

    /** Not to be published before; null where there is no embargo. */
    @Nullable Instant embargo(Fields fields) throws Unfit {
        String text = fields.firstText("embargoedUntil", "embargoed");
        if (text == null) {
            return null;
        }
        Instant latest = clock.instant().plus(LONGEST_EMBARGO);
        return likely("the embargo", read("the embargo", text), latest, "more than ten years ahead of now");
    }

    /** A version made from the time, such as {@code 20230919T180000Z}: it sorts as the times do. */
    static String compact(Instant time) {
        return COMPACT.format(time);
    }

    private static Instant read(String what, String text) throws Unfit {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeParseException e) {
            throw new Unfit(
                    RejectReason.BAD_TIME,
                    what + " '" + text + "' is no time with an offset, such as 2023-09-19T14:00:00-04:00");
        }
    }

    private static Instant likely(String what, Instant time, Instant latest, String tooLate) throws Unfit {
        if (time.isBefore(EARLIEST)) {
            throw new Unfit(RejectReason.UNLIKELY_TIME, what + " " + time + " lies before 1980");
        }
        if (time.isAfter(latest)) {
            throw new Unfit(RejectReason.UNLIKELY_TIME, what + " " + time + " lies " + tooLate);
        }
        return time;
    }
}
