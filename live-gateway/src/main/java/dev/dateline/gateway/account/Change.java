package dev.dateline.gateway.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dateline.contract.json.Require;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done about an account: the audit of people.
 *
 * @param by a person's name, or {@code gateway}
 * @param at UTC, real clock
 * @param detail such as {@code editor to chief}; never a secret; null for none
 */
public record Change(
        What what, String by, Instant at, @Nullable String detail) {
    /** Whose doing a lock-out is. */
    public static final String GATEWAY = "gateway";

    public Change {
        Require.present("what", what);
        Require.slug("by", by);
        Require.time("at", at);
    }

    /** The same without a detail. */
    public Change(What what, String by, Instant at) {
        this(what, by, at, null);
    }

    /** What can be done. */
    public enum What {
        @JsonProperty("added")
        ADDED("added"),
        @JsonProperty("role")
        ROLE("given another role"),
        @JsonProperty("link")
        LINK("given a one-time link"),
        @JsonProperty("welcomed")
        WELCOMED("came by the link and chose a password"),
        @JsonProperty("password")
        PASSWORD("changed the password"),
        @JsonProperty("key")
        KEY("given a new key"),
        @JsonProperty("locked")
        LOCKED("locked"),
        @JsonProperty("unlocked")
        UNLOCKED("unlocked"),
        @JsonProperty("signedOut")
        SIGNED_OUT("signed out everywhere"),
        @JsonProperty("shutOut")
        SHUT_OUT("shut out for a while after wrong passwords");

        private final String words;

        What(String words) {
            this.words = words;
        }

        /** As people read it. */
        public String words() {
            return words;
        }
    }
}
