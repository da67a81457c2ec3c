package dev.dateline.gateway.access;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Sighting;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where it is kept who looked at what. */
public interface SightingLog {
    /** Done once it is kept; fails within seconds where that is not certain. */
    Future<Void> append(Sighting sighting);

    /**
     * Who looked at what is about this article, or about none where it is null; newest first, as far back as it is kept.
     * Fails within seconds.
     */
    Future<List<Sighting>> of(@Nullable ArticleId article);
}
