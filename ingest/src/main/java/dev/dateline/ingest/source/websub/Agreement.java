package dev.dateline.ingest.source.websub;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.json.Require;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What we and a hub have agreed on, as it is kept from one start to the next. The secret stands on the {@code sources}
 * topic in clear, so whoever may read that topic could sign as the hub; no log and no text form shows it.
 *
 * @param callback our address, whose last part nobody else can guess
 * @param secret with which the hub signs: 64 digits of hex
 * @param renew when to ask again; null while the hub has not verified
 * @param until when the hub forgets us; null while it has not verified
 */
record Agreement(
        URI topic,
        URI hub,
        URI callback,
        String secret,
        @Nullable Instant renew,
        @Nullable Instant until) {
    private static final Logger LOG = LoggerFactory.getLogger(Agreement.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    Agreement {
        Require.present("topic", topic);
        Require.present("hub", hub);
        Require.present("callback", callback);
        Require.line("secret", secret);
    }

    /** A new one, with an address under {@code callbacks} (which ends in a slash) and a secret of its own. */
    static Agreement proposed(URI topic, URI hub, URI callbacks) {
        return new Agreement(topic, hub, URI.create(callbacks + random()), random(), null, null);
    }

    /** Empty where that is no agreement of ours. */
    static Optional<Agreement> read(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Json.read(text.getBytes(StandardCharsets.UTF_8), Agreement.class));
        } catch (Json.Malformed e) {
            LOG.warn("what was kept of a subscription cannot be read, so it is asked for anew");
            return Optional.empty();
        }
    }

    String text() {
        return Json.text(this);
    }

    /** What tells our address from all others. */
    String token() {
        String path = String.valueOf(callback.getPath());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean isUnder(URI callbacks) {
        return callback.toString().equals(callbacks + token());
    }

    Agreement verified(Instant renewal, Instant end) {
        return new Agreement(topic, hub, callback, secret, renewal, end);
    }

    /** The same with another hub, at an address and with a secret that the first one does not know. */
    Agreement at(URI other) {
        String here = callback.toString();
        return proposed(topic, other, URI.create(here.substring(0, here.length() - token().length())));
    }

    /** Whether the hub still sends, as far as it said. */
    boolean valid(Instant now) {
        return until != null && now.isBefore(until);
    }

    Agreement unverified() {
        return new Agreement(topic, hub, callback, secret, null, null);
    }

    @Override
    public String toString() {
        return "Agreement[" + topic + " at " + hub.getHost() + " until " + until + "]";
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
