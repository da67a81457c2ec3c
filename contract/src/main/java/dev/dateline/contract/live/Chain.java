package dev.dateline.contract.live;

import dev.dateline.contract.json.Require;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One link of an article's hash chain; all three are SHA-256 in lower-case hex.
 *
 * @param previous the head before this decision; it may be younger than the last entry's, since refused decisions and
 *     those that readers do not see are links too
 * @param leaf the hash of this decision and its outcome
 * @param head {@code SHA-256(previous + leaf)}
 */
public record Chain(String previous, String leaf, String head) {
    /** The head before the first decision. */
    public static final String ORIGIN = "0".repeat(64);

    public Chain {
        requireHash("previous", previous);
        requireHash("leaf", leaf);
        requireHash("head", head);
    }

    /** The link that follows {@code previous}. */
    public static Chain link(String previous, String leaf) {
        return new Chain(previous, leaf, sha256((previous + leaf).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Whether the head is what its two halves give. */
    public boolean holds() {
        return head.equals(link(previous, leaf).head());
    }

    /** SHA-256 in lower-case hex. */
    public static String sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void requireHash(String what, String value) {
        Require.that(
                Require.present(what, value).length() == 64 && value.chars().allMatch(Chain::isHex),
                what + " is no SHA-256 in lower-case hex");
    }

    private static boolean isHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
