package dev.dateline.gateway.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wrong passwords of late, by the name that was tried and by where it was tried from: after some, each further try has
 * to wait twice as long as the one before. Names that nobody has are counted like any other, so that waiting tells
 * nothing. In memory, each node for itself. Safe for many threads.
 */
public final class Attempts {
    /** How many wrong ones in a row make the account shut for a while, on all nodes. */
    static final int SHUT_OUT = 10;

    /** For how long. */
    public static final Duration SHUT_FOR = Duration.ofMinutes(15);

    private static final int FREE_BY_NAME = 3;

    /** A newsroom may have one address for all. */
    private static final int FREE_BY_ADDRESS = 30;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int KEPT = 20_000;
    private static final int LARGEST_SHIFT = 10;

    private final Clock clock;
    private final Map<String, Tries> names = bounded();
    private final Map<String, Tries> addresses = bounded();

    public Attempts(Clock clock) {
        this.clock = clock;
    }

    /** How often, and when last. */
    private record Tries(int count, Instant last) {
        static final Tries NONE = new Tries(0, Instant.EPOCH);

        Duration wait(int free, Instant now) {
            if (count < free) {
                return Duration.ZERO;
            }
            Duration whole = Duration.ofSeconds(1L << Math.min(count - free, LARGEST_SHIFT));
            Instant next = last.plus(whole.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : whole);
            return now.isBefore(next) ? Duration.between(now, next) : Duration.ZERO;
        }
    }

    /**
     * Begins a try, which counts as a wrong one until it is known to be right, so that many at once are no way round;
     * gives how long to wait instead, zero where it may go on.
     */
    public synchronized Duration begin(String name, String address) {
        Instant now = clock.instant();
        Tries byName = recent(names, name, now);
        Tries byAddress = recent(addresses, address, now);
        Duration wait = longer(byName.wait(FREE_BY_NAME, now), byAddress.wait(FREE_BY_ADDRESS, now));
        if (wait.isZero()) {
            names.put(name, new Tries(byName.count() + 1, now));
            addresses.put(address, new Tries(byAddress.count() + 1, now));
        }
        return wait;
    }

    /** That try was right. */
    public synchronized void right(String name, String address) {
        names.remove(name);
        addresses.computeIfPresent(address, (a, tries) -> new Tries(Math.max(0, tries.count() - 1), tries.last()));
    }

    /** That try could not be looked at. */
    public synchronized void unheard(String name, String address) {
        names.computeIfPresent(name, (n, tries) -> new Tries(Math.max(0, tries.count() - 1), tries.last()));
        addresses.computeIfPresent(address, (a, tries) -> new Tries(Math.max(0, tries.count() - 1), tries.last()));
    }

    /** Whether so many were wrong that the account is to be shut. */
    public synchronized boolean isTooMany(String name) {
        Tries tries = names.getOrDefault(name, Tries.NONE);
        return tries.count() >= SHUT_OUT && tries.count() % SHUT_OUT == 0;
    }

    private static Tries recent(Map<String, Tries> kept, String of, Instant now) {
        Tries tries = kept.getOrDefault(of, Tries.NONE);
        return now.isBefore(tries.last().plus(FORGOTTEN)) ? tries : Tries.NONE;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The ones that were tried longest ago go first, so that a flood of names costs no memory. */
    private static Map<String, Tries> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                return size() > KEPT;
            }
        };
    }
}
