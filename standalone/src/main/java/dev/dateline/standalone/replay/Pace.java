package dev.dateline.standalone.replay;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When each line is due: at the distances that they had, or at once.
 *
 * @param speed how many times as fast as it was; infinite for as fast as it goes
 */
public record Pace(double speed) {
    /** As fast as the ingest takes it. */
    public static final Pace MAX = new Pace(Double.POSITIVE_INFINITY);

    public Pace {
        if (!(speed > 0)) {
            throw new IllegalArgumentException(speed + " is not above 0");
        }
    }

    /** {@code max}, or a number above 0; throws {@link IllegalArgumentException} for anything else. */
    public static Pace parse(String text) {
        try {
            return text.equals("max") ? MAX : new Pace(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is neither a number nor max", e);
        }
    }

    /**
     * How long after the first line one is due; zero or less for at once.
     *
     * @param first when the first line's item was made; null where that is not known
     * @param at the same of this line
     */
    Duration due(@Nullable Instant first, @Nullable Instant at) {
        if (first == null || at == null || Double.isInfinite(speed)) {
            return Duration.ZERO;
        }
        return Duration.ofMillis((long) (Duration.between(first, at).toMillis() / speed));
    }
}
