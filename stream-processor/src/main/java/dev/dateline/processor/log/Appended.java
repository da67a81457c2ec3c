package dev.dateline.processor.log;

import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.live.Chain;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it stands on its topic.
 *
 * @param offset in its partition
 * @param digest SHA-256 of its bytes, hex; empty where only the stub is left
 * @param leaf the leaf hash that the stub kept; null for a decision that is whole
 */
public record Appended(
        DecisionKey key,
        long offset,
        Decision decision,
        String digest,
        @Nullable String leaf) {
    /** A decision that is whole. {@code bytes} are its value as read: the hash covers them, not a new rendering. */
    public static Appended whole(DecisionKey key, long offset, Decision decision, byte[] bytes) {
        return new Appended(key, offset, decision, Chain.sha256(bytes), null);
    }

    /** A decision whose words were taken down, in the place where it once stood. */
    public static Appended erased(DecisionKey key, Decision stub, Act.Erased erased) {
        return new Appended(key, erased.offset(), stub.with(erased.redacted()), "", erased.leaf());
    }

    boolean isErased() {
        return leaf != null;
    }

    /**
     * The leaf hash: over the decision's bytes, epoch and seq after it, and the outcome's name; what a stub kept stands
     * for it.
     */
    String leafAt(int epoch, long seq, String outcome) {
        return leaf != null
                ? leaf
                : Chain.sha256((digest + " " + epoch + "." + seq + " " + outcome).getBytes(StandardCharsets.US_ASCII));
    }
}
