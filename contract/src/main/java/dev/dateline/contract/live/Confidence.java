package dev.dateline.contract.live;

/** What the newsroom vouches for: the thing itself, that somebody claims it, or not even that yet. */
public enum Confidence {
    CONFIRMED,
    CLAIMED,
    UNCONFIRMED
}
