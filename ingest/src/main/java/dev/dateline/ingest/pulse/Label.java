package dev.dateline.ingest.pulse;

import dev.dateline.contract.wire.SourceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A source's name as metrics and people may see it. */
final class Label {
    private static final int BYTES = 3;

    private Label() {}

    /**
     * Without an address's query, which may hold a token. Where there was one, six digits of its digest tell it from the
     * provider's others; always, so that a label does not change with what else is set.
     */
    static String of(SourceId source) {
        String shown = source.shown().substring(source.provider().id().length() + 1);
        return source.shown().equals(source.toString()) ? shown : shown + " " + digest(source.name());
    }

    private static String digest(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
