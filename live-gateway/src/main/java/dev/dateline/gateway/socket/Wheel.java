package dev.dateline.gateway.socket;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at each reader of an event loop once a turn, a part of them at each tick: one timer for all, and none while
 * nobody is there. Runs on that loop.
 */
final class Wheel {
    private static final Logger LOG = LoggerFactory.getLogger(Wheel.class);
    private static final int SLOTS = 16;

    private final EventExecutor loop;
    private final long tick;
    private final List<List<ReaderConnection>> slots = Stream.generate(
                    () -> (List<ReaderConnection>) new ArrayList<ReaderConnection>())
            .limit(SLOTS)
            .toList();

    private final Lateness lateness = new Lateness();
    private long due;
    private int at;
    private int size;
    private @Nullable ScheduledFuture<?> ticking;

    Wheel(EventExecutor loop, Duration turn) {
        this.loop = loop;
        this.tick = Math.max(1, turn.toNanos() / SLOTS);
    }

    /** From a whole turn from now on {@code reader} is looked at; gives the slot to {@link #remove} it from. */
    int add(ReaderConnection reader) {
        slots.get(at).add(reader);
        size++;
        if (ticking == null) {
            due = System.nanoTime() + tick;
            ticking = loop.scheduleAtFixedRate(this::tick, tick, tick, TimeUnit.NANOSECONDS);
        }
        return at;
    }

    void remove(ReaderConnection reader, int slot) {
        if (slots.get(slot).remove(reader)) {
            size--;
        }
        if (size == 0 && ticking != null) {
            ticking.cancel(false);
            ticking = null;
            lateness.rest();
        }
    }

    /** Everybody, those first who will be looked at first. */
    List<ReaderConnection> all() {
        List<ReaderConnection> all = new ArrayList<>(size);
        for (int i = 1; i <= SLOTS; i++) {
            all.addAll(slots.get((at + i) % SLOTS));
        }
        return all;
    }

    /** Whether the loop has come to its ticks seconds too late for a while; from any thread. */
    boolean isLate() {
        return lateness.isLasting(System.nanoTime());
    }

    boolean isAtRest() {
        return ticking == null;
    }

    private void tick() {
        at = (at + 1) % SLOTS;
        long now = System.nanoTime();
        lateness.tick(due, now);
        due += tick;
        // A copy: whoever is found to be gone is removed meanwhile.
        List.copyOf(slots.get(at)).forEach(reader -> look(reader, now));
    }

    /** One reader's trouble must not stop the wheel for all others. */
    private static void look(ReaderConnection reader, long now) {
        try {
            reader.look(now);
        } catch (RuntimeException e) {
            LOG.error("a reader could not be looked at", e);
        }
    }
}
