package dev.dateline.gateway.page;

import dev.dateline.contract.live.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * By which address a page is asked for.
 *
 * @param site what stands before its path, such as {@code https://news.example}; empty where that is not known
 * @param update the one whose own address it is; null for the article's
 */
public record Visit(String site, @Nullable EntryId update) {
    /** Nobody's. */
    public static final Visit UNKNOWN = new Visit("", null);
}
