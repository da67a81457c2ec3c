package dev.dateline.contract.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.ItemVersion;
import java.util.List;

/**
 * What rests on what after a decision: with it, matching finds what was built on an item.
 *
 * @param entries those that were published, scheduled or withdrawn; at least one
 * @param on the item versions that they rest on from now on; empty where they no longer stand
 */
public record Rests(DeskId desk, ArticleId article, List<EntryId> entries, List<ItemVersion> on) {
    public Rests {
        Require.present("desk", desk);
        Require.present("article", article);
        entries = List.copyOf(Require.present("entries", entries));
        Require.that(!entries.isEmpty(), "no entry is named");
        on = List.copyOf(Require.present("on", on));
    }
}
