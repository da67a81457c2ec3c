package dev.dateline.gateway.hub;

import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Mark;
import dev.dateline.contract.live.Post;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From the entries of a log to the updates that readers see, one entry at a time: the same entries give the same updates
 * whether they come at once or one after the other. One thread writes, and what was handed out never changes: a new
 * update is written behind its end, and everything else copies.
 */
final class Fold {
    private final Map<EntryId, Integer> places = new ConcurrentHashMap<>();
    private Update[] held = new Update[16];
    private int size;
    private boolean shared;
    private @Nullable EntryId pinned;

    private Fold(@Nullable EntryId pinned) {
        this.pinned = pinned;
    }

    /**
     * The fold of these entries. One that names an update before the first of them changes nothing.
     *
     * @param entries oldest first
     * @param pinned the update that stays on top after the last of them; null for none
     */
    static Fold of(List<Entry> entries, @Nullable EntryId pinned) {
        Fold fold = new Fold(pinned);
        entries.forEach(fold::take);
        return fold;
    }

    /** Takes the entry that comes next, after which {@code top} stays on top; null for none. */
    void take(Entry entry, @Nullable EntryId top) {
        take(entry);
        EntryId before = pinned;
        if (!Objects.equals(before, top)) {
            pinned = top;
            Stream.of(Optional.ofNullable(before), Optional.ofNullable(top))
                    .flatMap(Optional::stream)
                    .forEach(id -> change(id, this::markedWhetherOnTop));
        }
    }

    /** The updates as they read now. */
    Updates updates() {
        shared = true;
        return new Updates(Collections.unmodifiableList(Arrays.asList(held).subList(0, size)), places);
    }

    private void take(Entry entry) {
        switch (entry) {
            case Entry.Posted e -> put(e.mark(), e.post(), State.POSTED);
            case Entry.Corrected e -> change(e.target(), held -> corrected(held, e));
            case Entry.Merged e -> change(e.target(), held -> merged(held, e));
            case Entry.Retracted e -> change(e.target(), held -> retracted(held, e));
            case Entry.KeyEvent e ->
                change(e.target(), held -> held.next(held.post(), held.state(), held.notes(), e.title()));
            case Entry.Erased e -> erased(e);
            case Entry.Opened e -> {}
            case Entry.Revised e -> {}
            case Entry.Configured e -> {}
            case Entry.TakenDown e -> {}
            case Entry.Pinned e -> {}
            case Entry.Closed e -> {}
            case Entry.Reopened e -> {}
            case Entry.Newer e -> {}
        }
    }

    /** An update leaves a place without words; a correction or a headline that went leaves none. */
    private void erased(Entry.Erased entry) {
        if (entry.was().equals("posted")) {
            put(entry.mark(), wordless(entry.mark()), State.TAKEN_DOWN);
        }
    }

    private void put(Mark mark, Post post, State state) {
        boolean onTop = state == State.POSTED && mark.id().equals(pinned);
        Update update = new Update(mark.id(), mark.seq(), mark.at(), post, state, onTop, List.of(), null, 1);
        Integer place = places.get(mark.id());
        if (place == null) {
            add(update);
        } else {
            replace(place, update);
        }
    }

    private void change(EntryId target, UnaryOperator<Update> how) {
        Integer place = places.get(target);
        if (place != null && held[place].state() != State.TAKEN_DOWN) {
            replace(place, how.apply(held[place]));
        }
    }

    private void add(Update update) {
        if (size == held.length) {
            held = Arrays.copyOf(held, size * 2);
            shared = false;
        }
        held[size] = update;
        places.put(update.id(), size++);
    }

    private void replace(int place, Update update) {
        if (shared) {
            held = held.clone();
            shared = false;
        }
        held[place] = update;
    }

    private Update markedWhetherOnTop(Update update) {
        return update.onTop(update.id().equals(pinned));
    }

    private static Update corrected(Update held, Entry.Corrected entry) {
        Note note = new Note(entry.mark().at(), Note.CORRECTED, entry.note());
        Post words = held.post().withText(entry.text());
        return next(held, entry.media() == null ? words : words.showing(entry.media()), held.state(), note);
    }

    private static Update merged(Update held, Entry.Merged entry) {
        Note note = new Note(entry.mark().at(), Note.UPDATED, entry.note());
        Post whole = entry.post().restingAlso(held.post().restsOn());
        // What grows in words keeps its pictures, unless it is given others.
        Post pictured = whole.media().isEmpty() ? whole.showing(held.post().media()) : whole;
        return next(held, pictured, held.state(), note);
    }

    private static Update retracted(Update held, Entry.Retracted entry) {
        Note note = new Note(entry.mark().at(), Note.RETRACTED, entry.note());
        return next(held, held.post(), State.RETRACTED, note);
    }

    private static Update next(Update held, Post post, State state, Note note) {
        List<Note> notes = Stream.concat(held.notes().stream(), Stream.of(note)).toList();
        return held.next(post, state, notes, held.key());
    }

    private static Post wordless(Mark mark) {
        return new Post(Act.TAKEN_DOWN, mark.at(), Confidence.UNCONFIRMED, List.of(), null);
    }
}
