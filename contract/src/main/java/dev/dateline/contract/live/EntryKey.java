package dev.dateline.contract.live;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;

/** An entry's key: {@code article/seq}, the same for the entry and the stub that may come to stand in its place. */
public record EntryKey(ArticleId article, long seq) {
    public EntryKey {
        Require.present("article", article);
        Require.that(seq >= 1, "seq " + seq + " is not 1 or more");
    }

    public static EntryKey of(Entry entry) {
        return new EntryKey(entry.mark().article(), entry.mark().seq());
    }

    @Override
    public String toString() {
        return article + "/" + seq;
    }

    /** The inverse of {@link #toString}; throws {@link IllegalArgumentException} where the text has not that form. */
    public static EntryKey parse(String text) {
        String[] parts = text.split("/", -1);
        Require.that(parts.length == 2 && parts[1].matches("[1-9]\\d{0,17}"), "'" + text + "' is not article/seq");
        return new EntryKey(new ArticleId(parts[0]), Long.parseLong(parts[1]));
    }
}
