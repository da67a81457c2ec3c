package dev.dateline.gateway.hub;

import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.ErasedLeaf;
import dev.dateline.contract.live.Front;
import dev.dateline.contract.live.Page;
import dev.dateline.gateway.shelf.Unreadable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts one article's log together from entries that come twice, late and from three sides: in runs without a hole, of which
 * one is served, and those that meet become one. What cannot be joined yet is served to nobody, and need not wait on the heap.
 * One thread writes.
 */
final class Assembly {
    private final Run.Store store;
    private final Holding most;

    /** Of what is not served, which nobody asks for. */
    private final Holding least;

    /** By the seq of the first entry of each. */
    private final NavigableMap<Long, Run> runs = new TreeMap<>();

    private final Set<Long> erased = new HashSet<>();
    private @Nullable Run served;

    /** What became of an entry. */
    enum Taken {
        ADDED,
        WAITING,
        DUPLICATE,
        MISMATCH
    }

    Assembly(Run.Store store, Holding most) {
        this.store = store;
        this.most = most;
        this.least = new Holding(0, most.block(), most.bytes(), most.inAll());
    }

    /** An empty one for the same article, in which no words come back that were taken down. */
    Assembly anew() {
        Assembly anew = new Assembly(store, most);
        anew.erased.addAll(erased);
        return anew;
    }

    /** Takes one entry. */
    Taken take(Entry given) {
        boolean changed = noteErasures(given);
        Run run = before(given.mark().seq());
        if (run == null || !run.holds(given.mark().seq())) {
            return add(run, blanked(given)) || changed ? Taken.ADDED : Taken.WAITING;
        }
        if (!run.fits(given.mark().seq(), given.mark().chain())) {
            return Taken.MISMATCH;
        }
        return changed ? Taken.ADDED : Taken.DUPLICATE;
    }

    /** Takes a page: where it does not join what is served, the log starts anew from it, and what was served waits. */
    void take(Page page) {
        long from = page.newest().getFirst().mark().seq();
        Run before = served;
        if (before == null || from > before.next()) {
            page.newest().forEach(this::noteErasures);
            begin(page, before(from));
        } else {
            page.newest().forEach(this::take);
        }
    }

    /** What {@code older} holds beyond the page goes on after it. */
    private void begin(Page page, @Nullable Run older) {
        long from = page.newest().getFirst().mark().seq();
        Run anew = new Run(store, from, page.front());
        page.newest().forEach(entry -> anew.add(blanked(entry), page.front()));
        runs.put(from, anew);
        served = anew;
        if (older != null) {
            copy(older, anew);
            if (older.first() == from) {
                older.discard();
            }
        }
        join(anew);
    }

    /** The log as it stands; null where nothing can be served yet. {@code growing}: whether its beginning may still come. */
    @Nullable ArticleLog log(boolean growing) {
        Run held = served;
        Front front = held == null ? null : held.front();
        return held == null || front == null ? null : held.log(front, growing);
    }

    /** Whether an entry waits for one before it that has not come. */
    boolean hasHole() {
        Run held = served;
        return held == null ? !runs.isEmpty() : runs.lastKey() > held.first();
    }

    /** Whether entries wait that are older than the first that is served. */
    boolean lacksBeginning() {
        Run held = served;
        return held != null && held.first() > 1;
    }

    /** Puts on the shelf what need not be on the heap; gives whether that was anything. */
    boolean tidy() {
        boolean changed = false;
        for (Run run : runs.values()) {
            changed |= run.tidy(run == served ? most : least);
        }
        return changed;
    }

    /**
     * Puts all that is held on the shelf, {@code least} entries or more at a time, but for the newest {@code keep} of each run;
     * gives whether that was anything.
     */
    boolean clear(int keep, int least) {
        boolean changed = false;
        for (Run run : runs.values()) {
            changed |= run.clear(most, keep, least);
        }
        return changed;
    }

    /** Nobody needs it any longer. */
    void discard() {
        runs.values().forEach(Run::discard);
    }

    /** The run that holds {@code seq}, or that ends before it. */
    private @Nullable Run before(long seq) {
        Map.Entry<Long, Run> run = runs.floorEntry(seq);
        return run == null ? null : run.getValue();
    }

    /** Adds one that no run holds; gives whether what is served has grown. */
    private boolean add(@Nullable Run before, Entry entry) {
        long seq = entry.mark().seq();
        Run run = before != null && before.next() == seq ? before : new Run(store, seq, null);
        run.add(entry, null);
        runs.put(run.first(), run);
        if (served == null && run.first() == 1) {
            served = run;
        }
        return join(run) || run == served;
    }

    /** Makes one of {@code run} and those that follow it without a hole; gives whether that has changed what is served. */
    private boolean join(Run run) {
        boolean changed = false;
        Run next = after(run);
        while (next != null && next.first() <= run.next() && mayJoin(run, next) && copy(next, run)) {
            changed |= run == served || next == served;
            runs.remove(next.first());
            next.discard();
            served = next == served ? run : served;
            next = after(run);
        }
        return changed;
    }

    private @Nullable Run after(Run run) {
        Map.Entry<Long, Run> next = runs.higherEntry(run.first());
        return next == null ? null : next.getValue();
    }

    /** What is served is joined to what is older only when that is all there: to do so at each would take squared time. */
    private boolean mayJoin(Run run, Run next) {
        return next != served || run.first() == 1;
    }

    /** Adds what {@code from} holds beyond {@code to}; false where it cannot be read: the article is read again then. */
    private boolean copy(Run from, Run to) {
        try {
            for (long seq = to.next(); seq < from.next(); seq++) {
                to.add(from.entries().at(seq), from == served ? from.front() : null);
                to.tidy(most);
            }
            return true;
        } catch (Unreadable e) {
            store.lost().run();
            return false;
        }
    }

    /** Words that were taken down go at once, wherever they are held and in whatever order the news of it comes. */
    private boolean noteErasures(Entry given) {
        List<Long> seqs = switch (given) {
            case Entry.TakenDown down ->
                down.erased().stream().map(ErasedLeaf::seq).toList();
            case Entry.Erased stub -> List.of(stub.mark().seq());
            default -> List.of();
        };
        erased.addAll(seqs);
        boolean changed = false;
        if (!seqs.isEmpty()) {
            for (Run run : runs.values()) {
                changed |= run.erase(seqs);
            }
        }
        return changed;
    }

    private Entry blanked(Entry given) {
        return erased.contains(given.mark().seq()) ? given.remains() : given;
    }
}
