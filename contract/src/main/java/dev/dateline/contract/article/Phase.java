package dev.dateline.contract.article;

/** A live article takes updates and is matched against; a closed one is read, corrected and withdrawn from only. */
public enum Phase {
    LIVE,
    CLOSED
}
