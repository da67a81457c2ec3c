package dev.dateline.gateway.hub;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Page;
import java.util.List;

/**
 * An article at one position.
 *
 * @param updates newest first
 */
public record ArticleSnapshot(Page page, List<Update> updates) {
    public ArticleSnapshot {
        Require.present("page", page);
        updates = List.copyOf(Require.present("updates", updates));
    }
}
