package dev.dateline.gateway.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How fast topics grow, from where they ended at each look. For one thread. */
final class Rates {
    private static final long WINDOW = Duration.ofSeconds(30).toNanos();
    private static final double SECOND = 1e9;

    private final Deque<Look> looks = new ArrayDeque<>();

    private record Look(long nanos, Map<String, Long> ends) {}

    /** Takes where topics ended, the ends of their partitions added up; {@code nanos} is the monotonic time. */
    void take(long nanos, Map<String, Long> ends) {
        looks.addLast(new Look(nanos, Map.copyOf(ends)));
        // The oldest that is kept is the newest of those outside the window, so that a slow look still has one to be
        // held against.
        while (looks.size() > 2 && nanos - second().nanos() >= WINDOW) {
            looks.removeFirst();
        }
    }

    /** Records a second; null while too little is known, and where the topic was made anew meanwhile. */
    @Nullable Double of(String topic) {
        Look first = looks.peekFirst();
        Look last = looks.peekLast();
        if (first == null || last == null || looks.size() < 2) {
            return null;
        }
        Long from = first.ends().get(topic);
        Long to = last.ends().get(topic);
        return from == null || to == null || to < from ? null : (to - from) * SECOND / (last.nanos() - first.nanos());
    }

    private Look second() {
        return looks.stream().skip(1).findFirst().orElseThrow();
    }
}
