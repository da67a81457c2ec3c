package dev.dateline.gateway.hub;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Page;
import dev.dateline.gateway.shelf.Shelf;
import dev.dateline.gateway.shelf.ShelfCounts;
import dev.dateline.gateway.shelf.Unreadable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All articles' logs. One thread takes pages and entries; any thread reads and follows. A follower owns no queue: it
 * keeps its place in the shared log and is only woken.
 */
public final class Hub {
    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    private final Map<ArticleId, Room> rooms = new ConcurrentHashMap<>();

    /** What all rooms share; which articles are wrong is asked for after each batch and must not take a walk through them. */
    private final Room.Holdings holdings;

    /** Whose turn it is to hold fewer on the heap. */
    private Iterator<Room> next = Collections.emptyIterator();

    private final LongAdder entries = new LongAdder();
    private final LongAdder duplicates = new LongAdder();
    private final LongAdder mismatches = new LongAdder();

    /** One that holds everything on the heap. */
    public Hub() {
        this(Shelf.NONE, Holding.ALL);
    }

    /**
     * One that holds {@code most} on the heap, and the rest on {@code shelf}.
     */
    public Hub(Shelf shelf, Holding most) {
        this.holdings = new Room.Holdings(shelf, most, new Heap(), ConcurrentHashMap.newKeySet());
    }

    /** Takes a page, from the one writing thread. */
    public void take(Page page) {
        Room room = room(page.article());
        room.take(page);
        room.publish();
        room.tidy();
        makeRoom();
    }

    /**
     * Takes a batch of entries in any order, also such as are held already, from the one writing thread. Gives those that
     * were not.
     */
    public List<Entry> take(List<Entry> batch) {
        Set<Room> touched = new HashSet<>();
        Set<Room> changed = new HashSet<>();
        List<Entry> fresh = new ArrayList<>();
        for (Entry entry : batch) {
            Room room = room(entry.mark().article());
            touched.add(room);
            Assembly.Taken taken = room.take(entry);
            if (count(entry, taken)) {
                changed.add(room);
            }
            if (taken == Assembly.Taken.ADDED) {
                fresh.add(entry);
            }
        }
        changed.forEach(Room::publish);
        // Only now: readers need not wait for a disk.
        touched.forEach(Room::tidy);
        makeRoom();
        return fresh;
    }

    /** When the newest entry of {@code article}, which is about to be taken, passed the stages before; from the writing thread. */
    public void passed(ArticleId article, Passage passage) {
        room(article).passed(passage);
    }

    /** When the newest entry of an article that came live passed the stages before; {@link Passage#UNKNOWN} where none did. */
    public Passage passage(ArticleId article) {
        Room room = rooms.get(article);
        return room == null ? Passage.UNKNOWN : room.passage();
    }

    /** The log of an article that people may read; empty where there is no such article. */
    public Optional<ArticleLog> log(ArticleId article) {
        return Canary.isPage(article) ? Optional.empty() : held(article);
    }

    /** The log of a canary's page, which no person reads; empty where there is no such page. */
    public Optional<ArticleLog> canary(ArticleId page) {
        return Canary.isPage(page) ? held(page) : Optional.empty();
    }

    /** The logs of all articles that people may read, in no order. */
    public List<ArticleLog> logs() {
        return rooms.keySet().stream().flatMap(article -> log(article).stream()).toList();
    }

    /** What a list tells of all articles that people may read, without those that cannot be read at the moment; in no order. */
    public List<Gist> gists() {
        return logs().stream().flatMap(log -> gist(log).stream()).toList();
    }

    private static Optional<Gist> gist(ArticleLog log) {
        try {
            return Optional.of(log.gist());
        } catch (Unreadable e) {
            // One article must not take all the others with it.
            return Optional.empty();
        }
    }

    /** An article is gone, with all that is held of it; to be called by the writing thread. */
    public void forget(ArticleId article) {
        Room gone = rooms.remove(article);
        if (gone != null) {
            gone.discard();
            // It may have been about to have its turn.
            next = Collections.emptyIterator();
        }
        holdings.wrong().remove(article);
    }

    private Optional<ArticleLog> held(ArticleId article) {
        return Optional.ofNullable(rooms.get(article)).map(Room::log);
    }

