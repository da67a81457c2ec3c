package dev.dateline.ingest.source.folder;

import java.time.Duration;

/**
 * How a folder is dealt with.
 *
 * @param maxBytes of one file; what is larger fails
 * @param look between two looks at the folder
 * @param patience how long a document that is cut off may go unchanged until it is taken as it is
 * @param kept how long a file stays in {@code done/}
 */
record Limits(int maxBytes, Duration look, Duration patience, Duration kept) {
    static final Limits USUAL = new Limits(16 << 20, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofDays(7));
}
