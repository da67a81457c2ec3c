package dev.dateline.gateway.protocol;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.page.FrontView;
import dev.dateline.gateway.page.UpdateView;
import java.time.Instant;
import java.util.List;

/** An article as JSON: what its page shows. */
public record PageAnswer(ArticleId article, Position position, FrontView front, List<UpdateView> updates) {
    public static PageAnswer of(ArticleLog log, Instant now) {
        return new PageAnswer(log.article(), log.position(), FrontView.of(log.front(), now), Telling.updates(log, now));
    }
}
