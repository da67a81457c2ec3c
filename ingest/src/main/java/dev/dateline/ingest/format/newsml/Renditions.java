package dev.dateline.ingest.format.newsml;

import dev.dateline.ingest.format.Medium;
import dev.dateline.ingest.format.Medium.Rendition;
import dev.dateline.ingest.format.xml.Addresses;
import dev.dateline.ingest.format.xml.Element;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The content of a picture, video, audio or graphic item: all of it renditions of one thing. */
record Renditions(Concepts concepts, @Nullable URI base) {
    /** Content elsewhere that is text and no medium. */
    static Stream<Element> texts(Element item) {
        boolean ofText = "text".equals(kind(item));
        return item.all("contentSet", "remoteContent").stream().filter(remote -> isText(ofText, remote));
    }

    private static boolean isText(boolean ofText, Element remote) {
        String type = remote.attribute("contenttype");
        if (type == null) {
            return ofText;
        }
        return type.startsWith("text/")
                || type.startsWith("application/xhtml")
                || (type.endsWith("xml") && !type.startsWith("image/"));
    }

    private static @Nullable String kind(Element item) {
        return item.all("itemMeta", "itemClass").stream()
                .map(Concepts::code)
                .filter(Objects::nonNull)
                .map(Concepts::last)
                .findFirst()
                .orElse(null);
    }

    List<Medium> media(@Nullable String uri, G2Rights rights) {
        Element item = concepts.item();
        boolean ofText = "text".equals(kind(item));
        List<Rendition> renditions = Stream.of(
                        item.all("contentSet", "remoteContent").stream().filter(remote -> !isText(ofText, remote)),
                        item.all("contentSet", "inlineData").stream().filter(Content::isNoText),
                        item.all("contentMeta", "icon").stream())
                .flatMap(some -> some)
                .map(some -> rendition(some, uri))
                .filter(Objects::nonNull)
                .toList();
        if (renditions.isEmpty()) {
            return List.of();
        }
        return List.of(new Medium(
                uri, kind(renditions), described("caption"), described("alt"), rights.ofMedium(), renditions));
    }

    private @Nullable String kind(List<Rendition> renditions) {
        String kind = kind(concepts.item());
        String type = renditions.getFirst().type();
        if (kind != null && !kind.equals("text") && !kind.equals("composite")) {
            return kind;
        }
        String major = type == null ? "picture" : type.replaceFirst("/.*$", "");
        return major.equals("image") ? "picture" : major;
    }

    private @Nullable String described(String role) {
        List<Element> such = concepts.item().all("contentMeta", "description").stream()
                .filter(description -> Concepts.last(String.valueOf(description.attribute("role")))
                        .startsWith(role))
                .toList();
        Element found = concepts.inLanguage(such);
        return found == null ? null : found.block();
    }

    /** What stands within the item is found under the item's own name. */
    private @Nullable Rendition rendition(Element content, @Nullable String own) {
        String address = content.attribute("href") == null ? content.attribute("residref") : content.attribute("href");
        String href = content.is("inlineData") ? own : Addresses.absolute(address, base);
        if (href == null) {
            return null;
        }
        String role = content.attribute("rendition");
        return new Rendition(
                href,
                role == null && content.is("icon") ? "icon" : role,
                content.attribute("contenttype"),
                pixels(content, "width"),
                pixels(content, "height"),
                size(content));
    }

    private static @Nullable Integer pixels(Element content, String name) {
        String unit = content.attribute(name + "unit");
        Long measure = number(content.attribute(name), 9);
        boolean counts = unit == null || Concepts.last(unit).startsWith("pixel");
        return counts && measure != null ? Integer.valueOf(measure.intValue()) : null;
    }

    private static @Nullable Long size(Element content) {
        return number(content.attribute("size"), 18);
    }

    private static @Nullable Long number(@Nullable String text, int digits) {
        return text != null && text.length() <= digits && text.matches("[0-9]+") ? Long.valueOf(text) : null;
    }
}
