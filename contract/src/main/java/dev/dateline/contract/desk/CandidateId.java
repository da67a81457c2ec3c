package dev.dateline.contract.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dateline.contract.json.Require;

/** Names a candidate story: the same first item gives the same id, on every run. */
public record CandidateId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CandidateId {
        Require.id("candidate", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
