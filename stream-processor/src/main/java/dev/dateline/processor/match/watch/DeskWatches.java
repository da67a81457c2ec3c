package dev.dateline.processor.match.watch;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watches of one desk's live articles, in a Lucene monitor. What catches an item hangs on nothing but the watches and
 * the item. A watch that cannot be run harms no other: it is left out, counted and told of once. Not for several threads.
 */
public final class DeskWatches implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskWatches.class);

    private final Map<String, List<Watch>> watches = new TreeMap<>();
    private final Map<String, WatchQuery> registered = new HashMap<>();
    private final Set<String> changed = new TreeSet<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Builder builder;
    private @Nullable Monitor monitor;

    /** How a watch becomes a query; a test's own may fail. */
    interface Builder {
        WatchQuery build(Watch watch) throws BadWatch;
    }

    public DeskWatches() {
        this(WatchQuery::of);
    }

    DeskWatches(Builder builder) {
        this.builder = builder;
    }

    /** The article has these watches from now on. Costs little where they are the same. */
    public void put(ArticleId article, List<Watch> now) {
        List<Watch> before = now.isEmpty() ? watches.remove(article.value()) : watches.put(article.value(), now);
        if (!now.equals(before == null ? List.of() : before)) {
            changed.add(article.value());
        }
    }

    public void remove(ArticleId article) {
        put(article, List.of());
    }

    /** Whether no article has any. */
    public boolean isEmpty() {
        return watches.isEmpty();
    }

    /** How many watches cannot be run. */
    public int leftOut() {
        register();
        return leftOut.size();
    }

    /** The watches that catch an item, by article, each article's in its own order. */
    public Map<String, List<Caught>> caught(Sheet item) {
        register();
        Monitor running = monitor;
        Map<String, List<Caught>> caught = new TreeMap<>();
        if (running != null && !isEmpty()) {
            new TreeMap<>(found(running, item)).forEach((id, clauses) -> {
                Slot slot = Slot.parse(id);
                caught.computeIfAbsent(slot.article(), one -> new ArrayList<>())
                        .add(new Caught(watch(slot).name(), clauses));
            });
        }
        return caught;
    }

    /** Those of some watches, which need not run, that catch an item. */
    public static List<Caught> caught(List<Watch> some, Sheet item) {
        Read read = Read.of(item);
        List<Caught> caught = new ArrayList<>();
        for (Watch watch : some) {
            try {
                WatchQuery query = WatchQuery.of(watch);
                if (read.fits(query.query())) {
                    caught.add(new Caught(watch.name(), read.found(query)));
                }
            } catch (BadWatch | IOException | RuntimeException e) {
                LOG.debug("watch {} cannot be run", watch.name(), e);
            }
        }
        return caught;
    }

    private Map<String, List<String>> found(Monitor running, Sheet item) {
        List<Catcher> catchers = new ArrayList<>();
        try {
            MatchingQueries<QueryMatch> matches = running.match(item.document(), searcher -> {
                catchers.add(new Catcher(searcher, this::registered));
                return catchers.getLast();
            });
            matches.getErrors().forEach((id, e) -> complain(id, String.valueOf(e)));
            return catchers.getLast().found();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Watch watch(Slot slot) {
        return watches.getOrDefault(slot.article(), List.of()).get(slot.number());
    }

    private WatchQuery registered(String id) {
        WatchQuery query = registered.get(id);
        if (query == null) {
            throw new IllegalStateException(id + " is not registered");
        }
        return query;
    }

    /** All changes at once, and only when somebody asks: each time costs the monitor a commit, some milliseconds. */
    private void register() {
        if (changed.isEmpty()) {
            return;
        }
        List<String> gone = registered.keySet().stream()
                .filter(id -> changed.contains(Slot.parse(id).article()))
                .sorted()
                .toList();
        registered.keySet().removeAll(gone);
        leftOut.removeIf(id -> changed.contains(Slot.parse(id).article()));
        List<MonitorQuery> fresh = new ArrayList<>();
        changed.forEach(article -> build(article, fresh));
        changed.clear();
        try {
            commit(gone, fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void build(String article, List<MonitorQuery> fresh) {
        List<Watch> now = watches.getOrDefault(article, List.of());
        for (int i = 0; i < now.size(); i++) {
            String id = new Slot(article, i).toString();
            try {
                WatchQuery query = builder.build(now.get(i));
                registered.put(id, query);
                fresh.add(new MonitorQuery(id, query.query()));
            } catch (BadWatch | RuntimeException e) {
                complain(id, String.valueOf(e.getMessage()));
            }
        }
    }

    private void commit(List<String> gone, List<MonitorQuery> fresh) throws IOException {
        Monitor running = monitor;
        if (running == null && fresh.isEmpty()) {
            return;
        }
        if (running == null) {
            running = new Monitor(
                    Words.ANALYZER,
                    new TermFilteredPresearcher(
                            TermFilteredPresearcher.DEFAULT_WEIGHTOR, List.of(new Beginnings()), Set.of()));
            monitor = running;
        }
        if (!gone.isEmpty()) {
            running.deleteById(gone);
        }
        try {
            running.register(fresh);
        } catch (RuntimeException e) {
            registerEach(running, fresh);
        }
    }

    /** One of them cannot be registered: the others are. */
    private void registerEach(Monitor running, List<MonitorQuery> fresh) throws IOException {
        for (MonitorQuery query : fresh) {
            try {
                running.register(query);
            } catch (RuntimeException e) {
                registered.remove(query.getId());
                complain(query.getId(), String.valueOf(e));
            }
        }
    }

    private void complain(String id, String why) {
        if (leftOut.add(id)) {
            Slot slot = Slot.parse(id);
            LOG.error(
                    "watch '{}' of {} cannot be run and is left out: {}",
                    watch(slot).name(),
                    slot.article(),
                    why);
        }
    }

    @Override
    public void close() {
        try {
            if (monitor != null) {
                monitor.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of an article's watches, by its number; as text it is the monitor's id, and sorts in the article's order. */
    private record Slot(String article, int number) {
        static Slot parse(String id) {
            int space = id.indexOf(' ');
            return new Slot(id.substring(0, space), Integer.parseInt(id.substring(space + 1)));
        }

        @Override
        public String toString() {
            return "%s %05d".formatted(article, number);
        }
    }
}
