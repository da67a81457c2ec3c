package dev.dateline.processor.audit;

import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One decision and what became of it.
 *
 * @param offset where it stands, or once stood, in its partition
 * @param decision as it was made; its words are gone where they were taken down, or where it had no effect
 * @param outcome what the log made of it
 * @param entry what readers were given for it; null where they see nothing of it
 */
public record Line(
        long offset,
        Decision decision,
        Outcome outcome,
        @Nullable Entry entry) {
    public Line {
        Require.present("decision", decision);
        Require.present("outcome", outcome);
    }
}
