package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Entry;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.protocol.Telling;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes each entry once for all who follow an article, for as long as its log stays as it is. */
final class Frames {
    private final Map<ArticleId, Written> written = new ConcurrentHashMap<>();
    private final Clock clock;

    Frames(Clock clock) {
        this.clock = clock;
    }

    /** What was written of one state of a log, by seq. */
    private record Written(ArticleLog log, Map<Long, Frame> frames) {}

    /** The frame that tells of {@code entry} as it reads in {@code log}. */
    Frame entry(ArticleLog log, Entry entry) {
        Written current = written.compute(
                log.article(),
                (id, held) -> held != null && held.log() == log ? held : new Written(log, new ConcurrentHashMap<>()));
        return current.frames()
                .computeIfAbsent(entry.mark().seq(), seq -> Frame.of(Telling.entry(log, entry, clock.instant())));
    }

    /** The frame that starts a reader anew; {@code reason} is one line. */
    Frame reset(ArticleLog log, String reason) {
        return Frame.of(Telling.reset(log, reason, clock.instant()));
    }
}
