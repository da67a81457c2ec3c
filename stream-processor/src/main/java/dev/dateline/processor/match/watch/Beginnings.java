package dev.dateline.processor.match.watch;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.CustomQueryHandler;
import org.apache.lucene.monitor.QueryTree;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Lets the monitor find the beginnings of words by an item's words; else each of them would run against each item. */
final class Beginnings implements CustomQueryHandler {
    /** Longer ones are found by so many of their letters, and then looked at. */
    private static final int LONGEST = 12;

    /** Most desks have none, and then an item's words need not be taken apart. */
    private boolean any;

    @Override
    public @Nullable QueryTree handleQuery(Query query, TermWeightor weightor) {
        if (!(query instanceof PrefixQuery prefix)) {
            return null;
        }
        any = true;
        String text = prefix.getPrefix().text();
        int letters = Math.min(LONGEST, text.codePointCount(0, text.length()));
        return QueryTree.term(
                new Term(prefix.getField(), text.substring(0, text.offsetByCodePoints(0, letters))), weightor);
    }

    @Override
    public TokenStream wrapTermStream(String field, TokenStream words) {
        return !any ? words : new EdgeNGramTokenFilter(words, WordClause.LEAST_PREFIX, LONGEST, true);
    }
}
