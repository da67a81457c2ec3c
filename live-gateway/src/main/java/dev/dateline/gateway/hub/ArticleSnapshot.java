package dev.dateline.gateway.hub;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article at one position.
 *
 * @param updates newest first
 * @param began when its first entry was decided (UTC); null where that is not held
 */
public record ArticleSnapshot(
        Page page, List<Update> updates, @Nullable Instant began) {
    public ArticleSnapshot {
        Require.present("page", page);
        updates = List.copyOf(Require.present("updates", updates));
    }

    /** One whose page alone tells when it began. */
    public ArticleSnapshot(Page page, List<Update> updates) {
        this(
                page,
                updates,
                page.newest().getFirst().mark().seq() == 1
                        ? page.newest().getFirst().mark().at()
                        : null);
    }
}
