package dev.dateline.gateway.canary;

import dev.dateline.contract.canary.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which canaries came, by their numbers: one is missing once a later one of the same sender has come. For one thread. What came
 * before the first that was seen is nobody's; what has been missing for an hour is forgotten.
 */
final class Arrivals {
    static final Duration REMEMBERED = Duration.ofHours(1);

    /** Of one sender: more come only after a long stop, and then nobody counts. */
    private static final long MOST = 1_000;

    private final Map<String, Line> senders = new HashMap<>();

    /** One sender's: the highest number that came, and since when those before it are missing. */
    private static final class Line {
        private final TreeMap<Long, Instant> missing = new TreeMap<>();
        private long highest;
        private Instant heard = Instant.MIN;
    }

    /** One came; {@code now} is by any clock that goes on. */
    void came(Sent sent, Instant now) {
        Line line = senders.computeIfAbsent(sent.sender(), any -> new Line());
        line.heard = now;
        if (line.highest == 0) {
            line.highest = sent.number();
        }
        line.missing.remove(sent.number());
        long from = Math.max(line.highest + 1, sent.number() - MOST);
        for (long number = from; number < sent.number(); number++) {
            line.missing.put(number, now);
        }
        line.highest = Math.max(line.highest, sent.number());
    }

    /** How many are missing now. */
    int missing(Instant now) {
        Instant forgotten = now.minus(REMEMBERED);
        senders.values().removeIf(line -> line.heard.isBefore(forgotten));
        senders.values().forEach(line -> line.missing.values().removeIf(since -> since.isBefore(forgotten)));
        return senders.values().stream().mapToInt(line -> line.missing.size()).sum();
    }
}
