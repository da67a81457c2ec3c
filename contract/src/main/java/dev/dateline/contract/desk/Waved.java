package dev.dateline.contract.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Require;

/** An alert that an editor waved off: from now on matching is silent about it on this article. */
public record Waved(DeskId desk, ArticleId article, ProposalId proposal, String alert) {
    public Waved {
        Require.present("desk", desk);
        Require.present("article", article);
        Require.present("proposal", proposal);
        Require.token("alert", alert);
    }
}
