package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.protocol.ClientMessage;
import dev.dateline.gateway.protocol.CloseReason;
import dev.dateline.gateway.shelf.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * One reader's connection: carries what its cursor has next to its outlet, as far as that takes it. All of it runs on
 * the connection's own event loop. A little longer than most, for it is the one place that knows how a connection lives
 * and dies.
 */
final class ReaderConnection {
    /** Frames written in one go, so that one reader's backlog does not keep the others of its loop waiting. */
    static final int CHUNK = 8;

    private final Outlet outlet;
    private final Shard shard;
    private final Runnable gone;
    private final int slot;
    private final long leavesAt;

    private @Nullable Cursor cursor;
    private @Nullable Audience audience;
    private int seat;
    private boolean stalled;
    private boolean closed;
    private boolean asked;

    /** The seq up to which its page shows the log, as far as it has said. */
    private long shown;

    /** By {@link System#nanoTime}: when it last took nothing more, and when something was last sent. */
    private long stalledAt;

    private long spokeAt = System.nanoTime();

    /**
     * A reader has come; nothing is sent to it before {@link #start}.
     *
     * @param gone is run once it has gone
     */
    ReaderConnection(Outlet outlet, Shard shard, Runnable gone) {
        this.outlet = outlet;
        this.shard = shard;
        this.gone = gone;
        this.slot = shard.open(this);
        shard.traffic().came(outlet.transport());
        this.leavesAt = System.nanoTime() + shard.pace().age().toNanos();
        outlet.onDrained(this::resume);
        outlet.onEnd(this::end);
        outlet.onSaid(this::hear);
    }

    /** Sends what there is and will be of {@code article} after {@code wish}, whose position is of its log. */
    void start(ArticleId article, Wish wish) {
        if (closed) {
            return;
        }
        cursor = new Cursor(wish, shard.pace().window(), () -> shard.traffic().count(Traffic.Event.FELL_BEHIND));
        shown = wish instanceof Wish.After after ? after.position().seq() : 0;
        Audience joined = shard.follow(article);
        audience = joined;
        seat = joined.take(this);
        drain();
    }

    void close(CloseReason reason) {
        if (!closed) {
            end();
            shard.traffic().closed(reason);
            outlet.close(reason);
        }
    }

    /** The connection is gone, or is to go. */
    void end() {
        if (closed) {
            return;
        }
        closed = true;
        shard.close(this, slot);
        shard.traffic().went(outlet.transport());
        if (stalled) {
            stalled = false;
            shard.traffic().stalled(false);
        }
        gone.run();
        if (audience != null) {
            shard.unfollow(audience, this);
        }
    }

    /** Itself, counted: whether its page shows the entry at {@code seq}. */
    Tally tally(long seq) {
        return outlet.canAnswer() ? new Tally(1, shown >= seq ? 1 : 0, 0) : new Tally(0, 0, 1);
    }

    /** Nobody has seen what was not sent yet. */
    private void hear(ClientMessage message) {
        Cursor reader = cursor;
        if (message instanceof ClientMessage.Shown said && reader != null && reader.has(said.position())) {
            shown = Math.max(shown, said.position().seq());
        } else if (message instanceof ClientMessage.Painted said && reader != null && reader.has(said.position())) {
            painted(said);
        }
    }

    private void painted(ClientMessage.Painted said) {
        Audience joined = audience;
        if (joined != null) {
            shard.shared()
                    .log(joined.article())
                    .ifPresent(log ->
                            shard.shared().paints().painted(log, said.position().seq(), said.millis()));
        }
    }

    /** Its seat in its audience. */
    int seat() {
        return seat;
    }

    void sit(int at) {
        seat = at;
    }

    /** Sends what {@code log} has for it, as far as the outlet takes it; gives whether that was anything. */
    boolean drain(ArticleLog log, Frames frames) {
        Cursor reader = cursor;
        if (reader == null || closed || stalled || !reader.isBehind(log)) {
            return false;
        }
        int written;
        try {
            written = write(reader, log, frames);
        } catch (Unreadable e) {
            // It is called again once the log has been read anew; that it cannot be read is told where it was found.
            outlet.flush();
            return false;
        }
        spokeAt = System.nanoTime();
        outlet.flush();
        if (shard.traffic().isCounting()) {
            shard.flushes().add(written);
        }
        if (!stalled && reader.isBehind(log)) {
            // It stopped for the sake of the others.
            shard.again(this::drain);
        }
        return written > 0;
    }

    /** What is due at {@code now}, a time of {@link System#nanoTime}. */
    void look(long now) {
        long silent = now - outlet.heardAt(now);
        if (stalled && now - stalledAt >= shard.pace().stall().toNanos()) {
            close(CloseReason.TOO_SLOW);
        } else if (silent >= shard.pace().silence().toNanos()) {
            end();
            shard.traffic().count(Traffic.Event.GONE_SILENT);
            outlet.abandon();
        } else if (now - leavesAt >= 0) {
            close(CloseReason.RESTARTING);
        } else if (!stalled) {
            signal(now, silent);
        }
    }

    /** Gives how many frames were written, {@link #CHUNK} at most. */
    private int write(Cursor reader, ArticleLog log, Frames frames) {
        int written = 0;
        while (written < CHUNK) {
            if (outlet.isFull()) {
                stalled = true;
                stalledAt = System.nanoTime();
                shard.traffic().stalled(true);
                return written;
            }
            outlet.write(reader.next(log, frames));
            written++;
            if (!reader.isBehind(log)) {
                return written;
            }
        }
        return written;
    }

    private void drain() {
        Audience joined = audience;
        if (joined != null) {
            shard.shared().log(joined.article()).ifPresent(log -> drain(log, joined.frames()));
        }
    }

    private void resume() {
        if (stalled && !outlet.isFull()) {
            stalled = false;
            shard.traffic().stalled(false);
            drain();
        }
    }

    /** A heartbeat where nothing was said for long, a ping where nothing was heard. */
    private void signal(long now, long silent) {
        Cursor reader = cursor;
        Audience joined = audience;
        if (reader != null
                && joined != null
                && now - spokeAt >= shard.pace().heartbeat().toNanos()) {
            reader.heartbeat(joined.crowd().rounded(), shard.shared().behind()).ifPresent(frame -> {
                outlet.write(frame);
                outlet.flush();
                frame.release();
                spokeAt = now;
            });
        }
        boolean due = silent >= shard.pace().silence().toNanos() / 2;
        if (due && !asked) {
            outlet.ping();
        }
        asked = due;
    }
}
