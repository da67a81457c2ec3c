package dev.dateline.processor.match.watch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** One item, read so that queries can be held against it. */
record Read(IndexSearcher searcher) {
    private static final int SHOWN = 8;

    /** For queries that look into these fields. */
    static Read of(Sheet sheet, Set<Field> fields) {
        return new Read(
                MemoryIndex.fromDocument(sheet.document(fields), Words.ANALYZER).createSearcher());
    }

    boolean fits(Query query) throws IOException {
        return searcher.count(query) > 0;
    }

    /** The first few of what the query asks for that stand there, in its order. */
    List<String> found(WatchQuery query) throws IOException {
        List<String> found = new ArrayList<>();
        Set<Query> seen = new HashSet<>();
        for (Clause clause : query.wanted()) {
            if (found.size() < SHOWN && seen.add(clause.query()) && fits(clause.query())) {
                found.add(clause.text());
            }
        }
        return found;
    }
}
