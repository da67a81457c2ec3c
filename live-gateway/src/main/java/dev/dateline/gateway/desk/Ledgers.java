package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.FigureKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The articles' ledgers, as matching last wrote them. Safe for many threads. */
public final class Ledgers {
    private final Map<ArticleId, Lines> articles = new ConcurrentHashMap<>();

    /** One article's lines, and how often they have changed. */
    private record Lines(Map<String, Figure> figures, long change) {
        static final Lines NONE = new Lines(Map.of(), 0);

        Lines with(String figure, @Nullable Figure line) {
            Map<String, Figure> next = new TreeMap<>(figures);
            if (line == null) {
                next.remove(figure);
            } else {
                next.put(figure, line);
            }
            return new Lines(next, change + 1);
        }
    }

    /** A line as it now is; null once it is forgotten. */
    void take(FigureKey key, @Nullable Figure figure) {
        articles.merge(
                key.article(),
                Lines.NONE.with(key.figure(), figure),
                (before, first) -> before.with(key.figure(), figure));
    }

    /** The lines of an article, by what they count. */
    List<Figure> of(ArticleId article) {
        return List.copyOf(articles.getOrDefault(article, Lines.NONE).figures().values());
    }

    /** How often an article's lines have changed. */
    long change(ArticleId article) {
        return articles.getOrDefault(article, Lines.NONE).change();
    }
}
