package dev.dateline.contract.desk;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Require;

/** What a decision made of a proposal: the desk's feedback to matching. */
public record Settled(DeskId desk, ProposalId proposal, ProposalState state) {
    public Settled {
        Require.present("desk", desk);
        Require.present("proposal", proposal);
        Require.present("state", state);
    }
}
