package dev.dateline.ingest.format.feed;

import dev.dateline.ingest.format.Medium;
import dev.dateline.ingest.format.feed.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Enclosures, Media RSS and iTunes pictures. A group is one medium; what it leaves unsaid stands in the
 * item. Of each kind the first {@value #MOST} count.
 */
record MediaReader(Address address) {
    private static final int MOST = 50;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");

    List<Medium> read(Element item) {
        Fields fields = new Fields(item);
        List<Medium> media = new ArrayList<>();
        fields.all("enclosure", "link")
                .filter(MediaReader::isEnclosure)
                .limit(MOST)
                .forEach(link -> media.add(plain(link, item)));
        fields.all("media:group")
                .limit(MOST)
                .forEach(group -> media.add(medium(group, group.children("media:content"), item)));
        fields.all("media:content").limit(MOST).forEach(content -> media.add(medium(content, List.of(content), item)));
        fields.all("itunes:image")
                .filter(image -> image.attribute("href") != null)
                .limit(MOST)
                .forEach(image -> media.add(medium(image, List.of(), item)));
        fields.all("media:thumbnail")
                .limit(MOST)
                .filter(thumbnail -> media.stream().noneMatch(one -> has(one, thumbnail)))
                .forEach(thumbnail -> media.add(medium(thumbnail, List.of(), item)));
        return media.stream()
                .filter(medium -> !medium.renditions().isEmpty())
                .distinct()
                .toList();
    }

    static boolean isEnclosure(Element element) {
        return element.local().equals("enclosure") || Relation.of(element).equals("enclosure");
    }

    private boolean has(Medium medium, Element thumbnail) {
        return medium.renditions().stream()
                .anyMatch(rendition -> rendition.href().equals(href(thumbnail).orElse("")));
    }

    private Medium plain(Element link, Element item) {
        return medium(link, List.of(link), item);
    }

    private Medium medium(Element holder, List<Element> contents, Element item) {
        Fields own = new Fields(holder);
        List<Medium.Rendition> renditions = Stream.concat(
                        contents.stream().flatMap(content -> rendition(content, null)),
                        Stream.concat(
                                own.all("media:thumbnail").flatMap(thumbnail -> rendition(thumbnail, "thumbnail")),
                                contents.isEmpty()
                                        ? rendition(holder, holder.local().equals("thumbnail") ? "thumbnail" : null)
                                        : Stream.empty()))
                .toList();
        Element main = contents.isEmpty() ? holder : contents.get(0);
        return new Medium(
                renditions.isEmpty() ? null : renditions.get(0).href(),
                kind(main),
                own.text("media:description", "media:title"),
                null,
                rights(own, new Fields(item)),
                renditions);
    }

    private Stream<Medium.Rendition> rendition(Element element, @Nullable String role) {
        return href(element).stream()
                .map(href -> new Medium.Rendition(
                        href,
                        role,
                        element.attribute("type"),
                        ChannelReader.number(element.attribute("width")),
                        ChannelReader.number(element.attribute("height")),
                        bytes(element)));
    }

    private Optional<String> href(Element element) {
        return Stream.of("url", "href")
                .map(element::attribute)
                .filter(Objects::nonNull)
                .findFirst()
                .map(href -> address.absolute(href, element));
    }

    private static @Nullable Long bytes(Element element) {
        String length = element.attribute("length");
        String size = length == null ? element.attribute("filesize") : length;
        return size != null && DIGITS.matcher(size).matches() ? Long.valueOf(size) : null;
    }

    private static @Nullable String kind(Element main) {
        String medium = main.attribute("medium");
        String type = medium == null ? main.attribute("type") : medium;
        if (type == null) {
            return main.local().equals("thumbnail") || main.local().equals("image") ? "picture" : null;
        }
        String broad = type.toLowerCase(Locale.ROOT).replaceFirst("/.*", "");
        return broad.equals("image") ? "picture" : broad;
    }

    private static Medium.Rights rights(Fields own, Fields item) {
        List<String> places = Stream.of(own, item)
                .flatMap(fields -> fields.all("media:restriction"))
                .filter(limit -> "country".equals(limit.attribute("type")))
                .map(limit -> limit.attribute("relationship") + ": " + limit.text())
                .distinct()
                .toList();
        return new Medium.Rights(
                either(own, item, "media:credit"),
                either(own, item, "media:copyright"),
                either(own, item, "media:license"),
                places,
                null);
    }

    private static @Nullable String either(Fields own, Fields item, String name) {
        String text = own.text(name);
        return text == null ? item.text(name) : text;
    }
}
