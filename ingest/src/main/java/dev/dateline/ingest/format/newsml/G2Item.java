package dev.dateline.ingest.format.newsml;

import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Naming;
import dev.dateline.ingest.format.Stamps;
import dev.dateline.ingest.format.xml.Element;
import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One item of whatever kind; each question to it is a class. */
final class G2Item {
    private final Element item;
    private final @Nullable URI base;
    private final @Nullable String language;
    private final Guid guid;

    /** @param base for relative addresses; null where there is none */
    G2Item(Element item, @Nullable URI base) {
        this.item = item;
        this.base = base;
        this.language = languageOf(item);
        this.guid = Guid.of(item.attribute("guid"), item.attribute("version"));
    }

    /** @param envelope of the message that it came in */
    Draft draft(Envelope envelope) {
        Concepts concepts = new Concepts(item, language, envelope);
        G2Rights rights = new G2Rights(concepts);
        Content content = new Content(item);
        Relations relations = new Relations(concepts, base);
        return new Draft(
                new Naming(guid.uri(), guid.version(), language, slug()),
                new G2Words(concepts, content).words(),
                stamps(),
                new Orders(concepts, relations.about(guid.uri())).direction(),
                new G2Parties(concepts, content).surroundings(relations.links(), rights),
                new Renditions(concepts, base).media(guid.uri(), rights));
    }

    /** That of the content; the item's own is only a default for its metadata. */
    private static @Nullable String languageOf(Element item) {
        return Stream.concat(
                        item.all("contentMeta", "language").stream().map(language -> language.attribute("tag")),
                        Stream.of(item.language()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String slug() {
        return item.all("contentMeta", "slugline").stream()
                .map(Element::line)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stamps stamps() {
        return new Stamps(time("firstCreated"), time("versionCreated"), time("embargoed"), time("expires"));
    }

    private @Nullable String time(String name) {
        return item.all("itemMeta", name).stream()
                .map(Element::line)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
