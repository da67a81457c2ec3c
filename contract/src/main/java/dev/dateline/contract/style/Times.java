package dev.dateline.contract.style;

import dev.dateline.contract.json.Require;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an article writes times: on whose clocks, and in which style. In the hour that clocks show twice the zone's name
 * follows, as in {@code 1:30 a.m. EDT}.
 */
public record Times(ZoneId zone, HouseStyle style) {
    /** Of what belongs to no article. */
    public static final Times UTC = new Times(ZoneOffset.UTC, HouseStyle.AP);

    /** The name of a zone at a time, such as {@code EDT}. */
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);

    public Times {
        Require.present("zone", zone);
        Require.present("style", style);
    }

    /** In that style; null for {@link HouseStyle#AP}, which all were in before there were others. */
    public static Times of(ZoneId zone, @Nullable HouseStyle style) {
        return new Times(zone, style == null ? HouseStyle.AP : style);
    }

    /**
     * The label before an update: {@code "Update 9/19, 2 p.m.: "}, with a trailing space.
     *
     * @param when the time to show
     * @param now the time of the reader's view: the year is written only where it is not the year of {@code now}
     */
    public String updateLabel(Instant when, Instant now) {
        return "Update " + dateAndTime(when, now) + ": ";
    }

    /** {@code 9/19, 2 p.m.}, or {@code 9/19/2022, 2 p.m.} in another year than {@code now}. */
    public String dateAndTime(Instant when, Instant now) {
        ZonedDateTime local = when.atZone(zone);
        LocalDate date = style.dayOf(local.toLocalDate(), local.toLocalTime());
        boolean thisYear = date.getYear() == now.atZone(zone).getYear();
        return style.date(date, !thisYear) + ", " + timeOfDay(when);
    }

    /**
     * {@code 9/19, 2 p.m. EDT}: for whoever may sit in another zone than the story's. A zone that is only an offset is
     * written as {@code UTC} or {@code UTC+02:00}.
     */
    public String moment(Instant when, Instant now) {
        ZonedDateTime local = when.atZone(zone);
        return dateAndTime(when, now) + (which(local).isEmpty() ? " " + nameOf(local) : "");
    }

    /** The time of day alone, in the article's zone, as in "Corrected 2:20 p.m.". */
    public String timeOfDay(Instant when) {
        ZonedDateTime local = when.atZone(zone);
        return style.time(local.toLocalTime()) + which(local);
    }

    /** Which of the two, in the hour that clocks show twice; empty in any other. */
    private static String which(ZonedDateTime local) {
        if (local.getZone().getRules().getValidOffsets(local.toLocalDateTime()).size() < 2) {
            return "";
        }
        String earlier = SHORT.format(local.withEarlierOffsetAtOverlap());
        String later = SHORT.format(local.withLaterOffsetAtOverlap());
        // Not every zone has names of its own for its two times.
        return " " + (earlier.equals(later) ? "UTC" + local.getOffset() : SHORT.format(local));
    }

    private static String nameOf(ZonedDateTime local) {
        if (!(local.getZone().normalized() instanceof ZoneOffset offset)) {
            return SHORT.format(local);
        }
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
    }
}
