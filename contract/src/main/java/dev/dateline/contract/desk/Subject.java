package dev.dateline.contract.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.EntryId;

/**
 * What a decision decides on, within its article: the unit in which two editors can collide. Each accepted decision
 * raises its subject's version by one; one made on another version than the current is refused.
 */
public record Subject(@JsonValue String value) {
    /** Headline and body. */
    public static final Subject STORY = new Subject("story");

    /** Zone, language and watches. */
    public static final Subject SETTINGS = new Subject("settings");

    /** Live or closed. */
    public static final Subject PHASE = new Subject("phase");

    /** Which update is pinned. */
    public static final Subject PIN = new Subject("pin");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Subject {
        Require.token("subject", value);
    }

    public static Subject of(ProposalId proposal) {
        return new Subject("proposal:" + proposal);
    }

    public static Subject of(EntryId entry) {
        return new Subject("entry:" + entry);
    }

    @Override
    public String toString() {
        return value;
    }
}
