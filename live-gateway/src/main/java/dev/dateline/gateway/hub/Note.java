package dev.dateline.gateway.hub;

import dev.dateline.contract.json.Require;
import java.time.Instant;
import java.util.Set;

/**
 * What readers are told of a change to an update.
 *
 * @param at when it was decided (UTC)
 * @param kind {@link #CORRECTED}, {@link #UPDATED} or {@link #RETRACTED}
 */
public record Note(Instant at, String kind, String text) {
    public static final String CORRECTED = "corrected";
    public static final String UPDATED = "updated";
    public static final String RETRACTED = "retracted";

    private static final Set<String> KINDS = Set.of(CORRECTED, UPDATED, RETRACTED);

    public Note {
        Require.present("at", at);
        Require.that(KINDS.contains(kind), "kind '" + kind + "' of a note is not known");
        Require.text("text", text);
    }
}
