package dev.dateline.contract.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;

/**
 * A decision's key. {@code append} is new at each send, so that compaction never drops the first of two sends of one
 * decision, which is the one that took effect.
 */
public record DecisionKey(ArticleId article, DecisionId decision, String append) {
    public DecisionKey {
        Require.present("article", article);
        Require.present("decision", decision);
        Require.token("append", append);
    }

    /** {@code article/decision/append}. */
    @Override
    public String toString() {
        return article + "/" + decision + "/" + append;
    }

    /** The inverse of {@link #toString}; throws {@link IllegalArgumentException} where the text has not that form. */
    public static DecisionKey parse(String text) {
        String[] parts = text.split("/", -1);
        Require.that(parts.length == 3, "'" + text + "' is not article/decision/append");
        return new DecisionKey(new ArticleId(parts[0]), new DecisionId(parts[1]), parts[2]);
    }
}
