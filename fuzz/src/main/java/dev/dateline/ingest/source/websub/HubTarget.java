package dev.dateline.ingest.source.websub;

import dev.dateline.fuzz.Claim;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What hubs say, and what is kept of them. */
public final class HubTarget {
    private static final byte[] WORDS = "words".getBytes(StandardCharsets.UTF_8);
    private static final Duration LONGEST = Duration.ofDays(30);

    private HubTarget() {}

    public static void headers(MultiMap headers) {
        HubSignature.of(headers.get("X-Hub-Signature"))
                .ifPresent(signature -> Claim.that(
                        !signature.matches("a-secret-that-only-this-fuzzer-has", WORDS), "signed by nobody"));
        Verification.of(headers).ifPresent(asked -> {
            Claim.that(asked.lease().compareTo(LONGEST) <= 0, "leased for ever");
            Claim.that(asked.reason().chars().noneMatch(Character::isISOControl), "a reason of several lines");
        });
    }

    public static void agreement(String text) {
        Agreement.read(text).ifPresent(agreement -> {
            Claim.that(Agreement.read(agreement.text()).equals(java.util.Optional.of(agreement)), "agreed on another");
            Claim.that(
                    !agreement.toString().contains(agreement.secret())
                            || agreement.secret().length() < 64,
                    "a secret in a text form");
            agreement.token();
        });
    }
}
