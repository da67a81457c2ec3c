package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.LeftOut;
import dev.dateline.contract.live.EntryId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The newest updates that went out without a picture, for nobody was there at that hour to be asked. Safe for many threads. */
final class Omissions {
    private static final int MOST = 50;

    private static final Comparator<View> NEWEST_FIRST = Comparator.comparing(View::at)
            .reversed()
            .thenComparing(view -> view.entry().value());

    private final Map<String, View> newest = new HashMap<>();

    /**
     * An update that went out without something.
     *
     * @param at when (UTC)
     * @param media what is missing and why, a line each
     */
    record View(ArticleId article, EntryId entry, Instant at, List<String> media) {}

    /** Whether that is news; an outcome may come twice. */
    synchronized boolean take(ArticleId article, LeftOut left) {
        String key = article + "/" + left.entry();
        View view = new View(article, left.entry(), left.at(), left.media());
        if (view.equals(newest.put(key, view))) {
            return false;
        }
        if (newest.size() > MOST) {
            newest.values().remove(all().getLast());
        }
        return true;
    }

    /** The newest first. */
    synchronized List<View> all() {
        return newest.values().stream().sorted(NEWEST_FIRST).toList();
    }
}
