package dev.dateline.processor.match.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/** The queries that run, in a Lucene monitor in memory. One that fails is told of by its id, and the others run. */
final class Running implements AutoCloseable {
    /** So few are run one by one: with a few watches the monitor took a tenth of matching to find out which are likely. */
    static final int FEW = 12;

    private final Monitor monitor;
    private final Map<String, WatchQuery> queries = new HashMap<>();
    private final Set<Field> fields = EnumSet.noneOf(Field.class);
    private final BiConsumer<String, String> failed;

    /** {@code failed} hears the id of a query that cannot be run, and why. */
    Running(BiConsumer<String, String> failed) {
        this.failed = failed;
        try {
            monitor = new Monitor(
                    Words.ANALYZER,
                    new TermFilteredPresearcher(
                            TermFilteredPresearcher.DEFAULT_WEIGHTOR, List.of(new Beginnings()), Set.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All changes at once: each time costs the monitor a commit, some milliseconds. */
    void change(List<String> gone, Map<String, WatchQuery> fresh) {
        gone.forEach(queries::remove);
        queries.putAll(fresh);
        fields.clear();
        queries.values().forEach(query -> fields.addAll(query.fields()));
        List<MonitorQuery> added = new ArrayList<>();
        fresh.forEach((id, query) -> added.add(new MonitorQuery(id, query.query())));
        try {
            if (!gone.isEmpty()) {
                monitor.deleteById(gone);
            }
            register(added);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void register(List<MonitorQuery> added) throws IOException {
        try {
            monitor.register(added);
        } catch (RuntimeException e) {
            for (MonitorQuery one : added) {
                registerAlone(one);
            }
        }
    }

    private void registerAlone(MonitorQuery one) throws IOException {
        try {
            monitor.register(one);
        } catch (RuntimeException e) {
            queries.remove(one.getId());
            failed.accept(one.getId(), String.valueOf(e));
        }
    }

    /** By the ids of the queries that catch the item: what of each stands there. */
    Map<String, List<String>> caught(Sheet item) {
        return queries.size() <= FEW ? eachOn(item) : likelyOn(item);
    }

    private Map<String, List<String>> eachOn(Sheet item) {
        Read read = Read.of(item, fields);
        Map<String, List<String>> found = new TreeMap<>();
        queries.forEach((id, query) -> {
            try {
                if (read.fits(query.query())) {
                    found.put(id, read.found(query));
                }
            } catch (IOException | RuntimeException e) {
                failed.accept(id, String.valueOf(e));
            }
        });
        return found;
    }

    private Map<String, List<String>> likelyOn(Sheet item) {
        List<Catcher> catchers = new ArrayList<>();
        try {
            MatchingQueries<QueryMatch> matches = monitor.match(item.document(fields), searcher -> {
                catchers.add(new Catcher(searcher, this::query));
                return catchers.getLast();
            });
            matches.getErrors().forEach((id, e) -> failed.accept(id, String.valueOf(e)));
            return catchers.getLast().found();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WatchQuery query(String id) {
        WatchQuery query = queries.get(id);
        if (query == null) {
            throw new IllegalStateException(id + " is not registered");
        }
        return query;
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
