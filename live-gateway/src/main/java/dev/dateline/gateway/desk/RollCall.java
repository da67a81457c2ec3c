package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.Attendance;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other nodes who looks at what in the consoles here, and forgets what nodes told that have gone silent. A change is
 * told within a second, and once for all that have changed by then; while nobody changes anything, all of it every 15 s.
 */
public final class RollCall {
    private static final Logger LOG = LoggerFactory.getLogger(RollCall.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofSeconds(15);

    /** A node that has been silent for so long is gone, or nobody is at its consoles that it could tell of: two may be lost. */
    static final Duration LASTS = Duration.ofSeconds(40);

    /** To Vert.x 0 is a timer. */
    private static final long NONE = -1;

    private final Vertx vertx;
    private final Presence presence;
    private final AttendanceLog log;

    /** What was last told; null where that is under way or may not have arrived. */
    private @Nullable List<Attendance.Seat> told = List.of();

    private long toldNanos;
    private long timer = NONE;
    private boolean underWay;
    private boolean failing;

    /** Begins with {@link #start}. */
    public RollCall(Vertx vertx, Board board, AttendanceLog log) {
        this.vertx = vertx;
        this.presence = board.presence();
        this.log = log;
    }

    /** Goes on until {@link #leave}. */
    public synchronized void start() {
        timer = vertx.setPeriodic(EVERY.toMillis(), id -> pass(System.nanoTime()));
    }

    /** {@code nanos} is the monotonic time. */
    synchronized void pass(long nanos) {
        presence.forget(nanos - LASTS.toNanos());
        List<Attendance.Seat> here = presence.here();
        boolean again = !here.isEmpty() && nanos - toldNanos >= AGAIN.toNanos();
        if (!underWay && (again || !here.equals(told))) {
            underWay = true;
            tell(here, nanos);
        }
    }

    private void tell(List<Attendance.Seat> here, long nanos) {
        told = null;
        log.append(presence.node(), new Attendance(here)).onComplete(kept -> done(here, nanos, kept.cause()));
    }

    private synchronized void done(List<Attendance.Seat> here, long nanos, @Nullable Throwable problem) {
        underWay = false;
        if (problem == null) {
            told = here;
            toldNanos = nanos;
        } else if (!failing) {
            LOG.warn("other gateways are not told who is at the desk here: {}", String.valueOf(problem));
        }
        failing = problem != null;
    }

    /** Nobody is at the consoles here any more: they are closed. */
    public Future<Void> leave() {
        synchronized (this) {
            underWay = true;
            if (timer != NONE) {
                vertx.cancelTimer(timer);
            }
            if (List.of().equals(told)) {
                return Future.succeededFuture();
            }
        }
        return log.append(presence.node(), new Attendance(List.of()));
    }
}
