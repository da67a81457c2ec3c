package dev.dateline.gateway.hub;

import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.gateway.shelf.Unreadable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From the entries of a log to the updates that readers see, one entry at a time: the same entries give the same updates
 * whether they come at once or one after the other. Of an update whose entries are all on the shelf it keeps only where they
 * are. One thread writes, and what was handed out never changes: a new update is written behind its end, and everything else
 * copies.
 */
final class Fold {
    private final Supplier<Stretch> entries;
    private final Places ids = new Places();
    private final Places rests = new Places();

    /** By the seq of the newest entry about each: where those stand whose reading is at hand. */
    private final NavigableMap<Long, Integer> atHand = new TreeMap<>();

    private Told[] held = new Told[16];
    private int size;
    private boolean shared;

    /**
     * @param entries those that it was given so far, wherever they are by now
     */
    Fold(Supplier<Stretch> entries) {
        this.entries = entries;
    }

    /** Takes the entry that comes next; gives false where it names an update that is not held, and changes nothing. */
    boolean take(Entry entry) {
        Update begun = Reading.begun(entry);
        if (begun != null) {
            begin(begun);
            return true;
        }
        EntryId target = Reading.target(entry);
        int place = target == null ? -1 : place(target);
        if (place >= 0) {
            Told before = held[place];
            atHand.remove(before.last());
            atHand.put(entry.mark().seq(), place);
            replace(place, before.next(entry.mark().seq(), after(before, entry)));
            if (entry instanceof Entry.Merged merged) {
                rest(merged.post().restsOn(), place);
            }
        }
        return target == null || place >= 0;
    }

    /** The entries up to {@code seq} are on the shelf from now on: what nothing newer is about is read from there. */
    void shelved(long seq) {
        NavigableMap<Long, Integer> old = atHand.headMap(seq, true);
        old.values().forEach(place -> replace(place, held[place].reading(null)));
        old.clear();
    }

    /** This entry has lost its words. */
    void erased(Entry entry) {
        int place = placeAtHand(entry);
        if (place >= 0) {
            replace(place, held[place].reading(null));
            replace(place, held[place].reading(now(held[place])));
        }
    }

    /** This entry is to lose its words, and cannot be read: so does what was made of it. Gives whether that was at hand. */
    boolean lost(long seq) {
        boolean changed = false;
        for (int place = 0; place < size; place++) {
            Told told = held[place];
            if (told.update() != null && told.isOf(seq)) {
                replace(place, told.reading(null));
                changed = true;
            }
        }
        return changed;
    }

    /** The updates as they read now; {@code pinned} stays on top, null for none. */
    Updates updates(@Nullable EntryId pinned) {
        shared = true;
        List<Told> all = Collections.unmodifiableList(Arrays.asList(held).subList(0, size));
        return new Updates(all, new Updates.Index(ids, rests), entries.get(), pinned, Long.MAX_VALUE);
    }

    private void begin(Update update) {
        if (size == held.length) {
            held = Arrays.copyOf(held, size * 2);
            shared = false;
        }
        held[size] = Told.of(update);
        atHand.put(update.seq(), size);
        ids.add(update.id(), size);
        rest(update.post().restsOn(), size);
        size++;
    }

    private void rest(List<ItemVersion> on, int place) {
        on.stream().map(ItemVersion::item).distinct().forEach(item -> rests.add(item, place));
    }

    /** What an old one is corrected to is news again, and stays at hand; null where its first words cannot be read now. */
    private @Nullable Update after(Told before, Entry entry) {
        Update known = before.update() == null ? now(before) : before.update();
        return known == null ? null : Reading.after(known, entry);
    }

    private @Nullable Update now(Told told) {
        try {
            return told.read(entries.get(), Long.MAX_VALUE);
        } catch (Unreadable e) {
            return null;
        }
    }

    /** -1 where it is not held. */
    private int place(EntryId id) {
        return ids.find(id)
                .filter(place -> isCalled(held[place], id))
                .findFirst()
                .orElse(-1);
    }

    private boolean isCalled(Told told, EntryId id) {
        Update update = told.update();
        try {
            return (update == null ? entries.get().at(told.posted()).mark().id() : update.id()).equals(id);
        } catch (Unreadable e) {
            // Its hash says so.
            return true;
        }
    }

    /** Of the update that an entry is about, where how it reads is at hand; else -1. */
    private int placeAtHand(Entry entry) {
        EntryId target = Reading.target(entry);
        EntryId id = target == null ? entry.mark().id() : target;
        return ids.find(id)
                .filter(place -> {
                    Update update = held[place].update();
                    return update != null && update.id().equals(id);
                })
                .findFirst()
                .orElse(-1);
    }

    private void replace(int place, Told told) {
        if (shared) {
            held = held.clone();
            shared = false;
        }
        held[place] = told;
    }
}
