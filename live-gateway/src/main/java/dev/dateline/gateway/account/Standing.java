package dev.dateline.gateway.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an account stands.
 *
 * @param epoch rises when all that were signed in are to sign in again
 * @param locked whether a chief has locked it
 * @param shutUntil until when no password is looked at, since too many were wrong (UTC, real clock); null for never
 */
public record Standing(long epoch, boolean locked, @Nullable Instant shutUntil) {
    static final Standing FIRST = new Standing(0, false, null);

    Standing signedOut() {
        return new Standing(epoch + 1, locked, shutUntil);
    }
}
