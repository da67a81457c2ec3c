package dev.dateline.processor.match.watch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Holds the queries that the monitor thinks likely against one item, and notes what stands there of those that fit. */
final class Catcher extends CandidateMatcher<QueryMatch> {
    private final Function<String, WatchQuery> queries;
    private final Map<String, List<String>> found = new TreeMap<>();
    private final Read read;

    /** {@code queries} gives what is registered under an id. */
    Catcher(IndexSearcher searcher, Function<String, WatchQuery> queries) {
        super(searcher);
        this.queries = queries;
        this.read = new Read(searcher);
    }

    /** By the ids of the queries that fit. */
    Map<String, List<String>> found() {
        return found;
    }

    /** {@code query} may be one side of an OR: the id tells whose. */
    @Override
    public void matchQuery(String id, Query query, Map<String, String> metadata) throws IOException {
        if (!found.containsKey(id) && read.fits(query)) {
            found.put(id, read.found(queries.apply(id)));
            addMatch(new QueryMatch(id), 0);
        }
    }

    @Override
    public QueryMatch resolve(QueryMatch one, QueryMatch other) {
        return one;
    }
}
