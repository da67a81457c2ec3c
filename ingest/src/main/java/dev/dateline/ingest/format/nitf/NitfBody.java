package dev.dateline.ingest.format.nitf;

import dev.dateline.ingest.format.Surroundings.Person;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.Words;
import dev.dateline.ingest.format.xml.Element;
import dev.dateline.ingest.format.xml.Html;
import dev.dateline.ingest.format.xml.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a document. */
final class NitfBody {
    private static final Pattern BY = Pattern.compile("^(?:by|von|par|por|di)\\s+", Pattern.CASE_INSENSITIVE);

    private final Element nitf;

    NitfBody(Element nitf) {
        this.nitf = nitf;
    }

    private Stream<Element> head(String name) {
        return nitf.all("body", "body.head", name).stream();
    }

    /** @param title of the head, for a document without a headline */
    Words words(@Nullable String title, List<String> notes) {
        String headline = nitf.all("body", "body.head", "hedline", "hl1").stream()
                .map(NitfItem::line)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String shown = headline.isEmpty() ? title : headline;
        List<String> advisories = new ArrayList<>(notes);
        head("note").map(Element::block).filter(Objects::nonNull).forEach(advisories::add);
        nitf.all("body", "body.content").stream()
                .flatMap(content -> content.outermost(NitfBody::isForEditors).stream())
                .map(Element::block)
                .filter(Objects::nonNull)
                .forEach(advisories::add);
        return new Words(
                shown == null ? null : Text.plain(shown), bodies(), summary(), dateline(), byline(), advisories);
    }

    private List<Text> bodies() {
        List<Element> content = nitf.all("body", "body.content");
        Stream<Element> text = content.isEmpty() ? nitf.children("body").stream() : content.stream();
        String html = Stream.concat(text, nitf.all("body", "body.end", "tagline").stream())
                .map(NitfBody::html)
                .filter(inside -> !inside.isBlank())
                .collect(Collectors.joining("\n"));
        return html.isEmpty() ? List.of() : List.of(Text.html(html));
    }

    private static String html(Element part) {
        String inside = Html.inside(part, NitfBody::name);
        boolean bare = part.is("tagline") && part.hasWords();
        return bare ? "<p>" + inside + "</p>" : inside;
    }

    private static String name(Element element) {
        boolean apart = isForEditors(element) || element.is("body.head") || element.is("body.end");
        return apart ? Html.LEFT_OUT : NitfNames.html(element);
    }

    private static boolean isForEditors(Element element) {
        return element.is("note") && "editorsnote".equals(element.attribute("noteclass"));
    }

    /** Lower headlines and the abstract. */
    private @Nullable Text summary() {
        String html = Stream.concat(nitf.all("body", "body.head", "hedline", "hl2").stream(), head("abstract"))
                .map(part -> part.hasWords() ? "<p>" + html(part) + "</p>" : html(part))
                .filter(inside -> !inside.isBlank())
                .collect(Collectors.joining("\n"));
        return html.isEmpty() ? null : Text.html(html);
    }

    private @Nullable String dateline() {
        return joined(head("dateline"), " ");
    }

    private @Nullable String byline() {
        return joined(head("byline"), ", ");
    }

    private static @Nullable String joined(Stream<Element> elements, String between) {
        String all = elements.map(NitfItem::line).filter(Objects::nonNull).collect(Collectors.joining(between));
        return Lines.one(all);
    }

    @Nullable String distributor() {
        return joined(head("distributor"), ", ");
    }

    @Nullable String storyDate() {
        return nitf.all("body", "body.head", "dateline", "story.date").stream()
                .map(date -> date.attribute("norm"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    List<Person> authors() {
        return head("byline").flatMap(NitfBody::authors).toList();
    }

    private static Stream<Person> authors(Element byline) {
        String role = NitfItem.line(byline.child("byttl"));
        List<Element> named = byline.children("person");
        if (!named.isEmpty()) {
            return named.stream()
                    .map(person -> new Person(
                            person.line(),
                            role,
                            null,
                            person.attribute("idsrc") == null ? null : person.attribute("value")))
                    .filter(person -> person.name() != null);
        }
        String name = Lines.one(Html.inside(byline, part -> part.is("byttl") ? Html.LEFT_OUT : Html.SEEN_THROUGH));
        String bare =
                name == null ? "" : BY.matcher(plain(name)).replaceFirst("").replaceFirst("[,;\\s]+$", "");
        return bare.isEmpty() ? Stream.of() : Stream.of(new Person(bare, role, null, null));
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
