package dev.dateline.standalone.replay;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is under way: so many batches at once, and never two that hold the same name. Safe for several threads. */
final class Window {
    private final int width;
    private final TreeMap<Long, Batch> open = new TreeMap<>();
    private final Set<String> uris = new HashSet<>();
    private long opened;
    private @Nullable RuntimeException failure;

    /** {@code done}: lines that were dealt with before. */
    Window(int width, long done) {
        this.width = width;
        this.opened = done;
    }

    /** Waits until there is room and every name is free; false, and the batch is not opened, once one has failed. */
    synchronized boolean open(Batch batch) throws InterruptedException {
        Set<String> names = batch.uris();
        while (failure == null && (open.size() >= width || !Collections.disjoint(uris, names))) {
            wait();
        }
        if (failure != null) {
            return false;
        }
        open.put(batch.from(), batch);
        uris.addAll(names);
        opened = batch.upTo();
        return true;
    }

    /** Waits this long, but no longer than until a batch has failed: then there is nothing to wait for. */
    synchronized void rest(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        long left = nanos;
        while (failure == null && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
    }

    /** This one is acknowledged; gives the line up to which all of them are. */
    synchronized long close(Batch batch) {
        open.remove(batch.from());
        uris.removeAll(batch.uris());
        notifyAll();
        return open.isEmpty() ? opened : open.firstKey() - 1;
    }

    /** Nothing more is opened from now on. */
    synchronized void fail(RuntimeException why) {
        failure = failure == null ? why : failure;
        notifyAll();
    }

    /** The first failure; null while there is none. */
    synchronized @Nullable RuntimeException failure() {
        return failure;
    }
}
