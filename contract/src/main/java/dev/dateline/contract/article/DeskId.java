package dev.dateline.contract.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dateline.contract.json.Require;

/** A group of articles and the sources it takes, such as {@code world}: the unit by which matching scales. */
public record DeskId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeskId {
        Require.slug("desk", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
