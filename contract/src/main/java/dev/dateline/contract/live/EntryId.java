package dev.dateline.contract.live;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dateline.contract.json.Require;

/** Names an entry for good: the id of the decision that holds its words. Unlike a seq it is known before folding. */
public record EntryId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EntryId {
        Require.id("entry", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
