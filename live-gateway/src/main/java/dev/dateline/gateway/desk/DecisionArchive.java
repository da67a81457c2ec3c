package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Decision;
import io.vertx.core.Future;
import java.util.List;

/** All that was ever decided on an article. */
@FunctionalInterface
public interface DecisionArchive {
    /**
     * In the order in which it was sent, each decision once; one whose words were taken down as what is left of it. Fails
     * within seconds where Kafka does not answer, or somebody else's question is being read for.
     */
    Future<List<Decision>> of(ArticleId article);
}
