package dev.dateline.gateway.page;

import dev.dateline.contract.media.Media;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture, video or embed as readers see it; what its owner tells editors is not in it. One component for each field of
 * the frame.
 *
 * @param kind {@code image}, {@code video} or {@code embed}
 * @param address of the picture, or of the page where the rest can be seen; https
 * @param alt a picture in words, or the title of the rest
 * @param license the address of its licence; null where that has none
 * @param width in pixels; null where it is not known, as is the height then
 * @param usableUntil from when on it must not be shown any more (UTC); null for no end
 */
public record MediaView(
        String kind,
        String address,
        String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String copyright,
        @Nullable String license,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Instant usableUntil) {
    /** Those that may be shown at this moment. */
    static List<MediaView> of(List<Media> media, Instant now) {
        return Media.usableAt(media, now).stream().map(MediaView::of).toList();
    }

    private static MediaView of(Media media) {
        Media.Rights rights = media.rights();
        Media.Size size = media.size();
        return new MediaView(
                media.kind().name().toLowerCase(Locale.ROOT),
                media.address(),
                media.alt(),
                media.caption(),
                rights.creditLine(),
                rights.copyrightNotice(),
                address(rights.license()).orElse(null),
                size == null ? null : size.width(),
                size == null ? null : size.height(),
                rights.usableUntil());
    }

    /** A licence by name is a contract between newsrooms, and nothing to readers. */
    static Optional<String> address(@Nullable String license) {
        return Optional.ofNullable(license).filter(text -> text.startsWith("https://"));
    }

    // What the template asks for besides the frame's fields; none of these is a getter, so none is in the JSON.

    boolean image() {
        return "image".equals(kind);
    }

    /** Where a link leads, as readers know it. */
    String site() {
        return URI.create(address).getHost().replaceFirst("^www\\.", "");
    }

    boolean told() {
        return caption != null || owned();
    }

    boolean owned() {
        return credit != null || copyright != null || license != null;
    }
}
