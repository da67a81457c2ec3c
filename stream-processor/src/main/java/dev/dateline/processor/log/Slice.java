package dev.dateline.processor.log;

import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Subject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of the state that one decision needs.
 *
 * @param before what became of this decision when its id was folded before; null the first time
 * @param standings of the subjects that {@link Rules#subjects} names; those absent have never been decided on
 */
public record Slice(Head head, @Nullable Outcome before, Map<Subject, Standing> standings) {
    public Slice {
        standings = Map.copyOf(standings);
    }

    Standing standing(Subject subject) {
        return standings.getOrDefault(subject, Standing.NONE);
    }
}
