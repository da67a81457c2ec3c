package dev.dateline.contract.desk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.ItemVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rests on what after a decision: with it, matching finds what was built on an item.
 *
 * @param entries those that were published, scheduled or withdrawn; at least one
 * @param on the item versions that they rest on from now on; empty where they no longer stand
 * @param takenDown true where their words are to be forgotten, and so those of what they rested on; null for any other
 */
public record Rests(
        DeskId desk,
        ArticleId article,
        List<EntryId> entries,
        List<ItemVersion> on,
        @Nullable Boolean takenDown) {
    /** Of entries whose words need not be forgotten. */
    public Rests(DeskId desk, ArticleId article, List<EntryId> entries, List<ItemVersion> on) {
        this(desk, article, entries, on, null);
    }

    public Rests {
        Require.present("desk", desk);
        Require.present("article", article);
        entries = List.copyOf(Require.present("entries", entries));
        Require.that(!entries.isEmpty(), "no entry is named");
        on = List.copyOf(Require.present("on", on));
    }

    /** The same, as if no words need be forgotten. */
    public Rests asStanding() {
        return new Rests(desk, article, entries, on);
    }

    /** Whether the words of these entries are to be forgotten. */
    @JsonIgnore
    public boolean areTakenDown() {
        return takenDown != null && takenDown;
    }
}
