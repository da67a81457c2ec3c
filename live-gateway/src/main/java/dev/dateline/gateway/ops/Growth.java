package dev.dateline.gateway.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** By how much something that is counted, from 0 at the start, has grown within a quarter of an hour. For one thread. */
final class Growth {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Deque<Look> looks = new ArrayDeque<>();

    private record Look(Instant at, long count) {}

    /**
     * @param start when nothing had been counted yet: what goes wrong before the first look has to be seen too
     */
    Growth(Instant start) {
        looks.addLast(new Look(start, 0));
    }

    /** With the count as it is at {@code now}. */
    long take(Instant now, long count) {
        if (looks.getLast().count() != count) {
            looks.addLast(new Look(now, count));
        }
        // The last that is older than the window is what it has grown from.
        while (looks.size() > 1 && second().at().isBefore(now.minus(WINDOW))) {
            looks.removeFirst();
        }
        return count - looks.getFirst().count();
    }

    private Look second() {
        return looks.stream().skip(1).findFirst().orElseThrow();
    }
}
