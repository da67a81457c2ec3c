package dev.dateline.gateway.hub;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posted entry and what became of it.
 *
 * @param at when it was decided (UTC)
 * @param post as it reads now; of a taken-down one no word, credit or source is left
 * @param notes oldest first
 * @param key the title under which it is a key event of the story; null where it is none
 * @param base the version of its subject: 1, and one more for each decision that named it
 */
public record Update(
        EntryId id,
        long seq,
        Instant at,
        Post post,
        State state,
        boolean pinned,
        List<Note> notes,
        @Nullable String key,
        long base) {
    public Update {
        Require.present("id", id);
        Require.present("at", at);
        Require.present("post", post);
        Require.present("state", state);
        notes = List.copyOf(Require.present("notes", notes));
    }

    /** The same on top, or no longer. */
    public Update onTop(boolean top) {
        return new Update(id, seq, at, post, state, top, notes, key, base);
    }

    /** The same after one more decision on it. */
    public Update next(Post words, State then, List<Note> told, @Nullable String title) {
        return new Update(id, seq, at, words, then, pinned, told, title, base + 1);
    }
}
