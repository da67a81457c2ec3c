package dev.dateline.contract.desk;

/** What an item is to those that came before it. */
public enum Relation {
    NEW,
    UPDATE,
    CORRECTION,
    KILL
}
