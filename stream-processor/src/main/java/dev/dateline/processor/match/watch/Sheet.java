package dev.dateline.processor.match.watch;

import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/**
 * An item as watches see it.
 *
 * @param names its proper names
 * @param around null where that is not known any more
 */
public record Sheet(
        Provider provider,
        Copy copy,
        List<String> names,
        @Nullable Around around) {
    /** In characters: what a story is about stands at its beginning, and a bound keeps every query cheap. */
    private static final int READ = 20_000;

    /** How many characters are read of it. */
    int length() {
        return copy.headline().length() + Math.min(READ, copy.body().length());
    }

    /** What queries that look into these fields must know of it: reading takes longer than they do. */
    Document document(Set<Field> fields) {
        Document document = new Document();
        fields.stream()
                .sorted()
                .forEach(field -> values(field).forEach(value -> {
                    if (value != null) {
                        document.add(new TextField(field.word(), Words.plain(value), Store.NO));
                    }
                }));
        return document;
    }

    private List<@Nullable String> values(Field field) {
        return switch (field) {
            case TEXT -> List.of(copy.headline(), body());
            case HEADLINE -> List.of(copy.headline());
            case BODY -> List.of(body());
            case NAME -> List.copyOf(names);
            case LANGUAGE -> List.of(copy.language());
            case PROVIDER ->
                around == null
                        ? List.of(provider.toString())
                        : List.of(provider.toString(), around.origin().credit());
            case URGENCY -> around == null ? List.of() : List.of(Integer.toString(around.urgency()));
            case PLACE -> around == null ? List.of() : Arrays.asList(around.place());
            case ISSUER ->
                around == null
                        ? List.of()
                        : Arrays.asList(
                                around.origin().issuer(), around.origin().office());
        };
    }

    private String body() {
        return copy.body().substring(0, Math.min(READ, copy.body().length()));
    }
}
