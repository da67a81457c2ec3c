package dev.dateline.gateway.protocol;

import dev.dateline.contract.live.Entry;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.page.FrontView;
import dev.dateline.gateway.page.UpdateView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry changes on the page, as it reads now; at most one of the three, none where it shows nothing.
 *
 * @param updates all that a takedown changed
 */
public record Shows(
        @Nullable UpdateView update,
        @Nullable FrontView front,
        @Nullable List<UpdateView> updates) {
    private static final Shows NOTHING = new Shows(null, null, null);

    /** What {@code entry} of this log changes; {@code now} decides whether labels need a year. */
    static Shows of(ArticleLog log, Entry entry, Instant now) {
        return switch (entry) {
            case Entry.Posted e -> update(log, e, now);
            case Entry.Corrected e -> update(log, e, now);
            case Entry.Merged e -> update(log, e, now);
            case Entry.Retracted e -> update(log, e, now);
            case Entry.KeyEvent e -> update(log, e, now);
            case Entry.Erased e -> update(log, e, now);
            case Entry.TakenDown e -> new Shows(null, null, views(log, e, now));
            case Entry.Opened e -> front(log, null, now);
            case Entry.Revised e -> front(log, e.note(), now);
            case Entry.Configured e -> front(log, null, now);
            case Entry.Pinned e -> front(log, null, now);
            case Entry.Closed e -> front(log, e.note(), now);
            case Entry.Reopened e -> front(log, null, now);
            case Entry.Newer e -> NOTHING;
        };
    }

    private static Shows update(ArticleLog log, Entry entry, Instant now) {
        List<UpdateView> views = views(log, entry, now);
        return views.isEmpty() ? NOTHING : new Shows(views.getFirst(), null, null);
    }

    private static Shows front(ArticleLog log, @Nullable String note, Instant now) {
        return new Shows(null, FrontView.of(log.front(), now).with(note), null);
    }

    private static List<UpdateView> views(ArticleLog log, Entry entry, Instant now) {
        return log.changedBy(entry).stream()
                .map(update -> UpdateView.of(update, log.front().times(), now))
                .toList();
    }
}
