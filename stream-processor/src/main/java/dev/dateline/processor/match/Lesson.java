package dev.dateline.processor.match;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemId;

/**
 * What the desk made of an item that it was offered for an article.
 *
 * @param number grows with each lesson of the desk; the newest count
 */
public record Lesson(ArticleId article, ItemId item, boolean approved, Terms terms, long number) {
    public Lesson {
        Require.present("article", article);
        Require.present("item", item);
        Require.present("terms", terms);
    }
}
