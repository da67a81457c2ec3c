package dev.dateline.gateway.reply;

import dev.dateline.contract.article.ArticleId;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The article that an address names. */
public final class ArticleParam {
    /** Its name in a route's path. */
    public static final String NAME = "article";

    private ArticleParam() {}

    /** Empty where what stands there is no article's name. */
    public static Optional<ArticleId> of(RoutingContext request) {
        String name = request.pathParam(NAME);
        try {
            return name == null ? Optional.empty() : Optional.of(new ArticleId(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
