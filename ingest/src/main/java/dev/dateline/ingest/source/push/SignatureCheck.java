package dev.dateline.ingest.source.push;

import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.SigningSecret;
import dev.dateline.ingest.source.SourceConfig;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides who signed a request, and whether it was taken before.
 *
 * <p>Each instance of ingest remembers for itself, and none from one start to the next: what is replayed on another one
 * becomes the same item versions, which are dropped as repeats.
 */
final class SignatureCheck {
    /** How far a sender's clock may be off, and how long a request travels. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private final Senders senders;
    private final InstantSource clock;
    /** An unknown provider's signature is compared too, so that the time does not tell who is known. */
    private final SigningSecret nobody = nobody();

    private final Map<SourceId, Seen> seen = new ConcurrentHashMap<>();

    /** {@code clock}: the real one. */
    SignatureCheck(Senders senders, InstantSource clock) {
        this.senders = senders;
        this.clock = clock;
    }

    /** A source's delivery as it is signed; {@code signature} is the one that was found right, in hex. */
    record Signed(SourceConfig source, long second, String signature) {}

    boolean inTime(Signature claim) {
        return Math.abs(now() - claim.second()) <= WINDOW.toSeconds();
    }

    /** Whose delivery this is; empty where the provider is not known or the signature is wrong. */
    Optional<Signed> signed(Signature claim, Buffer body) {
        Optional<SourceConfig> source = senders.signing(claim.provider());
        SigningSecret secret = source.map(SignatureCheck::secret).orElse(nobody);
        byte[] expected = claim.expected(secret, body);
        boolean right = claim.matches(expected);
        return source.filter(known -> right)
                .map(known -> new Signed(known, claim.second(), HexFormat.of().formatHex(expected)));
    }

    /** Judged when the body has come: a slow one must not outlive what is remembered. */
    Seen.Sight begin(Signed signed) {
        return seen(signed).begin(signed.second(), signed.signature(), now() - WINDOW.toSeconds());
    }

    void accepted(Signed signed) {
        seen(signed).accepted(signed.second(), signed.signature());
    }

    void failed(Signed signed) {
        seen(signed).failed(signed.second(), signed.signature());
    }

    private Seen seen(Signed signed) {
        return seen.computeIfAbsent(signed.source().id(), none -> new Seen(Seen.MOST));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static SigningSecret secret(SourceConfig source) {
        if (source.inlet() instanceof Inlet.SignedPush push) {
            return push.secret();
        }
        throw new IllegalStateException(source.id() + " does not sign");
    }

    private static SigningSecret nobody() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new SigningSecret(HexFormat.of().formatHex(random));
    }
}
