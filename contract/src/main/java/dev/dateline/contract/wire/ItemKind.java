package dev.dateline.contract.wire;

/** {@code WIRE}: a report by somebody else. {@code STATEMENT}: an official body speaks for itself. */
public enum ItemKind {
    WIRE,
    STATEMENT
}
