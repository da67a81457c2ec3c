package dev.dateline.ingest.source;

import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What must not be seen: no text form shows it, and a comparison takes the same time whatever it is held against. */
abstract sealed class Secret permits ApiKey, SigningSecret {
    /** Shorter ones can be guessed. */
    private static final int SHORTEST = 16;

    private final byte[] kept;

    Secret(byte[] kept) {
        this.kept = kept;
    }

    final byte[] kept() {
        return kept;
    }

    /** {@code secret}, where it is long enough; {@code what} names it to whoever chose it. */
    static String longEnough(String secret, String what) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(what + " has at least " + SHORTEST + " characters");
        }
        return secret;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Secret one && one.getClass() == getClass() && MessageDigest.isEqual(kept, one.kept);
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(kept);
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[****]";
    }
}
