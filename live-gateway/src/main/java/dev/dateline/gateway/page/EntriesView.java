package dev.dateline.gateway.page;

import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Versions;
import java.time.Instant;
import java.util.List;

/**
 * What stands on a page, with the versions that decisions on it must name; only editors may have it.
 *
 * @param phase {@code live} or {@code closed}
 * @param pinBase the version of what is pinned
 * @param phaseBase the version of the phase
 * @param updates newest first
 */
public record EntriesView(
        String article, Position position, String phase, long pinBase, long phaseBase, List<EntryView> updates) {
    /** As {@code log} has it, whose versions these are. */
    public static EntriesView of(ArticleLog log, Versions versions, Instant now) {
        return new EntriesView(
                log.article().value(),
                log.position(),
                FrontView.word(log.front().phase()),
                versions.pin(),
                versions.phase(),
                log.updates().stream()
                        .map(update -> EntryView.of(update, log.front().times(), now))
                        .toList());
    }
}
