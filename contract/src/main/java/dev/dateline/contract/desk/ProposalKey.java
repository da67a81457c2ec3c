package dev.dateline.contract.desk;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Require;

/** A proposal's key: {@code desk/proposal}. */
public record ProposalKey(DeskId desk, ProposalId proposal) {
    public ProposalKey {
        Require.present("desk", desk);
        Require.present("proposal", proposal);
    }

    @Override
    public String toString() {
        return desk + "/" + proposal;
    }

    /** The inverse of {@link #toString}; throws {@link IllegalArgumentException} where the text has not that form. */
    public static ProposalKey parse(String text) {
        String[] parts = text.split("/", -1);
        Require.that(parts.length == 2, "'" + text + "' is not desk/proposal");
        return new ProposalKey(new DeskId(parts[0]), new ProposalId(parts[1]));
    }
}
