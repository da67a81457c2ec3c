package dev.dateline.gateway.protocol;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.ArticleLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an article's log under an address of its own: the same for everybody who asks, on every node, so that any
 * cache may hand it out. Once it is full its bytes never change: what it shows reads as the log stood at its end.
 *
 * @param epoch of the whole log; a takedown begins another, and the addresses of the one before it are gone
 * @param number from 1
 * @param after where a reader stands who has everything before it; null for the first
 * @param position where a reader stands once it has this as well
 * @param full whether nothing will be added
 * @param frames of its entries, in their order
 */
public record Segment(
        ArticleId article,
        int epoch,
        long number,
        @Nullable Position after,
        Position position,
        boolean full,
        List<ServerMessage> frames) {
    /** Entries in a full one. */
    public static final int SIZE = 64;

    /** The number of the one in which the log goes on that ends with {@code seq}. */
    public static long next(long seq) {
        return seq / SIZE + 1;
    }

    /** Whether all its entries are there. */
    public static boolean isFull(ArticleLog log, long number) {
        return log.last().seq() >= number * SIZE;
    }

    /** Where it ends in this log; empty where the log does not hold that, or nothing is in it yet. */
    public static Optional<Position> end(ArticleLog log, long number) {
        long to = Math.min(number * SIZE, log.last().seq());
        return to < log.first()
                ? Optional.empty()
                : Optional.of(log.after(to - 1).getFirst().mark().position());
    }

    /** How many the log has, the one that grows included. */
    public static long count(ArticleLog log) {
        return next(log.last().seq());
    }

    /**
     * The segment of this number, 1 to {@link #count}; empty where the log does not hold everything up to its end. Only the
     * log decides what is in it: where labels need a year, its newest entry's time does.
     */
    public static Optional<Segment> of(ArticleLog log, long number) {
        long from = (number - 1) * SIZE;
        long to = Math.min(from + SIZE, log.last().seq());
        return log.upTo(to).map(then -> of(then, log.last().epoch(), number, from));
    }

    private static Segment of(ArticleLog then, int epoch, long number, long from) {
        Instant moment = then.last().at();
        List<ServerMessage> frames = then.after(from).stream()
                .<ServerMessage>map(entry -> Telling.entry(then, entry, moment))
                .toList();
        return new Segment(
                then.article(), epoch, number, before(then, from), then.position(), frames.size() == SIZE, frames);
    }

    private static @Nullable Position before(ArticleLog then, long from) {
        if (from == 0) {
            return null;
        }
        Entry last = then.after(from - 1).getFirst();
        return last.mark().position();
    }
}
