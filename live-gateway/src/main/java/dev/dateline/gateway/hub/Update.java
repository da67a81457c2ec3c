package dev.dateline.gateway.hub;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import java.time.Instant;
import java.util.List;

/**
 * A posted entry and what became of it.
 *
 * @param at when it was decided (UTC)
 * @param post as it reads now; of a taken-down one no word, credit or source is left
 * @param notes oldest first
 * @param base the version of its subject: 1, and one more for each correction or retraction that named it
 */
public record Update(
        EntryId id, long seq, Instant at, Post post, State state, boolean pinned, List<Note> notes, long base) {
    public Update {
        Require.present("id", id);
        Require.present("at", at);
        Require.present("post", post);
        Require.present("state", state);
        notes = List.copyOf(Require.present("notes", notes));
    }
}
