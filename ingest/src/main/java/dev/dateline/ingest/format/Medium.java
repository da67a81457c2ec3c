package dev.dateline.ingest.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture, video, audio or graphic that comes with an item.
 *
 * @param kind such as {@code picture}, {@code video}; as the format says
 * @param rights credit, copyright and limits
 */
public record Medium(
        @Nullable String uri,
        @Nullable String kind,
        @Nullable String caption,
        @Nullable String alt,
        Rights rights,
        List<Rendition> renditions) {
    public Medium {
        renditions = List.copyOf(renditions);
    }

    /**
     * Credit, copyright and limits of use.
     *
     * @param usage terms, as worded
     * @param places geographic limits, as worded or coded
     * @param expires as text, in whatever form it came
     */
    public record Rights(
            @Nullable String credit,
            @Nullable String copyright,
            @Nullable String usage,
            List<String> places,
            @Nullable String expires) {
        public Rights {
            places = List.copyOf(places);
        }
    }

    /** Measures in pixels; null where not told. {@code bytes} is the size of the file. */
    public record Rendition(
            String href,
            @Nullable String role,
            @Nullable String type,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Long bytes) {}
}
