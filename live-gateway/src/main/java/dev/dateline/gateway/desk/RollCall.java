package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.Attendance;
import dev.dateline.gateway.hub.Census;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other nodes who looks at what in the consoles here and how many readers follow what, and forgets what nodes told
 * that have gone silent. A change at a console is told within a second, and once for all that have changed by then, one among
 * readers within five; while nobody changes anything, all of it every 15 s.
 */
public final class RollCall {
    private static final Logger LOG = LoggerFactory.getLogger(RollCall.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration COUNT = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofSeconds(15);

    /** A node that has been silent for so long is gone, or nobody is at its consoles that it could tell of: two may be lost. */
    static final Duration LASTS = Duration.ofSeconds(40);

    /** To Vert.x 0 is a timer. */
    private static final long NONE = -1;

    private final Vertx vertx;
    private final Presence presence;
    private final Census census;
    private final AttendanceLog log;

    /** What was last told; null where that is under way or may not have arrived. */
    private @Nullable Attendance told = Attendance.NOBODY;

    private long toldNanos;
    private List<Attendance.Crowd> crowds = List.of();
    private @Nullable Long countedNanos;
    private long timer = NONE;
    private boolean underWay;
    private boolean failing;

    /** Begins with {@link #start}. */
    public RollCall(Vertx vertx, Board board, Census census, AttendanceLog log) {
        this.vertx = vertx;
        this.presence = board.presence();
        this.census = census;
        this.log = log;
    }

    /** By which name this node tells the others. */
    public String node() {
        return presence.node();
    }

    /** Goes on until {@link #leave}. */
    public synchronized void start() {
        timer = vertx.setPeriodic(EVERY.toMillis(), id -> pass(System.nanoTime()));
    }

    /** What a node tells of itself, in place of what it told before; {@code nanos} is the monotonic time. */
    public void hear(String node, Attendance attendance, long nanos) {
        if (!node.equals(presence.node())) {
            presence.take(node, attendance.seats(), nanos);
            census.take(node, attendance.crowds(), nanos);
        }
    }

    /** {@code nanos} is the monotonic time. */
    synchronized void pass(long nanos) {
        presence.forget(nanos - LASTS.toNanos());
        census.forget(nanos - LASTS.toNanos());
        if (countedNanos == null || nanos - countedNanos >= COUNT.toNanos()) {
            crowds = census.here();
            countedNanos = nanos;
        }
        Attendance here = new Attendance(presence.here(), crowds);
        boolean again = !here.equals(Attendance.NOBODY) && nanos - toldNanos >= AGAIN.toNanos();
        if (!underWay && (again || !here.equals(told))) {
            underWay = true;
            tell(here, nanos);
        }
    }

    private void tell(Attendance here, long nanos) {
        told = null;
        log.append(presence.node(), here).onComplete(kept -> done(here, nanos, kept.cause()));
    }

    private synchronized void done(Attendance here, long nanos, @Nullable Throwable problem) {
        underWay = false;
        if (problem == null) {
            told = here;
            toldNanos = nanos;
        } else if (!failing) {
            LOG.warn("other gateways are not told who is here: {}", String.valueOf(problem));
        }
        failing = problem != null;
    }

    /** Nobody is here any more: consoles and pages are closed. */
    public Future<Void> leave() {
        synchronized (this) {
            underWay = true;
            if (timer != NONE) {
                vertx.cancelTimer(timer);
            }
            if (Attendance.NOBODY.equals(told)) {
                return Future.succeededFuture();
            }
        }
        return log.append(presence.node(), Attendance.NOBODY);
    }
}
