package dev.dateline.processor.match.watch;

import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.WatchVerdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One watch that is tried, and what it has caught so far. */
final class Tried {
    /** Of those that it would have caught. */
    private static final int SHOWN = 5;

    private final @Nullable WatchQuery query;
    private final List<WatchVerdict.Hit> newest = new ArrayList<>();
    private WatchVerdict.@Nullable Refused refused;
    private int caught;
    private int of;

    private Tried(@Nullable WatchQuery query, WatchVerdict.@Nullable Refused refused) {
        this.query = query;
        this.refused = refused;
    }

    /** Never fails: it is asked in the middle of the desk's order, which would stop for it. */
    static Tried of(Watch watch, DeskWatches.Builder builder) {
        try {
            return read(watch, builder);
        } catch (RuntimeException e) {
            return new Tried(null, new WatchVerdict.Refused("this query cannot be read", 0, 0));
        }
    }

    private static Tried read(Watch watch, DeskWatches.Builder builder) {
        try {
            return new Tried(builder.build(watch), null);
        } catch (BadWatch e) {
            return new Tried(null, new WatchVerdict.Refused(e.problem(), e.from(), e.to()));
        }
    }

    /** How many it has; 0 where it cannot be run. */
    int clauses() {
        return query == null ? 0 : query.clauses();
    }

    /** Where it looks. */
    Stream<Field> fields() {
        return query == null ? Stream.of() : query.fields().stream();
    }

    void take(Trial.Item item, Read read) {
        WatchQuery run = query;
        if (run == null || refused != null) {
            return;
        }
        try {
            of++;
            if (read.fits(run.query())) {
                note(item);
            }
        } catch (IOException | RuntimeException e) {
            refused = new WatchVerdict.Refused("this cannot be looked for", 0, 0);
        }
    }

    private void note(Trial.Item item) {
        caught++;
        if (newest.size() < SHOWN) {
            newest.add(new WatchVerdict.Hit(item.version(), item.sheet().copy().headline(), item.made()));
        }
    }

    WatchVerdict verdict() {
        return refused != null ? refused : new WatchVerdict.Fits(caught, of, newest);
    }
}
