package dev.dateline.contract.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Post;

/** An item matched to an article, ready for an editor. {@code suggestion} is the update that an editor may approve. */
public record Proposal(
        ProposalId id, DeskId desk, ArticleId article, ProposalState state, Evidence evidence, Post suggestion) {
    public Proposal {
        Require.present("id", id);
        Require.present("desk", desk);
        Require.present("article", article);
        Require.present("state", state);
        Require.present("evidence", evidence);
        Require.present("suggestion", suggestion);
    }

    /** The same proposal in another state. */
    public Proposal in(ProposalState next) {
        return new Proposal(id, desk, article, next, evidence, suggestion);
    }

    /** The same proposal on other evidence, its suggestion resting on all of it that stands. */
    public Proposal on(Evidence other) {
        return new Proposal(id, desk, article, state, other, suggestion.resting(other.versions()));
    }
}
