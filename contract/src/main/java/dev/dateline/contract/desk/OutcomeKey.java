package dev.dateline.contract.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;

/** An outcome's key: {@code article/decision}. */
public record OutcomeKey(ArticleId article, DecisionId decision) {
    public OutcomeKey {
        Require.present("article", article);
        Require.present("decision", decision);
    }

    @Override
    public String toString() {
        return article + "/" + decision;
    }

    /** The inverse of {@link #toString}; throws {@link IllegalArgumentException} where the text has not that form. */
    public static OutcomeKey parse(String text) {
        String[] parts = text.split("/", -1);
        Require.that(parts.length == 2, "'" + text + "' is not article/decision");
        return new OutcomeKey(new ArticleId(parts[0]), new DecisionId(parts[1]));
    }
}
