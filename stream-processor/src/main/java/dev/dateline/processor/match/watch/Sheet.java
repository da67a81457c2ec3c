package dev.dateline.processor.match.watch;

import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Provider;
import java.util.List;
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

    Document document() {
        Document document = new Document();
        String body = copy.body().substring(0, Math.min(READ, copy.body().length()));
        add(document, Field.TEXT, copy.headline());
        add(document, Field.TEXT, body);
        add(document, Field.HEADLINE, copy.headline());
        add(document, Field.BODY, body);
        names.forEach(name -> add(document, Field.NAME, name));
        add(document, Field.PROVIDER, provider.toString());
        add(document, Field.LANGUAGE, copy.language());
        if (around != null) {
            add(document, Field.PROVIDER, around.origin().credit());
            add(document, Field.URGENCY, Integer.toString(around.urgency()));
            add(document, Field.PLACE, around.place());
            add(document, Field.ISSUER, around.origin().issuer());
            add(document, Field.ISSUER, around.origin().office());
        }
        return document;
    }

    private static void add(Document document, Field field, @Nullable String value) {
        if (value != null) {
            document.add(new TextField(field.word(), Words.plain(value), Store.NO));
        }
    }
}
