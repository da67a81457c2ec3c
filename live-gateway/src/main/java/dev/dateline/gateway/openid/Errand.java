package dev.dateline.gateway.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import dev.dateline.contract.json.Require;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * With what a browser was sent to the provider; it is taken back from that very browser, once, and soon.
 *
 * @param state comes back in the address, so that nobody is signed in by an address that another has begun
 * @param nonce comes back in the token, so that it is no older one
 * @param verifier shown with the code, so that a code is of no use to who has found it
 * @param ends when it is too late (UTC, real clock)
 */
record Errand(String state, String nonce, String verifier, Instant ends) {
    Errand {
        Require.present("state", state);
        Require.present("nonce", nonce);
        Require.present("verifier", verifier);
        Require.present("ends", ends);
    }

    /** A new one, at random. */
    static Errand make(Instant ends) {
        return new Errand(new State(32).getValue(), new Nonce(32).getValue(), new CodeVerifier().getValue(), ends);
    }

    /** Whether this is the browser that was sent away with it, and in time. */
    boolean isFor(String presented, Instant now) {
        return now.isBefore(ends)
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
