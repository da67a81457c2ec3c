package dev.dateline.ingest.source.fetch;

import java.time.Duration;

/**
 * How much of a server's answer is waited for and taken.
 *
 * @param total from the question to the last byte, redirects and names included
 * @param connect until a connection stands
 * @param idle without a byte
 * @param headerBytes of one answer
 * @param bodyBytes as received, and again as unpacked
 */
public record Bounds(Duration total, Duration connect, Duration idle, int headerBytes, int bodyBytes) {
    public static final Bounds USUAL =
            new Bounds(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofSeconds(10), 64 << 10, 8 << 20);
}
