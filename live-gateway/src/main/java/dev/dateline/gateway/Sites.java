package dev.dateline.gateway;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The addresses under which this site is asked for: the first few, each for as long as it is asked for now and then. A client may
 * claim any, and for each there is a page of its own. Safe for many threads.
 */
final class Sites {
    static final int MOST = 16;
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final LongSupplier nanos;
    private final Map<String, Long> asked = new HashMap<>();

    /** {@code nanos} is the time, as {@link System#nanoTime} tells it. */
    Sites(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The same; empty, which is nobody's address, where there are too many others. */
    synchronized String known(String site) {
        long now = nanos.getAsLong();
        if (asked.size() >= MOST && !asked.containsKey(site)) {
            asked.values().removeIf(last -> now - last > FORGOTTEN.toNanos());
        }
        if (asked.size() >= MOST && !asked.containsKey(site)) {
            return "";
        }
        asked.put(site, now);
        return site;
    }
}
