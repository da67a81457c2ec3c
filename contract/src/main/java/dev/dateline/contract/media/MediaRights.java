package dev.dateline.contract.media;

import dev.dateline.contract.style.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which pictures, videos and embeds readers may be given: what is licensed, and only while its rights last. */
public final class MediaRights {
    private MediaRights() {}

    /**
     * Why one of these may not be given to readers, in a line that names it by its kind and place and by no word of it, since
     * an outcome outlives what is taken down; null where all may.
     *
     * @param from when readers would first be shown it (UTC)
     * @param times how the line writes times
     */
    public static @Nullable String objection(List<Media> media, Instant from, Times times) {
        List<String> all = objections(media, from, times);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** The same of each that may not, in their order; empty where all may. */
    public static List<String> objections(List<Media> media, Instant from, Times times) {
        List<String> all = new ArrayList<>();
        for (int place = 0; place < media.size(); place++) {
            String why = objection(media.get(place).rights(), from, times);
            if (why != null) {
                all.add(named(media.get(place), place) + ": " + why);
            }
        }
        return List.copyOf(all);
    }

    /** Why nothing with these rights may be given to readers; null where it may. */
    public static @Nullable String objection(Media.Rights rights, Instant from, Times times) {
        String ended = ended(rights.usableUntil(), from, times);
        return ended == null && rights.license() == null ? "no licence is stated" : ended;
    }

    /** That rights ended at {@code until}, in house style; null where they last beyond {@code from}. */
    public static @Nullable String ended(@Nullable Instant until, Instant from, Times times) {
        return until == null || from.isBefore(until) ? null : "rights ended on " + times.dateAndTime(until, from);
    }

    /** Such as {@code image 2}. */
    public static String named(Media media, int place) {
        return media.kind().name().toLowerCase(Locale.ROOT) + " " + (place + 1);
    }
}
