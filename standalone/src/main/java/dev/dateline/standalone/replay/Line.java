package dev.dateline.standalone.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a file, counted from 1. */
sealed interface Line {
    long number();

    /** The byte at which it begins, counted from 0. */
    long offset();

    /**
     * Something for the ingest to judge.
     *
     * @param uri lines with the same one keep their order; empty where the line names none
     * @param at when its provider made it (UTC); null where the line does not tell
     * @param ninjs one JSON object without a line break
     */
    // Handed on as they are, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Sendable(
            long number, long offset, String uri, @Nullable Instant at, byte[] ninjs) implements Line {}

    /** Nothing that could be sent; {@code reason} is one line for a person. */
    record Unfit(long number, long offset, String reason) implements Line {}

    /** White space alone. */
    record Blank(long number, long offset) implements Line {}
}
