package dev.dateline.gateway.hub;

import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.ErasedLeaf;
import dev.dateline.contract.live.Front;
import dev.dateline.contract.live.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts one article's log together from entries that come twice, late and from three sides. One thread writes. What
 * cannot be joined without a hole waits, and is served to nobody.
 */
final class Assembly {
    private Slots slots = new Slots(List.of());
    private final NavigableMap<Long, Entry> waiting = new TreeMap<>();
    private final Set<Long> erased = new HashSet<>();
    private @Nullable Front front;
    private @Nullable Fold fold;

    /** What became of an entry. */
    enum Taken {
        ADDED,
        WAITING,
        DUPLICATE,
        MISMATCH
    }

    /** Takes one entry. */
    Taken take(Entry given) {
        boolean changed = noteErasures(given);
        Entry entry = blanked(given);
        Entry held = held(given.mark().seq());
        if (held == null) {
            waiting.put(given.mark().seq(), entry);
            return join() || changed ? Taken.ADDED : Taken.WAITING;
        }
        if (!held.mark().chain().head().equals(given.mark().chain().head())) {
            return Taken.MISMATCH;
        }
        return changed ? Taken.ADDED : Taken.DUPLICATE;
    }

    /** Takes a page: where it does not join what is held, the log starts anew from it, and what was held waits. */
    void take(Page page) {
        long from = page.newest().getFirst().mark().seq();
        if (slots.isEmpty() || from > slots.last().mark().seq() + 1) {
            slots.view().forEach(entry -> waiting.put(entry.mark().seq(), entry));
            page.newest().forEach(this::noteErasures);
            hold(page.newest().stream().map(this::blanked).toList());
            front = page.front();
            waiting.subMap(from, true, page.position().seq(), true).clear();
            join();
        } else {
            page.newest().forEach(this::take);
        }
    }

    /** The log as it stands; null where nothing can be served yet. {@code growing}: whether its beginning may still come. */
    @Nullable ArticleLog log(boolean growing) {
        Front shown = front;
        if (slots.isEmpty() || shown == null) {
            return null;
        }
        List<Entry> entries = slots.view();
        Fold known = fold == null ? Fold.of(entries, shown.pinned()) : fold;
        fold = known;
        return new ArticleLog(entries, shown, known.updates(), growing);
    }

    /** Whether an entry waits for one before it that has not come. */
    boolean hasHole() {
        return !waiting.isEmpty()
                && (slots.isEmpty() || waiting.lastKey() > slots.last().mark().seq());
    }

    /** Whether entries wait that are older than the first that is served. */
    boolean lacksBeginning() {
        return !slots.isEmpty() && slots.first().mark().seq() > 1;
    }

    @Nullable Entry held(long seq) {
        return slots.holds(seq) ? slots.get(seq) : waiting.get(seq);
    }

    /** Words that were taken down go at once, wherever they are held and in whatever order the news of it comes. */
    private boolean noteErasures(Entry given) {
        boolean changed = false;
        if (given instanceof Entry.TakenDown down) {
            for (ErasedLeaf leaf : down.erased()) {
                changed |= erase(leaf.seq());
            }
        }
        return given instanceof Entry.Erased ? erase(given.mark().seq()) : changed;
    }

    private boolean erase(long seq) {
        erased.add(seq);
        Entry held = held(seq);
        if (held == null || held instanceof Entry.Erased) {
            return false;
        }
        Entry stub = held.remains();
        if (slots.holds(seq)) {
            slots.replace(stub);
            fold = null;
        } else {
            waiting.put(seq, stub);
        }
        return true;
    }

    private Entry blanked(Entry given) {
        return erased.contains(given.mark().seq()) ? given.remains() : given;
    }

    private boolean join() {
        boolean grown = append();
        return prepend() || grown;
    }

    private boolean append() {
        boolean grown = false;
        Entry next = waiting.remove(slots.isEmpty() ? 1 : slots.last().mark().seq() + 1);
        while (next != null) {
            slots.add(next);
            front = front == null ? (next instanceof Entry.Opened opened ? Front.of(opened) : null) : front.after(next);
            if (fold != null) {
                fold.take(next, front == null ? null : front.pinned());
            }
            next = waiting.remove(next.mark().seq() + 1);
            grown = true;
        }
        return grown;
    }

    /** Older entries are joined only when all of them are there, since copying at each would take squared time. */
    private boolean prepend() {
        if (slots.isEmpty() || waiting.isEmpty()) {
            return false;
        }
        NavigableMap<Long, Entry> older = waiting.headMap(slots.first().mark().seq(), false);
        if (older.isEmpty() || older.size() < slots.first().mark().seq() - 1) {
            return false;
        }
        List<Entry> whole = new ArrayList<>(older.values());
        whole.addAll(slots.view());
        hold(whole);
        older.clear();
        return true;
    }

    /** Begins otherwise than before, so that the updates are folded from the beginning. */
    private void hold(List<Entry> entries) {
        slots = new Slots(entries);
        fold = null;
    }
}
