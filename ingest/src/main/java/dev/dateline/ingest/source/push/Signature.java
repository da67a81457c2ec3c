package dev.dateline.ingest.source.push;

import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.source.SigningSecret;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a signed request says of itself. Three headers carry it: {@code X-Dateline-Provider}, {@code X-Dateline-Timestamp}
 * (seconds since 1970, when it was signed) and {@code X-Dateline-Signature}, which is {@code v1=} and in hex the HMAC-SHA256
 * of the timestamp as it stands in its header, a full stop, and the body. While a sender changes secrets, signatures with
 * both may stand there with a comma between; those of other versions are passed over.
 */
record Signature(Provider provider, String timestamp, List<byte[]> given) {
    static final String PROVIDER = "X-Dateline-Provider";
    static final String TIMESTAMP = "X-Dateline-Timestamp";
    static final String SIGNATURE = "X-Dateline-Signature";

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern VERSION_1 = Pattern.compile("v1=([0-9a-fA-F]{64})");
    private static final byte[] STOP = {'.'};
    /** Two secrets and some to spare: each costs another look. */
    private static final int MOST = 4;

    /** Whether these are a signed request's headers, right or wrong. */
    static boolean isOn(MultiMap headers) {
        return headers.contains(SIGNATURE) || headers.contains(TIMESTAMP) || headers.contains(PROVIDER);
    }

    /** Empty where any of the three is missing, stands there twice or has another form. */
    static Optional<Signature> of(MultiMap headers) {
        String provider = only(headers, PROVIDER);
        String timestamp = only(headers, TIMESTAMP);
        String signature = only(headers, SIGNATURE);
        if (provider == null || timestamp == null || signature == null) {
            return Optional.empty();
        }
        List<byte[]> given = given(signature);
        if (!SECONDS.matcher(timestamp).matches() || given.isEmpty() || given.size() > MOST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Signature(new Provider(provider), timestamp, given));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** When it was signed, in seconds since 1970. */
    long second() {
        return Long.parseLong(timestamp);
    }

    /** What it must be, by this secret. */
    byte[] expected(SigningSecret secret, Buffer body) {
        return secret.sign(timestamp.getBytes(StandardCharsets.US_ASCII), STOP, body.getBytes());
    }

    /** Takes the same time whatever was given. */
    boolean matches(byte[] expected) {
        boolean matches = false;
        for (byte[] each : given) {
            matches |= MessageDigest.isEqual(expected, each);
        }
        return matches;
    }

    private static @Nullable String only(MultiMap headers, String name) {
        List<String> all = headers.getAll(name);
        return all.size() == 1 ? all.getFirst().strip() : null;
    }

    private static List<byte[]> given(String header) {
        List<byte[]> given = new ArrayList<>();
        for (String each : header.split(",", -1)) {
            var version1 = VERSION_1.matcher(each.strip());
            if (version1.matches()) {
                given.add(HexFormat.of().parseHex(version1.group(1)));
            }
        }
        return given;
    }
}
