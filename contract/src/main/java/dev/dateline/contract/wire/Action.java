package dev.dateline.contract.wire;

/** What an item comes to for those who work with it: the one word for status, signal and flags together. */
public enum Action {
    NEW,
    UPDATE,
    CORRECTION,
    /** The provider takes the item, or those that it is about, back. */
    KILL,
    /** Not to be used, or not yet. */
    WITHHOLD,
    /** A test or an exercise: no news at all. */
    IGNORE
}
