package dev.dateline.gateway.socket;

/** What carries frames to a reader. */
public enum Transport {
    /** A WebSocket that follows one article. */
    WEBSOCKET,
    /** One article of a WebSocket that follows several. */
    STRAND,
    /** Server-sent events. */
    EVENTS
}
