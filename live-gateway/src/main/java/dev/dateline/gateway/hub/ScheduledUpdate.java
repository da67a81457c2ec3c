package dev.dateline.gateway.hub;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;

/**
 * An update that is to go out later.
 *
 * @param post as it will read
 * @param base the version of its subject that calling it off must name
 */
public record ScheduledUpdate(EntryId id, Post post, long base) {
    public ScheduledUpdate {
        Require.present("id", id);
        Require.present("post", post);
    }
}
