package dev.dateline.gateway.page;

import java.time.Instant;

/**
 * One who is signed in by a link that the server printed, without an account.
 *
 * @param since UTC, real clock
 */
public record GuestView(String name, Instant since) {}
