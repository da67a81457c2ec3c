package dev.dateline.gateway.socket;

import dev.dateline.contract.trace.Tracer;
import dev.dateline.gateway.hub.Stopwatch;
import dev.dateline.gateway.protocol.CloseReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What becomes of this node's readers, counted so that it costs next to nothing. Safe for many threads. */
public final class Traffic {
    private final Stopwatch stopwatch;
    private final Tracer tracer;
    private final Map<Transport, LongAdder> readers = each(Transport.class);
    private final Map<CloseReason, LongAdder> closes = each(CloseReason.class);
    private final Map<Resume, LongAdder> resumes = each(Resume.class);
    private final Map<Event, LongAdder> events = each(Event.class);
    private final LongAdder stalled = new LongAdder();
    private final Queue<Flushes> flushes = new ConcurrentLinkedQueue<>();
    private volatile boolean counting = true;

    /** How it ended that somebody came with a position. */
    public enum Resume {
        /** It went on from there. */
        RESUMED,
        /** It had to start anew. */
        RESET,
        /** What it asked for was not read yet. */
        NOT_YET,
        /** This node could not catch up in time. */
        FAILED
    }

    /** What is only counted. */
    public enum Event {
        /** A reader took nothing more for a while. */
        STALLED,
        /** A reader who was caught up fell so far behind that it started anew. */
        FELL_BEHIND,
        /** Nothing was heard of a reader any longer. */
        GONE_SILENT,
        /** A handshake was refused: too many come. */
        TURNED_AWAY,
        /** A reader was refused: too many are here, or a loop is late. */
        OVERLOADED
    }

    /** {@code stopwatch} is told how long things took. */
    public Traffic(Stopwatch stopwatch) {
        this(stopwatch, Tracer.NONE);
    }

    /** {@code tracer} is told of what is pushed. */
    public Traffic(Stopwatch stopwatch, Tracer tracer) {
        this.stopwatch = stopwatch;
        this.tracer = tracer;
    }

    /** How many are connected by this. */
    public long readers(Transport transport) {
        return of(readers, transport).sum();
    }

    /** How many of them take nothing at the moment. */
    public long stalled() {
        return stalled.sum();
    }

    /** How many connections, or parts of one, were closed for this. */
    public long closes(CloseReason reason) {
        return of(closes, reason).sum();
    }

    public long resumes(Resume verdict) {
        return of(resumes, verdict).sum();
    }

    public long events(Event event) {
        return of(events, event).sum();
    }

    /** How often so many frames left together for one reader, of 0 (it took none) to {@link #mostTogether}. */
    public long flushes(int frames) {
        return flushes.stream().mapToLong(loop -> loop.count(frames)).sum();
    }

    /** The most frames that leave together for one reader. */
    public static int mostTogether() {
        return ReaderConnection.CHUNK;
    }

    /** Whether what comes with each delivery is counted and clocked; off only to measure what that costs. */
    void counting(boolean on) {
        counting = on;
    }

    boolean isCounting() {
        return counting;
    }

    Stopwatch stopwatch() {
        return stopwatch;
    }

    Tracer tracer() {
        return tracer;
    }

    /** A loop's own. */
    Flushes loop() {
        Flushes own = new Flushes(mostTogether());
        flushes.add(own);
        return own;
    }

    void came(Transport transport) {
        of(readers, transport).increment();
    }

    void went(Transport transport) {
        of(readers, transport).decrement();
    }

    void stalled(boolean begins) {
        stalled.add(begins ? 1 : -1);
        if (begins) {
            count(Event.STALLED);
        }
    }

    void closed(CloseReason reason) {
        of(closes, reason).increment();
    }

    void count(Resume verdict) {
        of(resumes, verdict).increment();
    }

    void count(Event event) {
        of(events, event).increment();
    }

    private static <E extends Enum<E>> Map<E, LongAdder> each(Class<E> type) {
        Map<E, LongAdder> counts = new EnumMap<>(type);
        for (E one : type.getEnumConstants()) {
            counts.put(one, new LongAdder());
        }
        return counts;
    }

    /** Each has one from the beginning. */
    private static <E extends Enum<E>> LongAdder of(Map<E, LongAdder> counts, E one) {
        LongAdder count = counts.get(one);
        if (count == null) {
            throw new IllegalStateException(one + " is not counted");
        }
        return count;
    }
}
