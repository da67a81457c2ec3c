package dev.dateline.standalone.rejected;

import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which of all that was set aside is meant; null where that does not matter. {@code since} is by when it came in (UTC). */
public record Wanted(
        @Nullable Provider provider,
        @Nullable RejectReason reason,
        @Nullable Instant since) {
    public static final Wanted ALL = new Wanted(null, null, null);

    boolean takes(Rejected rejected) {
        return (provider == null || provider.equals(rejected.provider()))
                && (reason == null || reason == rejected.reason())
                && (since == null || !rejected.received().isBefore(since));
    }
}
