package dev.dateline.contract.fact;

/** In whose words: the speaker's, the reporter's, or both. */
public enum Manner {
    DIRECT,
    INDIRECT,
    MIXED
}
