package dev.dateline.standalone.bench;

import dev.dateline.standalone.Trouble;
import io.vertx.core.AsyncResult;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What went wrong in a round: a figure of a round that lost something says nothing. Safe for many threads. */
final class Problems {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    /** Notes an answer that is not the one that was expected. */
    void note(AsyncResult<Newsroom.Answer> answered, int expected) {
        if (answered.failed()) {
            lines.add("no answer: " + Trouble.lineOf(answered.cause()));
        } else if (answered.result().status() != expected) {
            lines.add("answered " + answered.result().line());
        }
    }

    /** Notes where not all arrived, or some did twice; {@code what} says what has become of those that are missing. */
    void missing(Tally tally, String what) {
        if (tally.missing() > 0) {
            lines.add(tally.missing() + " of " + tally.count() + " " + what);
        }
        if (tally.repeats() > 0) {
            lines.add(tally.repeats() + " came more than once");
        }
    }

    /** All of them, in the order in which they were met. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Fails the round in one line where there are any. */
    void check(String round) {
        List<String> met = lines();
        if (!met.isEmpty()) {
            throw Trouble.failed(round + ": " + met.size() + " problems, the first: " + met.getFirst());
        }
    }
}
