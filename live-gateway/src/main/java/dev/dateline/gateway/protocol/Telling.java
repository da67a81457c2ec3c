package dev.dateline.gateway.protocol;

import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Mark;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.page.FrontView;
import dev.dateline.gateway.page.UpdateView;
import java.time.Instant;
import java.util.List;

/** From a log to the messages that tell of it. Pure. {@code now} decides whether labels need a year. */
public final class Telling {
    private Telling() {}

    /** One entry of this log. */
    public static ServerMessage.Entry entry(ArticleLog log, Entry entry, Instant now) {
        Mark mark = entry.mark();
        return new ServerMessage.Entry(
                mark.position(), new ServerMessage.Line(kind(entry), mark.id(), mark.at()), Shows.of(log, entry, now));
    }

    /** What was erased does not count as what it was. */
    private static String kind(Entry entry) {
        return entry instanceof Entry.Erased ? "erased" : entry.kind();
    }

    /** The whole page. */
    public static ServerMessage.Reset reset(ArticleLog log, String reason, Instant now) {
        return new ServerMessage.Reset(log.position(), reason, FrontView.of(log.front(), now), updates(log, now));
    }

    /** The updates of this log as readers see them, newest first. */
    public static List<UpdateView> updates(ArticleLog log, Instant now) {
        return log.updates().stream()
                .map(update -> UpdateView.of(update, log.front().times(), now))
                .toList();
    }
}
