package dev.dateline.gateway.hub;

import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Mark;
import dev.dateline.contract.live.Post;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an update reads after each of the entries that concern it. Pure; whether it stays on top is not its own matter. */
final class Reading {
    private Reading() {}

    /** The update that an entry begins; null for one that begins none. A correction or a headline that went leaves none. */
    static @Nullable Update begun(Entry entry) {
        return switch (entry) {
            case Entry.Posted e -> begun(e.mark(), e.post(), State.POSTED);
            case Entry.Erased e ->
                e.was().equals("posted") ? begun(e.mark(), wordless(e.mark()), State.TAKEN_DOWN) : null;
            default -> null;
        };
    }

    /** The update that an entry is about and does not begin; null for none. */
    static @Nullable EntryId target(Entry entry) {
        return switch (entry) {
            case Entry.Corrected e -> e.target();
            case Entry.Merged e -> e.target();
            case Entry.Retracted e -> e.target();
            case Entry.KeyEvent e -> e.target();
            default -> null;
        };
    }

    /** How {@code held} reads after an entry that is about it. Of one without words nothing changes any more. */
    static Update after(Update held, Entry entry) {
        if (held.state() == State.TAKEN_DOWN) {
            return held;
        }
        return switch (entry) {
            case Entry.Corrected e -> corrected(held, e);
            case Entry.Merged e -> merged(held, e);
            case Entry.Retracted e -> retracted(held, e);
            case Entry.KeyEvent e -> held.next(held.post(), held.state(), held.notes(), e.title());
            default -> held;
        };
    }

    private static Update begun(Mark mark, Post post, State state) {
        return new Update(mark.id(), mark.seq(), mark.at(), post, state, false, List.of(), null, 1);
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
