package dev.dateline.gateway.access;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Sighting;
import io.vertx.core.Future;
import java.util.List;

/** Where it is kept who looked at what. */
public interface SightingLog {
    /** Done once it is kept; fails within seconds where that is not certain. */
    Future<Void> append(Sighting sighting);

    /** Who looked at what is about this article, newest first, as far back as it is kept; fails within seconds. */
    Future<List<Sighting>> of(ArticleId article);
}
