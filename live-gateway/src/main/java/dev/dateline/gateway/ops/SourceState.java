package dev.dateline.gateway.ops;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source does, as ingest tells it.
 *
 * @param source as people may see it: no secret of an address is in it
 * @param state {@code waiting}, {@code well}, {@code silent}, {@code failing} or {@code unreadable}
 * @param lastDelivery UTC; null where none came since ingest was started
 * @param silentSeconds since the last delivery, or since it is watched
 * @param usualSeconds how long it is usually silent at this hour, at most; null while that is not known
 * @param failure why it could not be read just now; null where it could
 */
public record SourceState(
        String provider,
        String source,
        String state,
        @Nullable Instant lastDelivery,
        long silentSeconds,
        @Nullable Long usualSeconds,
        @Nullable String failure) {}
