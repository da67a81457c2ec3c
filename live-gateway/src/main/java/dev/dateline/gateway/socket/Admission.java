package dev.dateline.gateway.socket;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Who may connect, by how many come and how many are there: a node that takes on more than it can bear serves nobody.
 * Safe for many threads.
 */
final class Admission {
    private static final int SOONEST_RETRY_SECONDS = 2;
    private static final int LATEST_RETRY_SECONDS = 15;

    private final Limits limits;
    private final int most;
    private final TokenBucket handshakes;
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    Admission(Limits limits) {
        this.limits = limits;
        this.most = limits.mostReaders();
        this.handshakes = new TokenBucket(limits.handshakes(), limits.burst(), System.nanoTime());
    }

    /** Whether one more handshake may be made now, by somebody at {@code address}. */
    boolean admits(String address) {
        boolean hasRoom = limits.perAddress() == 0 || byAddress.getOrDefault(address, 0) < limits.perAddress();
        return hasRoom && handshakes.take(System.nanoTime());
    }

    /** Whether there is no room for one more beside {@code readers} who are there. */
    boolean isFull(int readers) {
        return readers >= most;
    }

    /** Somebody at {@code address} has connected; what this gives is to be run at the end. */
    Runnable begun(String address) {
        if (limits.perAddress() == 0) {
            return () -> {};
        }
        byAddress.merge(address, 1, Integer::sum);
        return () -> byAddress.computeIfPresent(address, (any, count) -> count == 1 ? null : count - 1);
    }

    /** Each is told a time of its own: those who were refused together must not come back together. */
    static int retrySeconds() {
        return ThreadLocalRandom.current().nextInt(SOONEST_RETRY_SECONDS, LATEST_RETRY_SECONDS + 1);
    }
}
