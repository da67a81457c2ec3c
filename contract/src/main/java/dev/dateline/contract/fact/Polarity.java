package dev.dateline.contract.fact;

/** What saying it does, by the words that the item has for it. */
public enum Polarity {
    SAID,
    /** Says that it is not so. */
    DENIED,
    CONDEMNED,
    CALLED_FOR,
    /** Says so without showing it. */
    CLAIMED,
    CONFIRMED
}
