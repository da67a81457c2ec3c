package dev.dateline.ingest.format.cap;

import dev.dateline.ingest.format.Surroundings;
import dev.dateline.ingest.format.Surroundings.Link;
import dev.dateline.ingest.format.Surroundings.Person;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.Words;
import dev.dateline.ingest.format.xml.Addresses;
import dev.dateline.ingest.format.xml.Element;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an alert says. It may say it in several languages and for several areas: the item is in the language that the
 * sender has put first, all its areas together; other languages are noted for editors.
 */
final class Infos {
    /** As CAP has it for an info that does not say. */
    private static final String DEFAULT_LANGUAGE = "en-US";

    private final Element alert;
    private final @Nullable URI base;
    private final List<Element> all;
    private final List<Element> first;

    Infos(Element alert, @Nullable URI base) {
        this.alert = alert;
        this.base = base;
        this.all = alert.children("info");
        String language = language();
        this.first =
                all.stream().filter(info -> languageOf(info).equals(language)).toList();
    }

    @Nullable String language() {
        return all.isEmpty() ? null : languageOf(all.getFirst());
    }

    private static String languageOf(Element info) {
        String language = CapAlert.line(info, "language");
        return language == null ? DEFAULT_LANGUAGE : language;
    }

    private Stream<String> lines(String name) {
        return first.stream()
                .map(info -> CapAlert.line(info, name))
                .filter(Objects::nonNull)
                .distinct();
    }

    /** When the last of it is over. Times of one alert are nearly always in one zone, so text compares well enough. */
    @Nullable String expires() {
        List<String> ends = lines("expires").sorted().toList();
        return ends.isEmpty() ? null : ends.getLast();
    }

    Words words(List<String> notes) {
        String headline =
                Stream.concat(lines("headline"), lines("event")).findFirst().orElse(null);
        String body = Stream.of(
                        first.stream().flatMap(info -> paragraphs(info, "description")),
                        first.stream().flatMap(info -> paragraphs(info, "instruction")),
                        Stream.of(areas()).filter(areas -> !areas.isEmpty()))
                .flatMap(some -> some)
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return new Words(
                headline == null ? null : Text.plain(headline),
                body.isEmpty() ? List.of() : List.of(Text.plain(body)),
                null,
                null,
                null,
                noted(notes));
    }

    /** Line breaks are the sender's: there is no other markup in CAP. */
    private static Stream<String> paragraphs(Element info, String name) {
        return info.children(name).stream()
                .map(Element::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private String areas() {
        return first.stream()
                .flatMap(info -> info.all("area", "areaDesc").stream())
                .map(Element::line)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private List<String> noted(List<String> notes) {
        List<String> noted = new ArrayList<>(notes);
        lines("effective").forEach(time -> noted.add("Effective: " + time));
        lines("onset").forEach(time -> noted.add("Onset: " + time));
        lines("audience").forEach(audience -> noted.add("Audience: " + audience));
        lines("contact").forEach(contact -> noted.add("Contact: " + contact));
        all.stream()
                .filter(info -> !languageOf(info).equals(language()))
                .map(Infos::elsewhere)
                .distinct()
                .forEach(noted::add);
        return noted;
    }

    private static String elsewhere(Element info) {
        String headline = CapAlert.line(info, "headline");
        return "Also in " + languageOf(info) + ": " + (headline == null ? CapAlert.line(info, "event") : headline);
    }

    Surroundings surroundings(@Nullable String sender) {
        String name = lines("senderName").findFirst().orElse(sender);
        List<Person> authors = name == null ? List.of() : List.of(new Person(name, "sender", null, sender));
        String source = CapAlert.line(alert, "source");
        return new Surroundings(
                links(),
                authors,
                CapCategories.of(alert, first),
                null,
                name,
                new Surroundings.Provenance(sender, source == null ? List.of() : List.of(source), null, List.of()));
    }

    private List<Link> links() {
        Stream<@Nullable Link> pages = lines("web")
                .map(address -> new Link("alternate", String.valueOf(Addresses.absolute(address, base)), null, null));
        Stream<@Nullable Link> files =
                resources().stream().filter(resource -> !resource.isMedium()).map(Resource::link);
        return Stream.concat(pages, files).filter(Objects::nonNull).distinct().toList();
    }

    List<Resource> resources() {
        return first.stream()
                .flatMap(info -> info.children("resource").stream())
                .map(resource -> Resource.of(resource, base))
                .distinct()
                .toList();
    }
}
