package dev.dateline.ingest.format.nitf;

import dev.dateline.ingest.format.Medium;
import dev.dateline.ingest.format.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A {@code media} element: references that are its renditions, and captions that may hold its credit. */
final class NitfMedia {
    private NitfMedia() {}

    /** @param usual rights of the document, where the medium has none of its own */
    static Medium of(Element media, Medium.Rights usual) {
        List<Element> references = media.children("media-reference");
        return new Medium(
                references.stream()
                        .map(NitfMedia::address)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                kind(media),
                caption(media),
                references.stream()
                        .map(reference -> reference.attribute("alternate-text"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                rights(media, usual),
                renditions(references));
    }

    private static Medium.Rights rights(Element media, Medium.Rights usual) {
        String producer = NitfItem.line(media.child("media-producer"));
        String usage = metadata(media, "usage");
        return new Medium.Rights(
                producer == null ? metadata(media, "credit") : producer,
                usual.copyright(),
                usage == null ? usual.usage() : usage,
                usual.places(),
                usual.expires());
    }

    private static @Nullable String kind(Element media) {
        String kind = media.attribute("media-type");
        return "image".equals(kind) ? "picture" : kind;
    }

    private static @Nullable String caption(Element media) {
        String caption = media.children("media-caption").stream()
                .map(Element::block)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return caption.isEmpty() ? metadata(media, "caption") : caption;
    }

    private static @Nullable String metadata(Element media, String name) {
        return media.children("media-metadata").stream()
                .filter(fact -> name.equalsIgnoreCase(fact.attribute("name")))
                .map(fact -> fact.attribute("value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String address(Element reference) {
        String source = reference.attribute("source");
        return source == null ? reference.attribute("data-location") : source;
    }

    private static List<Medium.Rendition> renditions(List<Element> references) {
        List<Medium.Rendition> renditions = new ArrayList<>();
        for (Element reference : references) {
            String address = address(reference);
            if (address != null) {
                renditions.add(new Medium.Rendition(
                        address,
                        reference.attribute("name"),
                        reference.attribute("mime-type"),
                        pixels(reference, "width"),
                        pixels(reference, "height"),
                        null));
            }
        }
        return renditions;
    }

    private static @Nullable Integer pixels(Element reference, String name) {
        String units = reference.attribute("units");
        String measure = reference.attribute(name);
        boolean counts = units == null || units.startsWith("pixel") || units.equals("px");
        return counts && measure != null && measure.matches("[0-9]{1,6}") ? Integer.valueOf(measure) : null;
    }
}
