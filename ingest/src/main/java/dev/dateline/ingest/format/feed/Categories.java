package dev.dateline.ingest.format.feed;

import dev.dateline.ingest.format.Surroundings.Category;
import dev.dateline.ingest.format.feed.tree.Element;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an item is about, in the words of the feed. */
final class Categories {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private Categories() {}

    static List<Category> of(Fields fields, Warning warning) {
        Stream<Category> single = fields.all(
                        "category", "dc:subject", "media:category", "itunes:category", "prism:section")
                .map(Categories::one);
        Stream<Category> lists = fields.all("keywords", "media:keywords", "itunes:keywords")
                .flatMap(words -> COMMA.splitAsStream(words.text()))
                .map(word -> new Category(null, null, word));
        return Stream.of(single, lists, warning.categories())
                .flatMap(some -> some)
                .filter(category -> category.code() != null
                        || (category.name() != null && !category.name().isEmpty()))
                .distinct()
                .toList();
    }

    private static Category one(Element element) {
        String term = element.attribute("term");
        String scheme = first(element, "scheme", "domain");
        String label = first(element, "label", "text");
        String text = element.text();
        if (term != null) {
            return new Category(scheme, term, label);
        }
        return new Category(scheme, null, text.isEmpty() ? label : text);
    }

    private static @Nullable String first(Element element, String one, String other) {
        String value = element.attribute(one);
        return value == null ? element.attribute(other) : value;
    }
}
