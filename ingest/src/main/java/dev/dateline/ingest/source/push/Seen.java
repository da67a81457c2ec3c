package dev.dateline.ingest.source.push;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Signatures of one source, so that none counts twice. Bounded: where too many come within the window, those of the oldest
 * seconds are forgotten, and from then on nothing signed in them is taken; so a full memory lets no replay through.
 */
final class Seen {
    static final int MOST = 65_536;

    private final int most;
    /** By the second in which they were signed; true once accepted, false while under way. */
    private final NavigableMap<Long, Map<String, Boolean>> seconds = new TreeMap<>();

    private int size;
    /** What was signed before this second may be forgotten. It follows what came in, so a clock that jumps leaves no trace. */
    private long known = Long.MIN_VALUE;

    /** What is known of a signature that comes in. */
    enum Sight {
        FIRST,
        UNDER_WAY,
        ACCEPTED,
        TOO_OLD
    }

    Seen(int most) {
        this.most = most;
    }

    /** Marks it as under way where it comes for the first time; nothing older than {@code from} (a second) is taken. */
    synchronized Sight begin(long second, String signature, long from) {
        forgetBefore(from);
        if (second < Math.max(from, known)) {
            return Sight.TOO_OLD;
        }
        Boolean accepted =
                seconds.computeIfAbsent(second, none -> new HashMap<>()).putIfAbsent(signature, false);
        if (accepted == null) {
            size++;
            makeRoom();
            return Sight.FIRST;
        }
        return accepted ? Sight.ACCEPTED : Sight.UNDER_WAY;
    }

    /** From now on it is not taken again. */
    synchronized void accepted(long second, String signature) {
        Map<String, Boolean> all = seconds.get(second);
        if (all != null) {
            all.replace(signature, true);
        }
    }

    /** Nothing came of it: it may come again. */
    synchronized void failed(long second, String signature) {
        Map<String, Boolean> all = seconds.get(second);
        if (all != null && all.remove(signature) != null) {
            size--;
        }
    }

    private void makeRoom() {
        while (size > most) {
            forgetBefore(seconds.firstKey() + 1);
        }
    }

    private void forgetBefore(long second) {
        NavigableMap<Long, Map<String, Boolean>> gone = seconds.headMap(second, false);
        if (!gone.isEmpty()) {
            known = Math.max(known, gone.lastKey() + 1);
            size -= gone.values().stream().mapToInt(Map::size).sum();
            gone.clear();
        }
    }
}
