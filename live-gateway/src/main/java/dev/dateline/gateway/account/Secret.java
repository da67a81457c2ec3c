package dev.dateline.gateway.account;

import dev.dateline.contract.live.Chain;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits that let their bearer in. Never printed by accident: only {@link #reveal} shows it. */
public final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** A new one, at random. */
    public static Secret make() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What somebody presents; it need not be one that was ever made. */
    public static Secret presented(String value) {
        return new Secret(value);
    }

    /** The secret itself, to be handed to its bearer and to nobody else. */
    public String reveal() {
        return value;
    }

    /**
     * What is kept of it and compared. A guess changes all of its SHA-256, so the time that a comparison takes tells
     * nothing of how near the guess was.
     */
    public String digest() {
        return Chain.sha256(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
