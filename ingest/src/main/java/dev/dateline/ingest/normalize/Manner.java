package dev.dateline.ingest.normalize;

/** How far a kind of format can be held to its own rules. */
public enum Manner {
    /** Senders hear what is wrong and can mend it: an unlikely time or a bad language is refused. */
    EXACT,
    /** Items must be named; what else is out of order is flagged or left out. */
    NAMED,
    /** Nobody listens: what has no name gets one, and no item is lost for a fault in it. */
    LOOSE
}
