package dev.dateline.gateway.protocol;

import dev.dateline.contract.article.ArticleId;
import java.util.List;

/** The keys under which caches find again what they keep (surrogate keys, cache tags). */
public final class CacheKeys {
    /** The header that names them, with a space between two: of an answer, and of a request to drop what has them. */
    public static final String HEADER = "Surrogate-Key";

    /** The lists of all articles. */
    public static final String INDEX = "index";

    private CacheKeys() {}

    /** What every entry of an article makes old: its page, the same as JSON, and the segment that grows. */
    public static String article(ArticleId article) {
        return "article-" + article;
    }

    /** All segments of an article's log, which a takedown makes void. */
    public static String log(ArticleId article) {
        return "log-" + article;
    }

    /**
     * What is to be dropped because of an entry.
     *
     * @param withdraws whether words were taken down by it
     */
    public static List<String> after(ArticleId article, boolean withdraws) {
        return withdraws ? List.of(article(article), INDEX, log(article)) : List.of(article(article), INDEX);
    }
}
