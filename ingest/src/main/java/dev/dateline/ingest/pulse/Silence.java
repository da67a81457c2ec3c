package dev.dateline.ingest.pulse;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a source has said nothing.
 *
 * @param lasting since its last delivery, or since it is watched
 * @param usual the longest that is usual at this time; null where that is not known yet
 * @param unusual whether somebody should look after it
 */
public record Silence(Duration lasting, @Nullable Duration usual, boolean unusual) {
    /** Such as {@code silent: 47 min, usually at most 12 min at this hour}. */
    String words() {
        String usually = usual == null ? "" : ", usually at most " + words(usual) + " at this hour";
        return "silent: " + words(lasting) + usually;
    }

    /** A time as people say it: seconds, minutes, hours or days. */
    static String words(Duration time) {
        long minutes = time.toMinutes();
        if (minutes < 1) {
            return time.toSeconds() + " s";
        }
        if (minutes < 120) {
            return minutes + " min";
        }
        return minutes < 48 * 60 ? time.toHours() + " h" : time.toDays() + " days";
    }
}
