package dev.dateline.contract.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.json.Require;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture, video, audio or graphic that comes with an item.
 *
 * @param kind such as {@code picture}; as the provider says
 * @param rights credit, copyright and limits; null where nothing is said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Medium(
        @Nullable String uri,
        @Nullable String kind,
        @Nullable String caption,
        @Nullable String alt,
        @Nullable Rights rights,
        List<Rendition> renditions) {
    public Medium {
        renditions = renditions == null ? List.of() : List.copyOf(renditions);
    }

    /**
     * Credit, copyright and limits of use.
     *
     * @param usage terms, as worded
     * @param places where it may or may not be used, as worded or coded
     * @param expires not to be used after
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Rights(
            @Nullable String credit,
            @Nullable String copyright,
            @Nullable String usage,
            List<String> places,
            @Nullable Instant expires) {
        public Rights {
            places = places == null ? List.of() : List.copyOf(places);
        }
    }

    /** One file of it: measures in pixels, its size in bytes; null where not told. */
    public record Rendition(
            String href,
            @Nullable String role,
            @Nullable String type,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Long bytes) {
        public Rendition {
            Require.line("href", href);
        }
    }
}
