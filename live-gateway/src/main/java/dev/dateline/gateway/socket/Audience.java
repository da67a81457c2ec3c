package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Crowd;
import dev.dateline.gateway.hub.Passage;
import dev.dateline.gateway.hub.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Those who follow one article on one event loop. They are served in passes, which may be interrupted; whoever comes late
 * in a pass is sent all that has come meanwhile at once. Runs on that loop, but for {@link #wake}.
 */
final class Audience {
    /** Empty seats that are not worth a walk. */
    private static final int FEW = 64;

    private final ArticleId article;
    private final Shard shard;
    private final Crowd crowd;
    private final Frames frames;
    private final Subscription subscription;
    private final AtomicBoolean woken = new AtomicBoolean();

    /** Whoever has left leaves a hole, so that nobody changes places while a pass is under way. */
    private final List<@Nullable ReaderConnection> seats = new ArrayList<>();

    private int holes;
    private int next;
    private boolean inService;
    private boolean again;
    private boolean sent;
    private Passage told;

    Audience(ArticleId article, Shard shard, Readers readers) {
        this.article = article;
        this.shard = shard;
        this.crowd = readers.crowd(article);
        this.frames = new Frames(readers.clock(), crowd, readers::behind);
        this.told = readers.hub().passage(article);
        this.subscription = readers.hub().follow(article, this::wake);
    }

    ArticleId article() {
        return article;
    }

    Crowd crowd() {
        return crowd;
    }

    Frames frames() {
        return frames;
    }

    /** Gives the seat to {@link #leave} again. */
    int take(ReaderConnection reader) {
        // Where nothing happens there is no pass that would: each visit must not leave a seat behind.
        if (next == 0 && holes > Math.max(FEW, seats.size() / 2)) {
            closeRanks();
        }
        crowd.join();
        seats.add(reader);
        return seats.size() - 1;
    }

    void leave(ReaderConnection reader) {
        crowd.leave();
        seats.set(reader.seat(), null);
        holes++;
    }

    boolean isEmpty() {
        return holes == seats.size();
    }

    /** Nobody follows any longer. */
    void close() {
        subscription.close();
        frames.release();
    }

    /** A pass is to be made; gives whether the audience was not waiting for one. */
    boolean order() {
        woken.set(false);
        boolean first = !inService;
        again = !first;
        inService = true;
        return first;
    }

    /** Goes on with its pass, by {@code most} readers at most; gives how many it went through, at least 1. */
    int serve(@Nullable ArticleLog log, int most) {
        if (next == 0) {
            closeRanks();
        }
        int from = next;
        int end = Math.min(seats.size(), from + most);
        while (next < end) {
            ReaderConnection reader = seats.get(next++);
            if (reader != null && log != null) {
                sent |= reader.drain(log, frames);
            }
        }
        if (next >= seats.size()) {
            clock();
            next = 0;
            inService = again;
            again = false;
        }
        return Math.max(1, end - from);
    }

    /** At the end of a pass: how long the newest entry took to whoever was served last. */
    private void clock() {
        Passage newest =
                sent && shard.traffic().isCounting() ? shard.shared().hub().passage(article) : told;
        if (!newest.equals(told)) {
            told = newest;
            Instant now = Instant.now();
            Clocking.tell(shard.traffic().stopwatch(), newest, now);
            Clocking.trace(shard.traffic().tracer(), article, newest, now);
        }
        sent = false;
    }

    /** How many of them show the entry at {@code seq}. */
    Tally tally(long seq) {
        Tally tally = Tally.NONE;
        for (ReaderConnection reader : seats) {
            if (reader != null) {
                tally = tally.plus(reader.tally(seq));
            }
        }
        return tally;
    }

    /** Whether a pass is under way or to be made. */
    boolean isInService() {
        return inService;
    }

    private void closeRanks() {
        if (holes > 0) {
            seats.removeIf(reader -> reader == null);
            holes = 0;
            for (int seat = 0; seat < seats.size(); seat++) {
                ReaderConnection reader = seats.get(seat);
                if (reader != null) {
                    reader.sit(seat);
                }
            }
        }
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
            shard.call(this);
        }
    }
}
