package dev.dateline.gateway.account;

import dev.dateline.contract.json.Require;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is known by, as it is kept.
 *
 * @param password its Argon2 hash in PHC string format; null while none was chosen
 * @param link the one-time link that waits to be used; null for none
 * @param key the digest of a machine's key; null for none
 * @param subject whom an OpenID provider vouches for, who then comes by nothing else; null for all others
 */
public record Credentials(
        @Nullable String password,
        @Nullable Link link,
        @Nullable String key,
        @Nullable Subject subject) {
    /** Nothing yet. */
    static final Credentials NONE = new Credentials(null, null, null);

    /** Of one who is known here alone. */
    Credentials(@Nullable String password, @Nullable Link link, @Nullable String key) {
        this(password, link, key, null);
    }

    /**
     * A link by which its bearer chooses a password.
     *
     * @param digest of the token in it
     * @param ends when it is of no more use (UTC, real clock)
     */
    public record Link(String digest, Instant ends) {
        public Link {
            Require.present("digest", digest);
            Require.time("ends", ends);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** Hashes do not belong into logs either. */
    @Override
    public String toString() {
        return "***";
    }
}
