package dev.dateline.gateway.protocol;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.page.FrontView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** All articles as JSON, the one that changed last first. */
public record ArticlesAnswer(List<Line> articles) {
    /** One article; {@code changed} is when its newest entry was decided (UTC). */
    public record Line(ArticleId id, String headline, String phase, Position position, Instant changed) {
        static Line of(ArticleLog log) {
            FrontView front = FrontView.of(log.front(), log.last().at());
            return new Line(
                    log.article(),
                    front.headline(),
                    front.phase(),
                    log.position(),
                    log.last().at());
        }
    }

    public static ArticlesAnswer of(List<ArticleLog> logs) {
        return new ArticlesAnswer(logs.stream()
                .map(Line::of)
                .sorted(Comparator.comparing(Line::changed).reversed())
                .toList());
    }
}
