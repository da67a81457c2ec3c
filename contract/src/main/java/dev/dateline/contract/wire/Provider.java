package dev.dateline.contract.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dateline.contract.json.Require;

/** Who sends items: an agency, a press office, a feed. {@code id} is a slug such as {@code harbor-wire}. */
public record Provider(@JsonValue String id) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Provider {
        Require.slug("provider", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
