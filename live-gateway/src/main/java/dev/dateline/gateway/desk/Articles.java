package dev.dateline.gateway.desk;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Policies;
import dev.dateline.contract.article.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Articles as the log last told of them, with what editors have set. Safe for many threads. */
public final class Articles {
    private final Map<ArticleId, Article> known = new ConcurrentHashMap<>();

    /** The newest; null where it is gone. */
    public void take(ArticleId id, @Nullable Article article) {
        if (article == null) {
            known.remove(id);
        } else {
            known.put(id, article);
        }
    }

    /** Whether these settings change what a chief answers for: what happens by itself, and what needs two people. */
    boolean changesPolicy(ArticleId id, Settings settings) {
        Settings standing = article(id).map(Article::settings).orElse(null);
        boolean withdraws = standing != null && standing.withdrawsAtOnce();
        Policies policies = standing == null ? Policies.NONE : standing.policed();
        return settings.withdrawsAtOnce() != withdraws || !settings.policed().equals(policies);
    }

    /** On which desk an article is; empty until that is known. */
    public Optional<DeskId> desk(ArticleId id) {
        return article(id).map(Article::desk);
    }

    Optional<Article> article(ArticleId id) {
        return Optional.ofNullable(known.get(id));
    }
}
