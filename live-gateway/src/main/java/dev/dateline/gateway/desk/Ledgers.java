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
    private final Map<ArticleId, Map<String, Figure>> articles = new ConcurrentHashMap<>();

    /** A line as it now is; null once it is forgotten. */
    public void take(FigureKey key, @Nullable Figure figure) {
        articles.compute(key.article(), (article, before) -> {
            Map<String, Figure> lines = new TreeMap<>(before == null ? Map.of() : before);
            if (figure == null) {
                lines.remove(key.figure());
            } else {
                lines.put(key.figure(), figure);
            }
            return lines.isEmpty() ? null : lines;
        });
    }

    /** The lines of an article, by what they count. */
    List<Figure> of(ArticleId article) {
        return List.copyOf(articles.getOrDefault(article, Map.of()).values());
    }
}
