package dev.dateline.gateway.hub;

import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Mark;
import dev.dateline.contract.live.Post;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the entries of a log to the updates that readers see. Pure: the same entries give the same updates. */
final class Fold {
    private final Map<EntryId, Update> updates = new LinkedHashMap<>();
    private final @Nullable EntryId pinned;

    private Fold(@Nullable EntryId pinned) {
        this.pinned = pinned;
    }

    /**
     * The updates by id, oldest first. An entry that names an update before the first of {@code entries} changes nothing.
     *
     * @param entries oldest first
     * @param pinned the update that stays on top; null for none
     */
    static Map<EntryId, Update> updates(List<Entry> entries, @Nullable EntryId pinned) {
        Fold fold = new Fold(pinned);
        entries.forEach(fold::take);
        return fold.updates;
    }

    private void take(Entry entry) {
        switch (entry) {
            case Entry.Posted e -> put(e.mark(), e.post(), State.POSTED);
            case Entry.Corrected e -> change(e.target(), held -> corrected(held, e));
            case Entry.Retracted e -> change(e.target(), held -> retracted(held, e));
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
        updates.put(mark.id(), new Update(mark.id(), mark.seq(), mark.at(), post, state, onTop, List.of(), 1));
    }

    private void change(EntryId target, UnaryOperator<Update> how) {
        updates.computeIfPresent(target, (id, held) -> held.state() == State.TAKEN_DOWN ? held : how.apply(held));
    }

    private static Update corrected(Update held, Entry.Corrected entry) {
        Note note = new Note(entry.mark().at(), Note.CORRECTED, entry.note());
        return next(held, held.post().withText(entry.text()), held.state(), note);
    }

    private static Update retracted(Update held, Entry.Retracted entry) {
        Note note = new Note(entry.mark().at(), Note.RETRACTED, entry.note());
        return next(held, held.post(), State.RETRACTED, note);
    }

    private static Update next(Update held, Post post, State state, Note note) {
        List<Note> notes = Stream.concat(held.notes().stream(), Stream.of(note)).toList();
        return new Update(held.id(), held.seq(), held.at(), post, state, held.pinned(), notes, held.base() + 1);
    }

    private static Post wordless(Mark mark) {
        return new Post(Act.TAKEN_DOWN, mark.at(), Confidence.UNCONFIRMED, List.of(), null);
    }
}
