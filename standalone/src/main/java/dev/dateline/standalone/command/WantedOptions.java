package dev.dateline.standalone.command;

import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.rejected.Wanted;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of all that was set aside. */
final class WantedOptions {
    @Option(names = "--provider", paramLabel = "P", description = "Only what this provider sent.")
    private @Nullable String provider;

    @Option(names = "--reason", paramLabel = "R", description = "Only what has this reason: ${COMPLETION-CANDIDATES}.")
    private @Nullable RejectReason reason;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only what came in since then: a time such as 2026-03-01T12:00:00Z, or PT2H for two hours.")
    private @Nullable String since;

    /** {@code now} is what a duration is counted back from. */
    Wanted read(Instant now) {
        return new Wanted(
                provider == null ? null : provider(provider), reason, since == null ? null : time(since, now));
    }

    boolean isGiven() {
        return provider != null || reason != null || since != null;
    }

    private static Provider provider(String given) {
        try {
            return new Provider(given);
        } catch (IllegalArgumentException e) {
            throw Trouble.wrongUse("--provider: " + Trouble.lineOf(e));
        }
    }

    private static Instant time(String given, Instant now) {
        try {
            return given.toUpperCase(Locale.ROOT).startsWith("P")
                    ? now.minus(Duration.parse(given))
                    : OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            throw Trouble.wrongUse("--since: '" + given
                    + "' is neither a time such as 2026-03-01T12:00:00Z nor a duration such as PT2H");
        }
    }
}
