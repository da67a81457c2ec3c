package dev.dateline.gateway.access;

import java.time.Instant;

/**
 * An editor who is signed in.
 *
 * @param ends when the editor has to sign in again (UTC, real clock)
 */
public record Session(String editor, Instant ends) {}
