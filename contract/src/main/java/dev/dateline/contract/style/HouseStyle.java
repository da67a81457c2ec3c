package dev.dateline.contract.style;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Times as readers see them, after the AP Stylebook: figures without {@code :00}, lower-case {@code a.m.} and
 * {@code p.m.} with periods, {@code noon} and {@code midnight} instead of 12; midnight belongs to the day that ends.
 * Seconds are dropped, not rounded. In the hour that clocks show twice the zone's name follows, as in {@code 1:30 a.m. EDT}.
 */
public final class HouseStyle {
    /** The name of a zone at a time, such as {@code EDT}. */
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);

    private HouseStyle() {}

    /**
     * The label before an update: {@code "Update 9/19, 2 p.m.: "}, with a trailing space.
     *
     * @param when the time to show
     * @param zone the article's zone
     * @param now the time of the reader's view: the year is written only where it is not the year of {@code now}
     */
    public static String updateLabel(Instant when, ZoneId zone, Instant now) {
        return "Update " + dateAndTime(when, zone, now) + ": ";
    }

    /** {@code 9/19, 2 p.m.}, or {@code 9/19/2022, 2 p.m.} in another year than {@code now}. */
    public static String dateAndTime(Instant when, ZoneId zone, Instant now) {
        ZonedDateTime local = when.atZone(zone);
        LocalDate date = dayOf(local);
        int thisYear = now.atZone(zone).getYear();
        String year = date.getYear() == thisYear ? "" : "/" + date.getYear();
        return date.getMonthValue() + "/" + date.getDayOfMonth() + year + ", " + time(local.toLocalTime())
                + which(local);
    }

    /**
     * {@code 9/19, 2 p.m. EDT}: for whoever may sit in another zone than the story's. A zone that is only an offset is
     * written as {@code UTC} or {@code UTC+02:00}.
     */
    public static String moment(Instant when, ZoneId zone, Instant now) {
        ZonedDateTime local = when.atZone(zone);
        String named = which(local);
        return dateAndTime(when, zone, now) + (named.isEmpty() ? " " + nameOf(local) : "");
    }

    /** {@code 2 p.m.}, {@code 2:07 p.m.}, {@code noon}, {@code midnight}. */
    public static String time(LocalTime time) {
        LocalTime minute = time.truncatedTo(ChronoUnit.MINUTES);
        if (minute.equals(LocalTime.NOON)) {
            return "noon";
        }
        if (minute.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        int hour = minute.getHour() % 12 == 0 ? 12 : minute.getHour() % 12;
        String minutes = minute.getMinute() == 0 ? "" : ":%02d".formatted(minute.getMinute());
        return hour + minutes + (minute.getHour() < 12 ? " a.m." : " p.m.");
    }

    /** Why an update went that rested on a withdrawn report; {@code source} is who withdrew it. */
    public static String withdrawnNote(String source) {
        return "Withdrawn by " + source + ", whose report this rested on.";
    }

    /** The time of day alone, in the article's zone, as in "Corrected 2:20 p.m.". */
    public static String timeOfDay(Instant when, ZoneId zone) {
        ZonedDateTime local = when.atZone(zone);
        return time(local.toLocalTime()) + which(local);
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

    private static LocalDate dayOf(ZonedDateTime local) {
        boolean midnight = local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).equals(LocalTime.MIDNIGHT);
        return midnight ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }
}
