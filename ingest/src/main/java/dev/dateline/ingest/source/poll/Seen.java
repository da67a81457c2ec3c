package dev.dateline.ingest.source.poll;

import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.ingest.normalize.Normalized;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Short names of what stands in a feed, so that it is known again: made of what it says, never of when it came. */
final class Seen {
    /** Beside all that stands in the feed now: servers that lag behind one another take items away and bring them back. */
    private static final int MOST_GONE = 1000;
    /**
     * A version made of time and words. The words hold the time as written; whether it is trusted changes as the clock
     * goes on, and must not make another version.
     */
    private static final Pattern TIME_BEFORE_WORDS =
            Pattern.compile("[0-9]{8}T[0-9]{6}(?:\\.[0-9]+)?Z-(?=[0-9a-f]{12}$)");

    private Seen() {}

    static String name(ItemVersion version) {
        String words = TIME_BEFORE_WORDS.matcher(version.version()).replaceFirst("");
        return digest(version.item() + " " + words);
    }

    /** {@code nth}: from 1 on, of those like it in the same feed. */
    static String name(Normalized.Refused refused, int nth) {
        return digest("refused " + refused.reason() + " " + refused.detail() + " " + nth);
    }

    /** What stands there {@code now}, then as much of what stood there {@code before} as is kept. */
    static List<String> together(Set<String> now, List<String> before) {
        Set<String> all = new LinkedHashSet<>(now);
        before.stream().filter(name -> !now.contains(name)).limit(MOST_GONE).forEach(all::add);
        return List.copyOf(all);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 9));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
