package dev.dateline.ingest.format.newsml;

import dev.dateline.ingest.format.Direction.Reference;
import dev.dateline.ingest.format.Surroundings.Link;
import dev.dateline.ingest.format.xml.Addresses;
import dev.dateline.ingest.format.xml.Element;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an item refers to: links, members of a package, what a plan delivered, its text where it stands elsewhere. */
record Relations(Concepts concepts, @Nullable URI base) {
    private static final Set<String> REFERENCES =
            Set.of("itemRef", "deliveredItemRef", "deliverableOf", "link", "altRep");

    List<Link> links() {
        List<Link> links = new ArrayList<>();
        Element item = concepts.item();
        for (String part : List.of("itemMeta", "contentMeta", "groupSet", "newsCoverageSet")) {
            item.children(part).stream()
                    .flatMap(inner -> inner.outermost(element -> REFERENCES.contains(element.name())).stream())
                    .map(this::link)
                    .filter(Objects::nonNull)
                    .forEach(links::add);
        }
        Renditions.texts(item).map(this::text).filter(Objects::nonNull).forEach(links::add);
        return links;
    }

    private @Nullable Link link(Element reference) {
        String target = target(reference);
        if (target == null) {
            return null;
        }
        String title = Stream.of("title", "headline")
                .map(name -> concepts.inLanguage(reference.children(name)))
                .filter(Objects::nonNull)
                .map(Element::line)
                .findFirst()
                .orElse(null);
        return new Link(rel(reference), target, reference.attribute("contenttype"), title);
    }

    /** A link that does not say what it is to is to something worth seeing too, says the standard. */
    private static String rel(Element reference) {
        String rel = reference.attribute("rel") == null ? reference.attribute("reluri") : reference.attribute("rel");
        if (rel != null) {
            return rel;
        }
        return switch (reference.name()) {
            case "itemRef", "deliveredItemRef" -> "item";
            case "deliverableOf" -> "collection";
            case "altRep" -> "alternate";
            default -> "irel:seeAlso";
        };
    }

    private @Nullable String target(Element reference) {
        return Stream.of("href", "residref", "guidref", "uri", "qcode")
                .map(name -> name.equals("href")
                        ? Addresses.absolute(reference.attribute(name), base)
                        : reference.attribute(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> reference.is("altRep") ? reference.line() : null);
    }

    private @Nullable Link text(Element remote) {
        String href = Addresses.absolute(remote.attribute("href"), base);
        return href == null ? null : new Link("alternate", href, remote.attribute("contenttype"), null);
    }

    /** Other items that this one takes the place of, corrects or withdraws. */
    List<Reference> about(@Nullable String own) {
        List<Reference> about = new ArrayList<>();
        for (Element link : concepts.item().all("itemMeta", "link")) {
            String meaning = meaning(link);
            String target = Stream.of("residref", "guidref", "href")
                    .map(link::attribute)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            String uri = Guid.of(target, link.attribute("version")).uri();
            if (meaning != null && uri != null && !uri.equals(own)) {
                about.add(new Reference(uri, meaning));
            }
        }
        return about;
    }

    private static @Nullable String meaning(Element link) {
        String rel = Concepts.last(rel(link)).toLowerCase(Locale.ROOT);
        if (rel.contains("correct")) {
            return "corrects";
        }
        if (Stream.of("withdraw", "kill", "cancel", "retract", "takedown").anyMatch(rel::contains)) {
            return "withdraws";
        }
        boolean follows = Stream.of("previousversion", "update", "replace", "supersede", "obsolete")
                .anyMatch(rel::contains);
        return follows && !rel.endsWith("by") ? "updates" : null;
    }
}
