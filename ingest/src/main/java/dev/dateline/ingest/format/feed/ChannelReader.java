package dev.dateline.ingest.format.feed;

import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.feed.tree.Element;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands beside the items. */
final class ChannelReader {
    private ChannelReader() {}

    static Channel read(Element head, Address address) {
        Fields fields = new Fields(head);
        Text title = fields.words("title", "dc:title");
        String language = fields.text("language", "dc:language");
        return new Channel(
                title == null ? null : title.value(),
                page(fields, address),
                links(fields, "hub", address).toList(),
                links(fields, "self", address).findFirst().orElse(null),
                language == null ? fields.language() : language,
                rhythm(fields));
    }

    private static @Nullable String page(Fields fields, Address address) {
        String own = fields.element().attribute("href");
        Stream<String> plain = fields.element().children("link").stream()
                .filter(link -> link.attribute("href") == null)
                .filter(link -> !link.text().isEmpty())
                .map(link -> address.absolute(link.text(), link));
        Stream<String> cdf = own == null ? Stream.of() : Stream.of(address.absolute(own, fields.element()));
        return Stream.of(plain, links(fields, "alternate", address), cdf)
                .flatMap(each -> each)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> links(Fields fields, String rel, Address address) {
        return fields.all("link")
                .filter(link -> Relation.of(link).equals(rel))
                .map(link -> address.absolute(Objects.requireNonNullElse(link.attribute("href"), ""), link))
                .filter(href -> !href.isEmpty());
    }

    private static Channel.Rhythm rhythm(Fields fields) {
        List<Integer> hours = fields.all("skiphours")
                .flatMap(Element::children)
                .map(hour -> number(hour.text()))
                .filter(Objects::nonNull)
                .map(hour -> hour % 24)
                .toList();
        List<String> days = fields.all("skipdays")
                .flatMap(Element::children)
                .map(Element::text)
                .filter(day -> !day.isEmpty())
                .toList();
        return new Channel.Rhythm(
                number(fields.text("ttl")),
                hours,
                days,
                fields.text("sy:updateperiod"),
                number(fields.text("sy:updatefrequency")));
    }

    /** Null for what is no whole number of at most six digits. */
    static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : null;
    }
}
