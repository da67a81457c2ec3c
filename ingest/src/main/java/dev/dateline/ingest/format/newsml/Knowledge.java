package dev.dateline.ingest.format.newsml;

import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.xml.Element;
import dev.dateline.ingest.format.xml.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Items that are about the news and no news themselves: what they say in words, and a note that says what they are. */
record Knowledge(Concepts concepts) {
    private static final Map<String, String> KINDS = Map.of(
            "conceptItem", "This item describes a person, a place, an event or a subject; it is no news text.",
            "knowledgeItem", "This item describes the terms of a vocabulary or a set of events; it is no news text.",
            "planningItem", "This item tells what coverage is planned; it is no news text.",
            "catalogItem", "This item lists the vocabularies of a provider; it is no news text.");

    private List<Element> all() {
        Element item = concepts.item();
        return Stream.concat(item.children("concept").stream(), item.all("conceptSet", "concept").stream())
                .toList();
    }

    @Nullable String headline() {
        List<Element> all = all();
        return all.size() == 1 ? concepts.name(all.getFirst()) : null;
    }

    /** What is planned, in the words of the plan; the last resort for a headline. */
    @Nullable String planned() {
        return plans("headline", "description")
                .map(Element::line)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stream<Element> plans(String... names) {
        return Stream.of(names)
                .flatMap(name -> concepts.item().all("newsCoverageSet", "newsCoverage", "planning", name).stream());
    }

    List<Text> bodies() {
        String html = all().stream()
                .map(this::described)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return html.isEmpty() ? List.of() : List.of(Text.html(html));
    }

    private String described(Element concept) {
        List<@Nullable String> lines = new ArrayList<>();
        lines.add(concepts.name(concept));
        for (String part : List.of("definition", "note")) {
            Element said = concepts.inLanguage(concept.children(part));
            lines.add(said == null ? null : said.block());
        }
        concept.all("eventDetails", "location", "name").forEach(place -> lines.add(place.line()));
        return lines.stream()
                .filter(Objects::nonNull)
                .map(line -> "<p>" + Html.escaped(line).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        String kind = KINDS.get(concepts.item().name());
        if (kind != null) {
            notes.add(kind);
        }
        plans("edNote").map(Element::block).filter(Objects::nonNull).forEach(notes::add);
        plans("scheduled")
                .map(Element::line)
                .filter(Objects::nonNull)
                .map(at -> "Scheduled: " + at)
                .forEach(notes::add);
        all().forEach(concept ->
                concept.all("eventDetails", "dates").forEach(dates -> notes.add(when(concept, dates))));
        return notes;
    }

    private String when(Element concept, Element dates) {
        String parts = dates.children().stream()
                .filter(part -> part.line() != null)
                .map(part -> part.name() + " " + part.line())
                .collect(Collectors.joining(", "));
        return concepts.nameOrCode(concept) + ": " + parts;
    }
}
