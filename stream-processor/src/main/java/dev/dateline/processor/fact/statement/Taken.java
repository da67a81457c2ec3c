package dev.dateline.processor.fact.statement;

/**
 * A candidate that is taken.
 *
 * @param confidence how sure that is: from 0 to 1
 * @param learnt a model says so, and no rule
 */
public record Taken(Candidate candidate, double confidence, boolean learnt) {
    /** By a rule. */
    public Taken(Candidate candidate, double confidence) {
        this(candidate, confidence, false);
    }
}
