package dev.dateline.gateway.hub;

/** What became of an update that was posted. */
public enum State {
    POSTED,
    RETRACTED,
    TAKEN_DOWN
}
