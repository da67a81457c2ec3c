package dev.dateline.gateway.shelf;

/**
 * What is on a shelf now, and what it has met since it was opened.
 *
 * @param entries on disk
 * @param bytes that they take there
 * @param reads of a block from disk
 * @param failures to write, read or delete a block
 */
public record ShelfCounts(long entries, long bytes, long reads, long failures) {
    /** Of a shelf on which nothing is ever put. */
    static final ShelfCounts NONE = new ShelfCounts(0, 0, 0, 0);
}
