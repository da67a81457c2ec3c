package dev.dateline.contract.desk;

/** Why the log refused a decision. */
public enum Refusal {
    /** Somebody else decided on the same subject first; the outcome names the winner. */
    STALE,
    UNKNOWN_ARTICLE,
    ARTICLE_EXISTS,
    UNKNOWN_ENTRY,
    /** The proposal is settled: approved, rejected, scheduled or withdrawn. */
    SETTLED,
    ARTICLE_CLOSED,
    /** The entry is not in a state for this (not scheduled, already retracted or taken down), or the article is not. */
    NOT_APPLICABLE,
    /** The words to be taken down are the article's headline and body right now: revise it first. */
    STILL_SHOWN,
    /** A picture, video or embed has no licence, or its rights end before readers would be shown it. */
    RIGHTS,
    /** A kind of decision that this version does not know. */
    UNSUPPORTED
}
