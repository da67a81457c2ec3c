package dev.dateline.ingest.format.feed;

import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.feed.tree.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The children of an item or a channel, by names in the order of their worth. */
record Fields(Element element) {
    /** All of the first name, then all of the next; Atom's names count with their prefix and without. */
    Stream<Element> all(String... names) {
        if (element.nodes().isEmpty()) {
            return Stream.empty();
        }
        List<Element> all = new ArrayList<>();
        for (String name : names) {
            all.addAll(element.children(name));
            all.addAll(element.children("atom:" + name));
        }
        return all.stream();
    }

    /** The text of the first that is not empty. */
    @Nullable String text(String... names) {
        return all(names)
                .map(Element::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The same, taking the last where one name stands twice: a generator that adds a time leaves the older in place. */
    @Nullable String latest(String... names) {
        return Arrays.stream(names)
                .flatMap(
                        name -> all(name)
                                .map(Element::text)
                                .filter(text -> !text.isEmpty())
                                .reduce((first, second) -> second)
                                .stream())
                .findFirst()
                .orElse(null);
    }

    @Nullable Text words(String... names) {
        return all(names).map(Wording::of).flatMap(Optional::stream).findFirst().orElse(null);
    }

    /** The nearest {@code xml:lang} around; null where there is none. */
    @Nullable String language() {
        for (Element at = element; at != null; at = at.parent()) {
            String language = at.attribute("xml:lang");
            if (language != null) {
                return language;
            }
        }
        return null;
    }
}
