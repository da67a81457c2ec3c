package dev.dateline.ingest.normalize;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.format.Stamps;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A provider's times: read in whatever form they came, and trusted where they are near enough to be true.
 *
 * @param zone of a time that names none
 */
record Times(InstantSource clock, ZoneId zone) {
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");
    private static final Instant EARLIEST_KNOWN = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST_KNOWN = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofHours(24);
    private static final Duration LONGEST_EMBARGO = Duration.ofDays(3660);
    private static final DateTimeFormatter COMPACT = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMdd'T'HHmmss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    /**
     * When a version was made.
     *
     * @param trusted whether {@code at} is the provider's time; else it is now
     * @param text as written, where that was not ISO 8601
     */
    record Made(Instant at, boolean trusted, @Nullable String text) {}

    /** {@code at} null with {@code readable} false: there is an embargo, and nobody can tell until when. */
    record Embargo(@Nullable Instant at, boolean readable) {
        static final Embargo NONE = new Embargo(null, true);
    }

    /** When the provider made the version; an unlikely time is refused where the manner is exact, else replaced. */
    Made made(Stamps stamps, Manner manner) throws Unfit {
        String text = stamps.changed() == null ? stamps.created() : stamps.changed();
        if (text == null || text.isBlank()) {
            return new Made(clock.instant(), false, null);
        }
        String kept = iso(text).isPresent() ? null : PlainText.cut(text, 200);
        Optional<Instant> read = read(text);
        String unlikely = read.map(this::unlikely).orElse(null);
        if (unlikely != null && manner == Manner.EXACT) {
            throw new Unfit(RejectReason.UNLIKELY_TIME, "versionCreated " + unlikely);
        }
        return read.isPresent() && unlikely == null
                ? new Made(read.get(), true, kept)
                : new Made(clock.instant(), false, PlainText.cut(text, 200));
    }

    /** Not to be published before. */
    Embargo embargo(Stamps stamps, Manner manner) throws Unfit {
        String text = stamps.embargo();
        if (text == null || text.isBlank()) {
            return Embargo.NONE;
        }
        Instant at = read(text).orElse(null);
        if (at == null) {
            return new Embargo(null, false);
        }
        String why = at.isBefore(EARLIEST)
                ? " lies before 1980"
                : at.isAfter(clock.instant().plus(LONGEST_EMBARGO)) ? " lies more than ten years ahead of now" : "";
        if (why.isEmpty()) {
            return new Embargo(at, true);
        }
        if (manner == Manner.EXACT) {
            throw new Unfit(RejectReason.UNLIKELY_TIME, "the embargo " + at + why);
        }
        return at.isBefore(EARLIEST) ? Embargo.NONE : new Embargo(null, false);
    }

    /** A time that only informs; null where it is absent, unreadable or beyond any calendar's years. */
    @Nullable Instant known(@Nullable String text) {
        return text == null
                ? null
                : read(text)
                        .filter(at -> !at.isBefore(EARLIEST_KNOWN) && at.isBefore(LATEST_KNOWN))
                        .orElse(null);
    }

    /** A version made from the time, such as {@code 20230919T180000Z}: it sorts as the times do. */
    static String compact(Instant time) {
        return COMPACT.format(time);
    }

    /** ISO 8601 first: it is the rule on wires, and reaches to years that no feed has. */
    private Optional<Instant> read(String text) {
        Optional<Instant> iso = iso(text);
        return iso.isPresent() ? iso : WildTimes.read(text, zone);
    }

    private static Optional<Instant> iso(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private @Nullable String unlikely(Instant time) {
        if (time.isBefore(EARLIEST)) {
            return time + " lies before 1980";
        }
        return time.isAfter(clock.instant().plus(AHEAD)) ? time + " lies more than 24 hours ahead of now" : null;
    }
}
