package dev.dateline.contract.desk;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Require;
import org.jspecify.annotations.Nullable;

/**
 * What a decision made of a proposal: the desk's feedback to matching.
 *
 * @param unasked true where a policy published it, and so nobody has judged; null for any other, and in records of before
 */
public record Settled(
        DeskId desk,
        ProposalId proposal,
        ProposalState state,
        @Nullable Boolean unasked) {
    /** By somebody's judgement. */
    public Settled(DeskId desk, ProposalId proposal, ProposalState state) {
        this(desk, proposal, state, null);
    }

    /** The same by a policy. */
    public Settled byPolicy() {
        return new Settled(desk, proposal, state, true);
    }

    /** The same by somebody. */
    public Settled judgement() {
        return new Settled(desk, proposal, state);
    }

    /** Whether somebody has judged. */
    public boolean judged() {
        return unasked == null || !unasked;
    }

    public Settled {
        Require.present("desk", desk);
        Require.present("proposal", proposal);
        Require.present("state", state);
    }
}
