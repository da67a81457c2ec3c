package dev.dateline.gateway.hub;

import dev.dateline.contract.json.Require;
import java.time.Instant;

/**
 * What readers are told of a change to an update.
 *
 * @param at when it was decided (UTC)
 * @param kind {@link #CORRECTED} or {@link #RETRACTED}
 */
public record Note(Instant at, String kind, String text) {
    public static final String CORRECTED = "corrected";
    public static final String RETRACTED = "retracted";

    public Note {
        Require.present("at", at);
        Require.that(CORRECTED.equals(kind) || RETRACTED.equals(kind), "kind '" + kind + "' of a note is not known");
        Require.text("text", text);
    }
}
