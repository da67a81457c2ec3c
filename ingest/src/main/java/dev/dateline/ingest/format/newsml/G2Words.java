package dev.dateline.ingest.format.newsml;

import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.Words;
import dev.dateline.ingest.format.xml.Element;
import dev.dateline.ingest.format.xml.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of an item: those of its metadata, and where these are silent those of its content. */
final class G2Words {
    /** Roles of descriptions, the one that makes the best standfirst first; one without a role comes third. */
    private static final List<String> ROLES = List.of("summary", "abstract", "", "caption", "dopesheet");

    private final Concepts concepts;
    private final Content content;
    private final Knowledge knowledge;
    private final @Nullable Words inner;

    G2Words(Concepts concepts, Content content) {
        this.concepts = concepts;
        this.content = content;
        this.knowledge = new Knowledge(concepts);
        Draft nitf = content.nitf();
        this.inner = nitf == null ? null : nitf.words();
    }

    Words words() {
        String headline = headline();
        List<Text> bodies = content.bodies();
        List<Text> all = bodies.isEmpty() ? knowledge.bodies() : bodies;
        return new Words(
                headline == null ? null : Text.plain(headline),
                all,
                summary(!all.isEmpty()),
                own("dateline", inner == null ? null : inner.dateline()),
                own("by", inner == null ? null : inner.byline()),
                notes());
    }

    private @Nullable String headline() {
        Text ofNitf = inner == null ? null : inner.headline();
        return Stream.of(
                        mainHeadline(),
                        ofNitf == null ? null : ofNitf.value(),
                        knowledge.headline(),
                        content.title(),
                        line(concepts.item().all("itemMeta", "title")),
                        knowledge.planned())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** One whose role says that it is another than the main one comes last. */
    private @Nullable String mainHeadline() {
        return line(concepts.item().all("contentMeta", "headline").stream()
                .sorted(Comparator.comparing(G2Words::isBeside))
                .toList());
    }

    private static boolean isBeside(Element headline) {
        String role = headline.attribute("role");
        return role != null && !Concepts.last(role).toLowerCase(Locale.ROOT).contains("main");
    }

    private @Nullable String own(String name, @Nullable String otherwise) {
        String line = line(concepts.item().all("contentMeta", name));
        return line == null ? otherwise : line;
    }

    private @Nullable String line(List<Element> same) {
        Element found = concepts.inLanguage(same);
        return found == null ? null : found.line();
    }

    /** The best description; all of them where the item has no other text, as with pictures and video. */
    private @Nullable Text summary(boolean hasBody) {
        List<String> descriptions = descriptions();
        if (descriptions.isEmpty()) {
            return inner == null ? null : inner.summary();
        }
        if (hasBody || descriptions.size() == 1) {
            return Text.plain(descriptions.getFirst());
        }
        return Text.html(descriptions.stream()
                .map(text -> "<p>" + Html.escaped(text).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n")));
    }

    private List<String> descriptions() {
        List<Element> all = concepts.item().all("contentMeta", "description");
        Element first = concepts.inLanguage(all);
        String language = first == null ? null : first.language();
        return all.stream()
                .filter(description -> Objects.equals(description.language(), language))
                .sorted(Comparator.comparingInt(G2Words::rank))
                .map(Element::block)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static int rank(Element description) {
        String role = description.attribute("role");
        int rank = ROLES.indexOf(role == null ? "" : Concepts.last(role));
        return rank < 0 ? ROLES.size() : rank;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        concepts.item().all("itemMeta", "edNote").stream()
                .map(Element::block)
                .filter(Objects::nonNull)
                .forEach(notes::add);
        notes.addAll(knowledge.notes());
        if (inner != null) {
            notes.addAll(inner.notes());
        }
        return notes.stream().distinct().toList();
    }
}
