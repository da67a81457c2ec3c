package dev.dateline.ingest.format.feed;

import dev.dateline.ingest.format.Surroundings.Category;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.feed.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an item says in CAP's elements: an authority's feed has an alert's index in each item, or the alert as its content.
 *
 * @param parts every element of CAP in it, in the order of the document
 */
record Warning(List<Element> parts) {
    private static final Set<String> FOR_NO_READER = Set.of("test", "exercise", "system", "draft");
    private static final int MOST = 500;

    static Warning in(Element item) {
        List<Element> parts = new ArrayList<>();
        item.children().forEach(child -> gather(child, parts));
        return new Warning(parts);
    }

    private static void gather(Element element, List<Element> parts) {
        boolean ours = element.name().startsWith("cap:");
        if (ours && parts.size() < MOST) {
            parts.add(element);
        }
        if (ours || element.local().equals("content")) {
            element.children().forEach(child -> gather(child, parts));
        }
    }

    /** Whether a whole alert stands in it, which then says more than its text strung together. */
    static boolean isHeldBy(Element content) {
        return content.child("cap:alert").isPresent();
    }

    private Stream<String> all(String name) {
        // Most items have none of it, and a feed has thousands of items.
        return parts.isEmpty()
                ? Stream.empty()
                : parts.stream()
                        .filter(part -> part.name().equals("cap:" + name))
                        .map(Element::text)
                        .filter(text -> !text.isEmpty());
    }

    boolean isExercise() {
        return all("status").anyMatch(status -> FOR_NO_READER.contains(status.toLowerCase(Locale.ROOT)));
    }

    /** Empty where it is a first alert, or none. */
    List<String> signals() {
        return all("msgtype").filter(type -> !type.equalsIgnoreCase("alert")).toList();
    }

    @Nullable String expires() {
        return all("expires").findFirst().orElse(null);
    }

    Stream<Category> categories() {
        if (parts.isEmpty()) {
            return Stream.empty();
        }
        Stream<Category> named = Stream.of("event", "areadesc")
                .flatMap(name -> all(name).map(text -> new Category(name.replace("desc", ""), null, text)));
        Stream<Category> coded = Stream.of("category", "responsetype", "urgency", "severity", "certainty")
                .flatMap(name -> all(name).map(code -> new Category(name, code, null)));
        return Stream.concat(named, coded);
    }

    Optional<Text> body() {
        String paragraphs =
                Stream.concat(all("description"), all("instruction")).distinct().collect(Collectors.joining("\n\n"));
        return paragraphs.isEmpty() ? Optional.empty() : Optional.of(Text.plain(paragraphs));
    }
}
