package dev.dateline.ingest.format.newsml;

import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Surroundings;
import dev.dateline.ingest.format.Surroundings.Category;
import dev.dateline.ingest.format.Surroundings.Link;
import dev.dateline.ingest.format.Surroundings.Person;
import dev.dateline.ingest.format.xml.Element;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who made an item, and what it is about. */
record G2Parties(Concepts concepts, Content content) {
    Surroundings surroundings(List<Link> links, G2Rights rights) {
        List<String> sources = content("infoSource")
                .map(concepts::nameOrCode)
                .filter(Objects::nonNull)
                .toList();
        String provider = concepts.item().all("itemMeta", "provider").stream()
                .map(concepts::nameOrCode)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Surroundings(
                links,
                authors(),
                categories(),
                rights.usage(),
                credit(rights.creditline(), sources, provider),
                new Surroundings.Provenance(provider, sources, rights.copyright(), rights.places()));
    }

    private static @Nullable String credit(@Nullable String line, List<String> sources, @Nullable String provider) {
        if (line != null) {
            return line;
        }
        return sources.isEmpty() ? provider : String.join("/", sources);
    }

    private Stream<Element> content(String name) {
        return concepts.item().all("contentMeta", name).stream();
    }

    /** Those that the item names; else those that the text within it names. */
    private List<Person> authors() {
        List<Person> named = Stream.concat(content("creator"), content("contributor"))
                .map(this::person)
                .filter(Objects::nonNull)
                .toList();
        Draft nitf = content.nitf();
        return named.isEmpty() && nitf != null ? nitf.surroundings().authors() : named;
    }

    private @Nullable Person person(Element party) {
        String name = concepts.nameOrCode(party);
        String role = party.attribute("role");
        String email = party.outermost(element -> element.is("email")).stream()
                .map(Element::line)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String code = Concepts.code(party);
        return name == null ? null : new Person(name, role == null ? party.name() : role, email, code);
    }

    private List<Category> categories() {
        Stream<@Nullable Category> coded = Stream.of("subject", "genre", "located")
                .flatMap(this::content)
                .flatMap(G2Parties::withParts)
                .map(concept -> concepts.category(concept, concept.is("located") ? "located" : null));
        Stream<@Nullable Category> keywords =
                content("keyword").map(Element::line).map(word -> word == null ? null : new Category(null, null, word));
        Stream<@Nullable Category> kinds =
                concepts.item().all("concept", "type").stream().map(type -> concepts.category(type, null));
        return Stream.of(coded, keywords, kinds)
                .flatMap(some -> some)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** A subject may be told by a main concept and its facets instead of a code of its own. */
    private static Stream<Element> withParts(Element concept) {
        return Stream.concat(
                Stream.of(concept),
                Stream.concat(concept.children("mainConcept").stream(), concept.children("facetConcept").stream()));
    }
}
