package dev.dateline.processor.fact.alert;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The articles that items were lately held against, read already. Not for several threads. */
public final class ArticlesRead {
    /** So many pages are in the news at a time; each takes some hundred KB here, a very long one a few MB. */
    private static final int MOST = 64;

    private static final float LOAD = 0.75f;

    private final Map<ArticleId, ArticleRead> lately = new LinkedHashMap<>(MOST, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ArticleId, ArticleRead> eldest) {
            return size() > MOST;
        }
    };

    /** Read anew where it has changed since. */
    ArticleRead of(Article article) {
        ArticleRead known = lately.get(article.id());
        ArticleRead now = known == null ? ArticleRead.of(article) : now(known, article);
        if (now != known) {
            lately.put(article.id(), now);
        }
        return now;
    }

    @SuppressWarnings("ReferenceEquality") // Asked for every proposal; one that has not changed is the same object.
    private static ArticleRead now(ArticleRead known, Article article) {
        return known.article() == article ? known : known.changed(article);
    }
}
