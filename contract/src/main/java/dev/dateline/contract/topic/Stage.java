package dev.dateline.contract.topic;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The clock on everything: when a record passed a stage, by the real clock, in a header of its own (milliseconds since
 * 1970 as decimal text). Headers stand outside what is hashed.
 */
public enum Stage {
    PROVIDER,
    RECEIVED,
    MATCHED,
    DECIDED,
    PUBLISHED;

    /** The bounds by which every part counts what passes between two stages, so that the histograms of all nodes add up. */
    public static final List<Duration> BOUNDS = List.of(
            Duration.ofMillis(1),
            Duration.ofMillis(5),
            Duration.ofMillis(10),
            Duration.ofMillis(25),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofMillis(2500),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6));

    /** The header's name, such as {@code clock.received}. */
    public String header() {
        return "clock." + name().toLowerCase(Locale.ROOT);
    }

    public static byte[] write(Instant time) {
        return Long.toString(time.toEpochMilli()).getBytes(StandardCharsets.US_ASCII);
    }

    /** The time in a header's value; null where it is absent or no time, for a clock must never stop the news. */
    public static @Nullable Instant read(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        try {
            return Instant.ofEpochMilli(Long.parseLong(new String(value, StandardCharsets.US_ASCII)));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
