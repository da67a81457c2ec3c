package dev.dateline.gateway.page;

import dev.dateline.contract.live.EntryId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * By which address a page is asked for.
 *
 * @param site what stands before its path, such as {@code https://news.example}; empty where that is not known
 * @param update the one whose own address it is; null for the article's
 * @param behind for how long the node that is asked may have missed what is new
 */
public record Visit(String site, @Nullable EntryId update, Duration behind) {
    /** Nobody's. */
    public static final Visit UNKNOWN = new Visit("", null);

    /** At a node that hears of everything. */
    public Visit(String site, @Nullable EntryId update) {
        this(site, update, Duration.ZERO);
    }
}
