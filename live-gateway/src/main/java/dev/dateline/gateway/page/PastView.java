package dev.dateline.gateway.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a page of the past.
 *
 * @param iso the moment that it shows (UTC)
 * @param moment the same in the page's zone, to the second: house style would leave out what evidence needs
 * @param position of a reader who had seen all of it
 * @param links where to go from here; null on a page that is kept as a file
 */
record PastView(
        String iso,
        String moment,
        String position,
        @Nullable Ways links) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("MMMM d, uuuu, h:mm:ss a zzz", Locale.US);

    static PastView of(Instant at, ZoneId zone, String position, @Nullable Ways links) {
        return new PastView(at.toString(), moment(at, zone), position, links);
    }

    /** Such as {@code September 19, 2023, 2:00:00 PM EDT}. */
    static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    /**
     * Addresses.
     *
     * @param earlier the page without its newest entry; null where it is the first
     * @param later the page with one more entry; null where it is the newest
     */
    record Ways(@Nullable String earlier, @Nullable String later, String history) {}
}
