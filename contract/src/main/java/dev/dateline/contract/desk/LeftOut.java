package dev.dateline.contract.desk;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.EntryId;
import java.time.Instant;
import java.util.List;

/**
 * What a scheduled update went out without, because its rights were over by then.
 *
 * @param entry the update
 * @param at when it went out (UTC)
 * @param media a line for each picture, video or embed, in house style: by its kind and place, and by no word of it
 */
public record LeftOut(EntryId entry, Instant at, List<String> media) {
    public LeftOut {
        Require.present("entry", entry);
        Require.present("at", at);
        media = List.copyOf(Require.present("media", media));
    }
}
