package dev.dateline.ingest.source.push;

import dev.dateline.fuzz.Claim;
import dev.dateline.ingest.source.SigningSecret;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** What senders say in headers. */
public final class PushTarget {
    private static final SigningSecret SECRET = new SigningSecret("a-secret-that-only-this-fuzzer-has");

    private PushTarget() {}

    public static void headers(MultiMap headers) {
        MediaType.isTaken(headers.get("Content-Type"));
        Claim.that(Signature.isOn(headers) || Signature.of(headers).isEmpty(), "signed without a signature");
        Signature.of(headers).ifPresent(signature -> {
            Claim.that(signature.second() >= 0, "signed before time was counted");
            Claim.that(
                    !signature.matches(signature.expected(SECRET, Buffer.buffer("words"))),
                    "a signature without the secret");
        });
    }
}
