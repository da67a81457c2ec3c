package dev.dateline.gateway.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How old what a reader has not read yet is, from where a partition ended at each look. A reader that keeps up has always something
 * left where much is written; what counts is since when its next record stands there. For one thread.
 */
final class Unread {
    private static final int MOST = 100;

    private final Deque<End> ends = new ArrayDeque<>();

    /** Where the partition ended at a look at which it had grown. */
    private record End(Instant at, long end) {}

    /**
     * For how long at least the next record has been there; nothing where none is left.
     *
     * @param end of the partition at {@code now}
     * @param read the offset that is read next
     */
    Duration look(Instant now, long end, long read) {
        if (!ends.isEmpty() && ends.getLast().end() > end) {
            // The topic was made anew.
            ends.clear();
        }
        while (!ends.isEmpty() && ends.getFirst().end() <= read) {
            ends.removeFirst();
        }
        if (read >= end) {
            return Duration.ZERO;
        }
        boolean grown = ends.isEmpty() || ends.getLast().end() < end;
        // What is forgotten when there are many makes a reader that catches up look younger, never older.
        if (grown && ends.size() < MOST) {
            ends.addLast(new End(now, end));
        }
        Duration age = Duration.between(ends.getFirst().at(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
