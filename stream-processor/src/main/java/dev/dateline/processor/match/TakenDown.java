package dev.dateline.processor.match;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * For whose sake an item's words are to be forgotten.
 *
 * @param article on which words that were made of it were taken down
 * @param entry the first of the entries that were taken down together
 */
public record TakenDown(ArticleId article, EntryId entry) {
    public TakenDown {
        Require.present("article", article);
        Require.present("entry", entry);
    }

    /** Such as {@code veld-dam/d-1}; {@link #parse} reads it. */
    @Override
    public String toString() {
        return article + "/" + entry;
    }

    /** The inverse of {@link #toString}; null where the text has not that form. */
    public static @Nullable TakenDown parse(String text) {
        String[] parts = text.split("/", -1);
        try {
            return parts.length == 2 ? new TakenDown(new ArticleId(parts[0]), new EntryId(parts[1])) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
