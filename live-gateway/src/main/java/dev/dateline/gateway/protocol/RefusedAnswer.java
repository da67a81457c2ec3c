package dev.dateline.gateway.protocol;

/**
 * What a reader is told by HTTP instead of what it asked for. The code tells it that this node says so: a 404 without it
 * may as well come from a proxy that has lost its way.
 *
 * @param code what a WebSocket would be closed with
 * @param error one line for a person
 */
public record RefusedAnswer(int code, String error) {}
