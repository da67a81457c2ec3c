package dev.dateline.standalone.bench.match;

import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Terms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.ScoringMatch;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * A plain Lucene Monitor: each article is a query of its most frequent rare terms, of which a few must stand in the item;
 * of those that match, the best by BM25.
 */
final class Monitored implements Contender {
    private static final String FIELD = "text";
    private static final int TERMS = 20;
    private static final int MUST = 4;

    private final Map<String, Integer> having;
    private final Monitor monitor;

    /** {@code having} tells in how many documents of a corpus a stem stands. */
    Monitored(Map<String, Integer> having) {
        this.having = having;
        try {
            monitor = new Monitor(new KeywordAnalyzer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "monitor";
    }

    @Override
    public void take(List<MadeUpDesk.Begun> articles) {
        try {
            monitor.register(articles.stream()
                    .map(one -> new MonitorQuery(
                            one.article().article().id().value(),
                            query(one.article().terms())))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(Terms terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(MUST);
        terms.terms().stream()
                .sorted(Comparator.comparingDouble((Terms.Term term) -> -worth(term))
                        .thenComparing(Terms.Term::stem))
                .limit(TERMS)
                .forEach(term -> query.add(new TermQuery(new Term(FIELD, term.stem())), BooleanClause.Occur.SHOULD));
        return query.build();
    }

    private double worth(Terms.Term term) {
        return (1 + Math.log(term.count())) / Math.log(2 + having.getOrDefault(term.stem(), 0));
    }

    @Override
    public String find(MatchInput.Arrived item) {
        Document document = new Document();
        document.add(new TextField(FIELD, new StemStream(item.terms())));
        try {
            MatchingQueries<ScoringMatch> matches =
                    monitor.match(document, ScoringMatch.matchWithSimilarity(new BM25Similarity()));
            return matches.getMatches().stream()
                    .max(Comparator.comparingDouble(ScoringMatch::getScore))
                    .map(ScoringMatch::getQueryId)
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
