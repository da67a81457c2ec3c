package dev.dateline.contract.topic;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * For how long one partition's reader has been behind its end. Kafka tells how many records are left, not how old the next
 * one is; that age is no more than the time since nothing was left, and no more than the age of what was read last, so the
 * lesser of the two is told. For one thread.
 */
public final class Behind {
    private @Nullable Instant since;

    /**
     * The time in arrears at {@code now}; nothing while no record is left.
     *
     * @param left how many records are not read yet
     * @param read when the record that was read last was written; null where that is not known
     */
    public Duration look(long left, Instant now, @Nullable Instant read) {
        if (left <= 0) {
            since = null;
            return Duration.ZERO;
        }
        Instant began = since == null ? now : since;
        since = began;
        Instant oldest = read == null || read.isBefore(began) ? began : read;
        Duration lasting = Duration.between(oldest, now);
        return lasting.isNegative() ? Duration.ZERO : lasting;
    }
}
