package dev.dateline.gateway.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How it went within the last hour, half a minute at a time: the worst of each. In memory alone. Safe for many threads. */
final class Course {
    static final Duration STEP = Duration.ofSeconds(30);

    /** An hour of them. */
    static final int MOST = 120;

    private final Deque<Step> over = new ArrayDeque<>();
    private @Nullable Step current;

    /**
     * Half a minute.
     *
     * @param at when it began, UTC
     * @param behind by how many seconds whoever reads a topic was behind, at most; null where Kafka did not tell
     * @param waiting proposals that waited for editors, at most
     * @param readers who were connected to all gateways, at most
     */
    record Step(Instant at, @Nullable Double behind, int waiting, long readers) {
        private Step and(Step other) {
            return new Step(at, most(other.behind), Math.max(waiting, other.waiting), Math.max(readers, other.readers));
        }

        private @Nullable Double most(@Nullable Double other) {
            if (behind == null || other == null) {
                return behind == null ? other : behind;
            }
            return Math.max(behind, other);
        }
    }

    /** With what is seen at its {@code at}. */
    synchronized void take(Step seen) {
        Step before = current;
        if (before != null && isWithin(before, seen.at())) {
            current = before.and(seen);
            return;
        }
        if (before != null) {
            over.addLast(before);
        }
        current = seen;
        if (over.size() >= MOST) {
            over.removeFirst();
        }
    }

    /** A clock that was set back ends a step as well. */
    private static boolean isWithin(Step step, Instant at) {
        return !at.isBefore(step.at()) && at.isBefore(step.at().plus(STEP));
    }

    /** Oldest first, with the one that is not over yet. */
    synchronized List<Step> steps() {
        return Stream.concat(over.stream(), Stream.ofNullable(current)).toList();
    }
}
