package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.FigureKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The articles' ledgers, as matching last wrote them. Safe for many threads. */
public final class Ledgers {
    /** Things that matching no longer counts by themselves: what it once wrote of them would stand as current for good. */
    private static final Set<String> OVER =
            Set.of("count.homes", "count.households", "count.buildings", "count.customers", "count.flights");

    private final Map<ArticleId, Lines> articles = new ConcurrentHashMap<>();

    /** One count for all, so that a ledger that comes again after its last line was forgotten is another than before. */
    private final AtomicLong changes = new AtomicLong();

    /** One article's lines, and the number of their newest change. */
    private record Lines(Map<String, Figure> figures, long change) {
        static final Lines NONE = new Lines(Map.of(), 0);

        Lines with(String figure, @Nullable Figure line, long number) {
            Map<String, Figure> next = new TreeMap<>(figures);
            if (line == null) {
                next.remove(figure);
            } else {
                next.put(figure, line);
            }
            return new Lines(next, number);
        }
    }

    /** A line as it now is; null once it is forgotten. */
    void take(FigureKey key, @Nullable Figure figure) {
        if (OVER.contains(key.figure())) {
            return;
        }
        articles.compute(key.article(), (article, before) -> {
            Lines next = (before == null ? Lines.NONE : before).with(key.figure(), figure, changes.incrementAndGet());
            return next.figures().isEmpty() ? null : next;
        });
    }

    /** The articles that have any, by id. */
    List<ArticleId> articles() {
        return articles.keySet().stream()
                .sorted(Comparator.comparing(ArticleId::value))
                .toList();
    }

    /** The lines of an article, by what they count. */
    List<Figure> of(ArticleId article) {
        return List.copyOf(articles.getOrDefault(article, Lines.NONE).figures().values());
    }

    /** Another number after each change of an article's lines; 0 while it has none. */
    long change(ArticleId article) {
        return articles.getOrDefault(article, Lines.NONE).change();
    }
}
