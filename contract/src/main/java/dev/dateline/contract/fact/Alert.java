package dev.dateline.contract.fact;

import dev.dateline.contract.json.Require;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of an article that a newer item leaves in doubt; an editor decides. Nothing is asserted to be true.
 *
 * @param id the same for the same sentence and footing, whatever item says so: what was waved off is known by it
 * @param place where the sentence stands in the article
 * @param sentence as it stands there
 * @param reason one line for the editor
 * @param rewording what could stand there instead; null where none is known
 */
public record Alert(
        String id,
        Kind kind,
        Place place,
        String sentence,
        String reason,
        Footing footing,
        @Nullable String rewording) {
    public Alert {
        Require.token("id", id);
        Require.present("kind", kind);
        Require.present("place", place);
        Require.text("sentence", sentence);
        Require.line("reason", reason);
        Require.present("footing", footing);
    }

    /** What the newer item does to the sentence. */
    public enum Kind {
        /** It was true, and is so no longer: what it waited for is here, its figure has moved, the event is over. */
        OUTDATED,
        /** The item says otherwise. */
        CONTRADICTED,
        /** The sentence reports a claim, and somebody denies it. */
        ANSWERED
    }
}