    /**
     * Has {@code wake} run, by the writing thread and therefore briefly, whenever the log of {@code article} has
     * changed.
     */
    public Subscription follow(ArticleId article, Runnable wake) {
        return room(article).follow(wake);
    }

    /** The articles in whose log an entry waits for one before it; to be asked by the writing thread. */
    public Set<ArticleId> holes() {
        Set<ArticleId> holes = new HashSet<>();
        rooms.forEach((article, room) -> {
            if (room.hasHole()) {
                holes.add(article);
            }
        });
        return holes;
    }

    /** The articles whose oldest entries are not held; to be asked by the writing thread. */
    public Set<ArticleId> withoutBeginning() {
        Set<ArticleId> articles = new HashSet<>();
        rooms.forEach((article, room) -> {
            if (room.lacksBeginning()) {
                articles.add(article);
            }
        });
        return articles;
    }

    /**
     * What could be read of older entries was read: an article whose beginning has not come by now, since a record of it
     * cannot be read, is served from where it is held; to be called by the writing thread. Gives those articles.
     */
    public Set<ArticleId> asFarAsItGoes() {
        rooms.values().forEach(Room::asFarAsItGoes);
        return withoutBeginning();
    }

    /**
     * The articles that are to be read again, since two entries came with one seq or some cannot be read back from the shelf;
     * to be asked by the writing thread.
     */
    public Set<ArticleId> wrong() {
        return Set.copyOf(holdings.wrong());
    }

    /** These articles are about to be read again: keeps what comes meanwhile; to be called by the writing thread. */
    public void rereading(Set<ArticleId> articles) {
        for (ArticleId article : articles) {
            Room room = rooms.get(article);
            if (room != null) {
                room.rereading();
            }
        }
    }

    /**
     * Replaces the log of {@code article} by what was read again, and what has come since {@link #rereading}; to be
     * called by the writing thread.
     *
     * @param read all committed entries in the order of the topic; of two with one seq the later is meant
     */
    public void replace(ArticleId article, List<Entry> read) {
        Room room = rooms.get(article);
        if (room == null) {
            // It was forgotten meanwhile.
            return;
        }
        if (room.replace(read)) {
            room.publish();
            room.tidy();
            LOG.warn("{} was read again: {} entries", article, read.size());
        } else {
            LOG.error("{} was read again, and nothing of it can be served: what was held stays", article);
        }
    }

    public Counts counts() {
        return new Counts(entries.sum(), duplicates.sum(), mismatches.sum());
    }

    /** How many entries are on the heap, those that wait for one before them too. From any thread. */
    public long onHeap() {
        return holdings.heap().entries();
    }

    /** What is on the shelf. From any thread. */
    public ShelfCounts shelved() {
        return holdings.shelf().counts();
    }

    /**
     * One article after another puts away what is older than a page, and if that is not enough, all it has: an eighth more than
     * need be, or each entry that comes would put a file of its own away.
     */
    private void makeRoom() {
        long most = holdings.most().inAll();
        if (holds(most)) {
            makeRoom(most - most / 8, Page.NEWEST, holdings.most().block());
            makeRoom(most - most / 8, 0, 1);
        }
    }

    /** Each has its turn once at most, and the next time those that had none. */
    private void makeRoom(long until, int keep, int least) {
        for (int left = rooms.size(); left > 0 && holds(until); left--) {
            next = next.hasNext() ? next : rooms.values().iterator();
            next.next().clear(keep, least);
        }
    }

    /** Whether more than these bytes are on the heap. */
    private boolean holds(long bytes) {
        return holdings.heap().bytes() > bytes;
    }

    private boolean count(Entry entry, Assembly.Taken taken) {
        entries.increment();
        if (taken == Assembly.Taken.DUPLICATE) {
            duplicates.increment();
        }
        if (taken == Assembly.Taken.MISMATCH) {
            mismatches.increment();
            LOG.error(
                    "defect: {} has two entries with one seq: what is held is not {}; the article is read again",
                    entry.mark().article(),
                    entry.mark().position());
        }
        return taken == Assembly.Taken.ADDED || taken == Assembly.Taken.MISMATCH;
    }

    private Room room(ArticleId article) {
        return rooms.computeIfAbsent(article, any -> new Room(any, holdings));
    }
}
