package dev.dateline.gateway.hub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something passed the stages before this node, by their real clocks; null for a stage that it did not pass, or that is not
 * known.
 *
 * @param received from its provider
 * @param matched to its article
 * @param decided to be published
 * @param published to the log
 */
public record Passage(
        @Nullable Instant received,
        @Nullable Instant matched,
        @Nullable Instant decided,
        @Nullable Instant published) {
    /** Of what nothing is known. */
    public static final Passage UNKNOWN = new Passage(null, null, null, null);
}
