package dev.dateline.gateway.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.media.MediaRights;
import dev.dateline.contract.style.Times;
import dev.dateline.contract.wire.Details;
import dev.dateline.contract.wire.Medium;
import dev.dateline.contract.wire.WireItem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A picture or video that came with an item, as an editor may put it on the update.
 *
 * @param alt what it shows, as the provider has it; null where an editor must say it
 * @param rights as the provider states them; without a licence where it names none
 * @param ended that its rights are over, in a line; null while they last
 */
public record MediaOffer(
        Media.Kind kind,
        String address,
        @Nullable String alt,
        @Nullable String caption,
        @JsonInclude(JsonInclude.Include.NON_NULL) Media.@Nullable Size size,
        Media.Rights rights,
        @Nullable String ended) {
    /** Of one item; a slide show has more, and its own page. */
    private static final int MOST = 12;

    /** Wide enough for any page; wider ones only cost their readers. */
    private static final int WIDE = 2_000;

    private static final Comparator<Medium.Rendition> BEST = Comparator.comparing(MediaOffer::fits)
            .thenComparing(rendition -> Objects.requireNonNullElse(rendition.width(), 0));

    /** What came with {@code item}, as it stands at {@code now}; {@code times} are the article's. */
    static List<MediaOffer> of(WireItem item, Times times, Instant now) {
        return item.details().media().stream()
                .flatMap(medium -> of(medium, item.details(), times, now).stream())
                .limit(MOST)
                .toList();
    }

    private static Optional<MediaOffer> of(Medium medium, Details around, Times times, Instant now) {
        Media.Kind kind = kind(medium.kind());
        if (kind == null) {
            return Optional.empty();
        }
        Media.Rights rights = rights(medium.rights(), around);
        return medium.renditions().stream()
                .filter(rendition -> isAddress(rendition.href()))
                .max(BEST)
                .map(rendition -> new MediaOffer(
                        kind,
                        rendition.href(),
                        medium.alt(),
                        medium.caption(),
                        size(rendition),
                        rights,
                        MediaRights.ended(rights.usableUntil(), now, times)));
    }

    private static Media.@Nullable Kind kind(@Nullable String word) {
        return switch (String.valueOf(word)) {
            case "picture", "graphic" -> Media.Kind.IMAGE;
            case "video" -> Media.Kind.VIDEO;
            default -> null;
        };
    }

    /** A small version is better than one that is too large for phones. */
    private static boolean fits(Medium.Rendition rendition) {
        return rendition.width() == null || rendition.width() <= WIDE;
    }

    private static boolean isAddress(String href) {
        try {
            URI address = new URI(href);
            return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Media.@Nullable Size size(Medium.Rendition rendition) {
        Integer width = rendition.width();
        Integer height = rendition.height();
        return width == null || height == null || width < 1 || height < 1 || width > 100_000 || height > 100_000
                ? null
                : new Media.Size(width, height);
    }

    /** What the provider says of the medium, and of the item around it; whichever ends first ends it. */
    private static Media.Rights rights(Medium.@Nullable Rights given, Details around) {
        Medium.Rights own = given == null ? new Medium.Rights(null, null, null, List.of(), null) : given;
        Instant expires = around.timeline() == null ? null : around.timeline().expires();
        Instant until = Stream.of(Optional.ofNullable(own.expires()), Optional.ofNullable(expires))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Media.Rights(
                cut(own.credit(), 300),
                cut(own.copyright(), 300),
                cut(terms(own, around.credits()), 2_000),
                null,
                null,
                until);
    }

    private static @Nullable String terms(Medium.Rights own, Details.@Nullable Credits around) {
        List<String> terms = new ArrayList<>();
        String usage = own.usage() == null && around != null ? around.usage() : own.usage();
        if (usage != null) {
            terms.add(usage);
        }
        if (!own.places().isEmpty()) {
            terms.add("Places: " + String.join(", ", own.places()));
        }
        return terms.isEmpty() ? null : String.join("; ", terms);
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
