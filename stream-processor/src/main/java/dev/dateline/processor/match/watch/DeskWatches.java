package dev.dateline.processor.match.watch;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Watch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watches of one desk's live articles. What catches an item hangs on nothing but the watches and the item. A watch that
 * cannot be run harms no other: it is left out and told of once. Not for several threads.
 */
public final class DeskWatches implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskWatches.class);

    private final Map<String, List<Watch>> watches = new TreeMap<>();
    private final Set<String> ids = new TreeSet<>();
    private final Set<String> changed = new TreeSet<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Builder builder;
    private @Nullable Running running;

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

    /** The watches that catch an item, by article, each article's in its own order. */
    public Map<String, List<Caught>> caught(Sheet item) {
        register();
        Map<String, List<Caught>> caught = new TreeMap<>();
        if (running != null && !isEmpty()) {
            new TreeMap<>(running.caught(item)).forEach((id, clauses) -> {
                Slot slot = Slot.parse(id);
                caught.computeIfAbsent(slot.article(), one -> new ArrayList<>())
                        .add(new Caught(watch(slot).name(), clauses));
            });
        }
        return caught;
    }

    /** Those of some watches, which need not run, that catch an item. */
    public static List<Caught> caught(List<Watch> some, Sheet item) {
        List<Caught> caught = new ArrayList<>();
        for (Watch watch : some) {
            try {
                WatchQuery query = WatchQuery.of(watch);
                Read read = Read.of(item, query.fields());
                if (read.fits(query.query())) {
                    caught.add(new Caught(watch.name(), read.found(query)));
                }
            } catch (BadWatch | IOException | RuntimeException e) {
                LOG.debug("watch {} cannot be run", watch.name(), e);
            }
        }
        return caught;
    }

    /** What has changed, when somebody asks: articles change often and their watches seldom. */
    private void register() {
        if (changed.isEmpty()) {
            return;
        }
        List<String> gone = ids.stream().filter(this::isChanged).toList();
        ids.removeIf(this::isChanged);
        leftOut.removeIf(this::isChanged);
        Map<String, WatchQuery> fresh = new TreeMap<>();
        changed.forEach(article -> build(article, fresh));
        changed.clear();
        ids.addAll(fresh.keySet());
        if (running == null && !fresh.isEmpty()) {
            running = new Running(this::leaveOut);
        }
        if (running != null) {
            running.change(gone, fresh);
        }
    }

    private boolean isChanged(String id) {
        return changed.contains(Slot.parse(id).article());
    }

    private void build(String article, Map<String, WatchQuery> fresh) {
        List<Watch> now = watches.getOrDefault(article, List.of());
        for (int i = 0; i < now.size(); i++) {
            String id = new Slot(article, i).toString();
            try {
                fresh.put(id, builder.build(now.get(i)));
            } catch (BadWatch | RuntimeException e) {
                leaveOut(id, String.valueOf(e.getMessage()));
            }
        }
    }

    private void leaveOut(String id, String why) {
        if (leftOut.add(id)) {
            Slot slot = Slot.parse(id);
            LOG.error(
                    "watch '{}' of {} cannot be run and is left out: {}",
                    watch(slot).name(),
                    slot.article(),
                    why);
        }
    }

    private Watch watch(Slot slot) {
        return watches.getOrDefault(slot.article(), List.of()).get(slot.number());
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
    }
}
