package dev.dateline.ingest.source.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A hub's {@code X-Hub-Signature: method=hex} over a body (WebSub, 7.1). SHA-1, which the standard still allows, is not
 * taken: it no longer proves who signed.
 */
record HubSignature(String algorithm, String hex) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9]{1,10})=([0-9a-fA-F]{2,256})");
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    /** Empty where there is none, or none that proves anything. */
    static Optional<HubSignature> of(@Nullable String header) {
        Matcher form = FORM.matcher(header == null ? "" : header.strip());
        if (!form.matches() || form.group(2).length() % 2 != 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(ALGORITHMS.get(form.group(1).toLowerCase(Locale.ROOT)))
                .map(algorithm -> new HubSignature(algorithm, form.group(2)));
    }

    /** Whether it is of this body, with this secret; takes the same time either way. */
    boolean matches(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return MessageDigest.isEqual(mac.doFinal(body), HexFormat.of().parseHex(hex));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
