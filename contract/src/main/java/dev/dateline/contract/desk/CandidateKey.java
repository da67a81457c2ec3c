package dev.dateline.contract.desk;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Require;

/** A candidate story's key: {@code desk/candidate}. */
public record CandidateKey(DeskId desk, CandidateId candidate) {
    public CandidateKey {
        Require.present("desk", desk);
        Require.present("candidate", candidate);
    }

    @Override
    public String toString() {
        return desk + "/" + candidate;
    }

    /** The inverse of {@link #toString}; throws {@link IllegalArgumentException} where the text has not that form. */
    public static CandidateKey parse(String text) {
        String[] parts = text.split("/", -1);
        Require.that(parts.length == 2, "'" + text + "' is not desk/candidate");
        return new CandidateKey(new DeskId(parts[0]), new CandidateId(parts[1]));
    }
}
