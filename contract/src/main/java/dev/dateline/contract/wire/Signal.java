package dev.dateline.contract.wire;

/** What the provider says this version is to what it sent before (IPTC {@code sig:}). */
public enum Signal {
    NONE,
    UPDATE,
    CORRECTION,
    KILL
}
