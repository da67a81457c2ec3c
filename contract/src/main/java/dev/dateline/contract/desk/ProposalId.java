package dev.dateline.contract.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dateline.contract.json.Require;

/** Names a proposal: the same item version for the same article has the same id, on every run. */
public record ProposalId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProposalId {
        Require.id("proposal", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
