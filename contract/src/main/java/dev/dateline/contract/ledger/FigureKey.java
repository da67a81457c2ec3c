package dev.dateline.contract.ledger;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;

/** A line of an article's ledger: {@code article/figure}. */
public record FigureKey(ArticleId article, String figure) {
    public FigureKey {
        Require.present("article", article);
        Require.id("figure", figure);
    }

    @Override
    public String toString() {
        return article + "/" + figure;
    }

    /** The inverse of {@link #toString}; throws {@link IllegalArgumentException} where the text has not that form. */
    public static FigureKey parse(String text) {
        String[] parts = text.split("/", -1);
        Require.that(parts.length == 2, "'" + text + "' is not article/figure");
        return new FigureKey(new ArticleId(parts[0]), parts[1]);
    }
}
