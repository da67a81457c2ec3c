package dev.dateline.ingest.format.feed;

import dev.dateline.ingest.format.Direction;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Naming;
import dev.dateline.ingest.format.Stamps;
import dev.dateline.ingest.format.Surroundings;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.Words;
import dev.dateline.ingest.format.feed.tree.Element;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An item of any XML feed: RSS items bear Atom's elements and the other way round, so one table serves all. */
record ItemReader(Channel channel, Address address, List<Surroundings.Person> authors) {
    private static final Pattern VALID_UNTIL = Pattern.compile("(?:^|;)\\s*end=([^;]+)");

    private static final Set<String> SUMMARIES =
            Set.of("description", "summary", "abstract", "atom:summary", "atom:description");

    Draft read(Element item) {
        Fields fields = new Fields(item);
        List<Surroundings.Link> links = new LinkReader(fields, address).read();
        Warning warning = Warning.in(item);
        return new Draft(
                naming(fields, links),
                words(fields, warning),
                stamps(fields, warning),
                direction(fields, warning),
                surroundings(fields, links, warning),
                new MediaReader(address).read(item));
    }

    private Naming naming(Fields fields, List<Surroundings.Link> links) {
        Element item = fields.element();
        String given = Stream.of(
                        fields.text("guid", "id", "dc:identifier"), item.attribute("ref"), item.attribute("rdf:about"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> LinkReader.page(links));
        String told = fields.text("language", "dc:language");
        String around = told == null ? fields.language() : told;
        return new Naming(given, null, around == null ? channel.language() : around);
    }

    private static Words words(Fields fields, Warning warning) {
        Stream<Text> content = fields.all(
                        "content:encoded", "content", "content:items", "fullitem", "body", "xhtml:body", "xhtml:div")
                .filter(body -> body.attribute("src") == null && !Warning.isHeldBy(body))
                .map(Wording::of)
                .flatMap(Optional::stream);
        List<Text> told = Stream.concat(content, warning.body().stream()).toList();
        List<Text> brief = summaries(fields);
        return new Words(
                fields.words("title", "dc:title", "media:title", "itunes:title"),
                told.isEmpty() ? brief.stream().skip(1).toList() : told,
                brief.isEmpty() ? otherwise(fields) : brief.get(0),
                null,
                null,
                fields.all("at:comment")
                        .map(Element::text)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** In the order of the document: where an item has both elements, the second is the longer text more often than not. */
    private static List<Text> summaries(Fields fields) {
        return fields.element()
                .children()
                .filter(child -> SUMMARIES.contains(child.name()))
                .map(Wording::of)
                .flatMap(Optional::stream)
                .distinct()
                .limit(2)
                .toList();
    }

    private static @Nullable Text otherwise(Fields fields) {
        Text own = fields.words("dc:description", "media:description", "itunes:summary", "itunes:subtitle");
        return own != null
                ? own
                : fields.all("media:group")
                        .map(group -> new Fields(group).words("media:description"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static Stamps stamps(Fields fields, Warning warning) {
        Element item = fields.element();
        String published = fields.latest(
                "published",
                "pubdate",
                "issued",
                "dcterms:issued",
                "prism:publicationdate",
                "created",
                "dcterms:created");
        String changed = fields.latest(
                "app:edited",
                "updated",
                "modified",
                "dc:date",
                "dcterms:modified",
                "prism:modificationdate",
                "lastbuilddate");
        String stated = changed == null ? item.attribute("lastmod") : changed;
        return new Stamps(
                published,
                stated == null ? item.attribute("when") : stated,
                fields.text("prism:embargodate"),
                expires(fields, warning));
    }

    private static @Nullable String expires(Fields fields, Warning warning) {
        String valid = fields.text("dcterms:valid");
        Matcher end = VALID_UNTIL.matcher(valid == null ? "" : valid);
        if (end.find()) {
            return end.group(1).strip();
        }
        String stated = fields.latest("expirationdate", "prism:expirationdate", "expires");
        return stated == null ? warning.expires() : stated;
    }

    /** RFC 6721 tells of entries that were taken away, RFC 5023 of drafts, CAP of what is no more than a test. */
    private static Direction direction(Fields fields, Warning warning) {
        boolean deleted = fields.element().name().equals("at:deleted-entry");
        boolean draft = fields.all("app:control")
                .flatMap(control -> control.children("app:draft").stream())
                .anyMatch(said -> said.text().equalsIgnoreCase("yes"));
        return new Direction(
                deleted ? "canceled" : draft ? "draft" : null,
                null,
                deleted ? List.of("deleted") : warning.signals(),
                List.of(),
                warning.isExercise());
    }

    private Surroundings surroundings(Fields fields, List<Surroundings.Link> links, Warning warning) {
        Optional<Fields> source = fields.all("source").map(Fields::new).findFirst();
        String origin = source.map(from -> from.element().hasChildren()
                        ? from.text("title")
                        : from.element().text())
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> fields.text("dc:publisher", "dc:source"));
        return new Surroundings(
                links,
                People.of(fields, source, authors),
                Categories.of(fields, warning),
                fields.text(
                        "rights",
                        "dc:rights",
                        "copyright",
                        "media:copyright",
                        "dcterms:license",
                        "license",
                        "creativecommons:license"),
                origin);
    }
}
