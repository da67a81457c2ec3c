package dev.dateline.processor.match;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemId;

/**
 * What the desk made of an item that it was offered for an article.
 *
 * @param proposal by which it was offered
 * @param number grows with each lesson of the desk; the newest count
 */
public record Lesson(ArticleId article, ItemId item, ProposalId proposal, boolean approved, Terms terms, long number) {
    public Lesson {
        Require.present("article", article);
        Require.present("item", item);
        Require.present("proposal", proposal);
        Require.present("terms", terms);
    }
}
