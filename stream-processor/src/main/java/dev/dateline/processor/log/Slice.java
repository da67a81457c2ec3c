package dev.dateline.processor.log;

import dev.dateline.contract.desk.Subject;
import java.util.Map;

/**
 * The part of the state that one decision needs.
 *
 * @param seen whether this decision's id has been folded before
 * @param standings of the subjects that {@link Rules#subjects} names; those absent have never been decided on
 */
public record Slice(Head head, boolean seen, Map<Subject, Standing> standings) {
    public Slice {
        standings = Map.copyOf(standings);
    }

    Standing standing(Subject subject) {
        return standings.getOrDefault(subject, Standing.NONE);
    }
}
