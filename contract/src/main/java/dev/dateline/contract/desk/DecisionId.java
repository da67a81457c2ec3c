package dev.dateline.contract.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.EntryId;

/** Made by whoever decides; the log drops an id that it has seen, so a repeat takes no second effect. */
public record DecisionId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DecisionId {
        Require.id("decision", value);
    }

    /** The id of the entry whose words this decision holds. */
    public EntryId entry() {
        return new EntryId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
