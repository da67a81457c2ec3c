package dev.dateline.processor.log;

/** What became of the thing that a decision named: a proposal, or the words of an entry. */
public enum Status {
    /** A proposal that waits, or a subject that only has versions. */
    OPEN,
    HELD,
    APPROVED,
    REJECTED,
    /** Words that wait for their time; a proposal that became them. */
    SCHEDULED,
    /** Words that readers see as an update. */
    POSTED,
    RETRACTED,
    /** Scheduled words that were called off. */
    CALLED_OFF,
    /** A decision that waits for somebody else. */
    LAID_BEFORE,
    /** It has taken effect. */
    SECONDED,
    /** Words that are, or were, headline and body. */
    STORY,
    TAKEN_DOWN
}
