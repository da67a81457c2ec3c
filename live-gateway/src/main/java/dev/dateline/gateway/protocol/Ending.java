package dev.dateline.gateway.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a reader's wish to go on from its position ended. */
public enum Ending {
    /** Everything missed was sent, in order, once. */
    RESUMED,
    /** A snapshot was sent. */
    RESET;

    /** Lower case, as it stands in messages. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
