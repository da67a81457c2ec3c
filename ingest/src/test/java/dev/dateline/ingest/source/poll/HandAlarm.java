package dev.dateline.ingest.source.poll;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Rings when the test says so. */
final class HandAlarm implements Alarm {
    private final BlockingQueue<Set> set = new LinkedBlockingQueue<>();

    private record Set(Duration delay, Runnable what) {}

    @Override
    public Runnable after(Duration wait, Runnable what) {
        Set one = new Set(wait, what);
        set.add(one);
        return () -> set.remove(one);
    }

    /** Waits until it is set, and says how long the wait would be. */
    Duration isSet() throws InterruptedException {
        Set next = set.poll(60, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nobody waits for anything");
        }
        set.add(next);
        return next.delay();
    }

    /** Rings, and waits until it is set again. */
    Duration ring() throws InterruptedException {
        ringOnly();
        return isSet();
    }

    void ringOnly() throws InterruptedException {
        isSet();
        set.remove().what().run();
    }

    boolean isOff() {
        return set.isEmpty();
    }
}
