package dev.dateline.ingest.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says about the use of an item, in the format's codes.
 *
 * @param status such as {@code usable}, {@code stat:canceled}, {@code Cancel}
 * @param urgency as given, such as {@code 4}
 * @param signals every code or word that tells what this version is to earlier ones: {@code sig:correction}, {@code kill}
 * @param about other items that it corrects, updates or withdraws
 * @param exercise whether it is a test or an exercise and so no news at all
 */
public record Direction(
        @Nullable String status,
        @Nullable String urgency,
        List<String> signals,
        List<Reference> about,
        boolean exercise) {
    public Direction {
        signals = List.copyOf(signals);
        about = List.copyOf(about);
    }

    /** Another item, and what this one does to it: {@code corrects}, {@code withdraws}, {@code updates}. */
    public record Reference(String uri, String meaning) {}
}
