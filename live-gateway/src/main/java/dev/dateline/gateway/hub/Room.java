package dev.dateline.gateway.hub;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Page;
import dev.dateline.gateway.shelf.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One article: its log, and those who follow it. */
final class Room {
    private final ArticleId article;
    private final Holdings holdings;
    private Assembly assembly;
    private @Nullable List<Entry> since;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private boolean growing = true;
    private volatile @Nullable ArticleLog log;
    private volatile Passage passage = Passage.UNKNOWN;

    /** A follower is told that there is something new, and reads it from the shared log when it can. */
    private static final class Follower {
        private final Runnable wake;

        private Follower(Runnable wake) {
            this.wake = wake;
        }
    }

    /**
     * What all rooms share.
     *
     * @param wrong the articles of which two entries came with one seq, or some cannot be read back
     */
    record Holdings(Shelf shelf, Holding most, Heap heap, Set<ArticleId> wrong) {
        Assembly assembly(ArticleId article) {
            return new Assembly(new Run.Store(shelf, heap, () -> wrong.add(article)), most);
        }
    }

    Room(ArticleId article, Holdings holdings) {
        this.article = article;
        this.holdings = holdings;
        this.assembly = holdings.assembly(article);
    }

    Assembly.Taken take(Entry entry) {
        if (since != null) {
            since.add(entry);
        }
        Assembly.Taken taken = assembly.take(entry);
        if (taken == Assembly.Taken.MISMATCH) {
            holdings.wrong().add(article);
        }
        return taken;
    }

    void take(Page page) {
        assembly.take(page);
    }

    /** Keeps what comes from now on, for {@link #replace}. */
    void rereading() {
        since = new ArrayList<>();
    }

    /**
     * Holds {@code read} instead of what it held, and then what has come since {@link #rereading}. Of two entries with
     * one seq the later is meant, as compaction would have it. Gives false, and changes nothing, where nothing that can
     * be served was read.
     */
    boolean replace(List<Entry> read) {
        NavigableMap<Long, Entry> kept = new TreeMap<>();
        read.forEach(entry -> kept.put(entry.mark().seq(), entry));
        Assembly anew = assembly.anew();
        kept.values().forEach(entry -> {
            anew.take(entry);
            anew.tidy();
        });
        List<Entry> later = since == null ? List.of() : since;
        since = null;
        if (anew.log(growing) == null) {
            anew.discard();
            return false;
        }
        assembly.discard();
        holdings.wrong().remove(article);
        assembly = anew;
        later.forEach(this::take);
        return true;
    }

    /** Nothing is left of it, here or on the shelf. */
    void discard() {
        assembly.discard();
    }

    /** What could be read was read: readers wait no longer for a beginning that has not come. */
    void asFarAsItGoes() {
        growing = false;
        if (lacksBeginning()) {
            publish();
        }
    }

    /** Makes what was taken visible, and wakes everybody. */
    void publish() {
        log = assembly.log(growing);
        followers.forEach(follower -> follower.wake.run());
    }

    /** Puts on the shelf what need not be on the heap; nobody is woken, since it reads the same. */
    void tidy() {
        if (assembly.tidy()) {
            log = assembly.log(growing);
        }
    }

    /**
     * Puts all but the newest {@code keep} on the shelf, {@code least} or more at a time; nobody is woken, since it reads the
     * same.
     */
    void clear(int keep, int least) {
        if (assembly.clear(keep, least)) {
            log = assembly.log(growing);
        }
    }

    void passed(Passage stages) {
        passage = stages;
    }

    Passage passage() {
        return passage;
    }

    boolean hasHole() {
        return assembly.hasHole();
    }

    boolean lacksBeginning() {
        return assembly.lacksBeginning();
    }

    @Nullable ArticleLog log() {
        return log;
    }

    Subscription follow(Runnable wake) {
        Follower follower = new Follower(wake);
        followers.add(follower);
        return () -> followers.remove(follower);
    }
}
