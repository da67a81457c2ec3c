package dev.dateline.ingest.format.feed;

import dev.dateline.ingest.format.Surroundings.Link;
import dev.dateline.ingest.format.feed.tree.Element;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an item leads; enclosures come last, and are media as well. */
record LinkReader(Fields fields, Address address) {
    /** The item's own page first. A guid is one where RSS has no link and does not deny it. */
    List<Link> read() {
        List<Link> given = Stream.of(original(), atom(), plain(), cdf())
                .flatMap(links -> links)
                .distinct()
                .toList();
        boolean paged = given.stream().anyMatch(link -> link.rel().equals("alternate"));
        Stream<Link> permanent = paged ? Stream.empty() : permalink().stream();
        return Stream.of(permanent, given.stream(), replies(), source(), outside(), enclosures())
                .flatMap(links -> links)
                .distinct()
                .toList();
    }

    /** The address of the item's own page; null where it has none. */
    static @Nullable String page(List<Link> links) {
        return links.stream()
                .filter(link -> link.rel().equals("alternate"))
                .map(Link::href)
                .findFirst()
                .orElse(null);
    }

    private Stream<Link> original() {
        return fields.all("feedburner:origlink").flatMap(link -> told("alternate", link.text(), link));
    }

    private Stream<Link> atom() {
        return fields.all("link")
                .filter(link ->
                        link.attribute("href") != null && !Relation.of(link).equals("enclosure"))
                .map(link -> new Link(
                        Relation.of(link),
                        address.absolute(Objects.requireNonNull(link.attribute("href")), link),
                        link.attribute("type"),
                        link.attribute("title")));
    }

    private Stream<Link> plain() {
        return fields.all("link")
                .filter(link -> link.attribute("href") == null)
                .filter(link -> !Relation.of(link).equals("enclosure"))
                .flatMap(link -> {
                    String resource = link.attribute("rdf:resource");
                    return told(
                            Relation.of(link),
                            link.text().isEmpty() && resource != null ? resource : link.text(),
                            link);
                });
    }

    private Stream<Link> cdf() {
        Element item = fields.element();
        return Stream.concat(
                        Stream.ofNullable(item.attribute("href")),
                        fields.all("a").map(a -> a.attribute("href")).filter(Objects::nonNull))
                .flatMap(href -> told("alternate", href, item));
    }

    private Optional<Link> permalink() {
        return fields.all("guid")
                .filter(guid -> !"false".equalsIgnoreCase(guid.attribute("ispermalink")))
                .filter(guid -> !guid.text().contains(" "))
                .flatMap(guid -> told("alternate", guid.text(), guid))
                .findFirst();
    }

    private Stream<Link> replies() {
        return fields.all("comments", "wfw:commentrss").flatMap(link -> told("replies", link.text(), link));
    }

    private Stream<Link> source() {
        return fields.all("source").flatMap(source -> {
            String url = source.attribute("url");
            return url == null ? Stream.empty() : told("via", url, source);
        });
    }

    private Stream<Link> enclosures() {
        return fields.all("enclosure", "link").filter(MediaReader::isEnclosure).flatMap(enclosure -> {
            String href = enclosure.attribute(enclosure.attribute("href") == null ? "url" : "href");
            return href == null
                    ? Stream.empty()
                    : Stream.of(new Link(
                            "enclosure",
                            address.absolute(href, enclosure),
                            enclosure.attribute("type"),
                            enclosure.attribute("title")));
        });
    }

    private Stream<Link> outside() {
        return fields.all("content").flatMap(content -> {
            String src = content.attribute("src");
            return src == null
                    ? Stream.empty()
                    : Stream.of(new Link("content", address.absolute(src, content), content.attribute("type"), null));
        });
    }

    private Stream<Link> told(String rel, String href, Element at) {
        return href.isBlank() ? Stream.empty() : Stream.of(new Link(rel, address.absolute(href, at), null, null));
    }
}
