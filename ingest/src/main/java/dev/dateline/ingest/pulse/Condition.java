package dev.dateline.ingest.pulse;

import dev.dateline.contract.wire.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a source does, for people.
 *
 * @param state {@code waiting} before its first delivery, {@code well}, or its worst trouble: {@code failing}, {@code silent},
 *     {@code unreadable}
 * @param lastDelivery when an item was last accepted, since this process watches; UTC
 * @param failure why it could not be read just now; null where it could
 */
public record Condition(
        SourceId source,
        String state,
        @Nullable Instant lastDelivery,
        Silence silence,
        double parseFailureRatio,
        @Nullable String failure) {
    /** The source's name as people may see it: no secret of an address is in it. */
    public String label() {
        return Label.of(source);
    }

    /** As it stands in {@code GET /sources}: times in seconds, null for what is not known, which JSON leaves out. */
    Map<String, @Nullable Object> fields() {
        Duration usual = silence.usual();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("provider", source.provider().id());
        fields.put("source", Label.of(source));
        fields.put("state", state);
        fields.put("lastDelivery", lastDelivery);
        fields.put("silentSeconds", silence.lasting().toSeconds());
        fields.put("usualGapSeconds", usual == null ? null : usual.toSeconds());
        fields.put("parseFailureRatio", Rounded.one(parseFailureRatio));
        fields.put("failure", failure);
        return fields;
    }
}
