package dev.dateline.contract.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;
import org.jspecify.annotations.Nullable;

/**
 * A sighting's key: {@code article/id}, or {@code /id} where it is about no article.
 *
 * @param id of nothing else
 */
public record SightingKey(@Nullable ArticleId article, String id) {
    public SightingKey {
        Require.token("id", id);
    }

    /** What all sightings of one article have in common; empty for those that are about none. */
    public String about() {
        return article == null ? "" : article.value();
    }

    @Override
    public String toString() {
        return about() + "/" + id;
    }

    /** The inverse of {@link #toString}; throws {@link IllegalArgumentException} where the text has not that form. */
    public static SightingKey parse(String text) {
        String[] parts = text.split("/", -1);
        Require.that(parts.length == 2, "'" + text + "' is not article/id");
        return new SightingKey(parts[0].isEmpty() ? null : new ArticleId(parts[0]), parts[1]);
    }
}
