package dev.dateline.processor.verify;

import dev.dateline.contract.canary.Canary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a topic must hold by its inputs: of each key the value that was due when the reading began, or one of those that
 * may have followed since. Where values may be gathered for a moment, also one that was due shortly before.
 */
final class Expected {
    /** Far more than a view is held back, for a node may come back late from a crash. */
    private static final Duration GATHERED = Duration.ofMinutes(2);

    private final Map<String, Due> dues = new TreeMap<>();
    private final Map<String, Set<Fingerprint>> older = new HashMap<>();
    private final Map<String, ArrayDeque<Gone>> past = new HashMap<>();
    private Instant newest = Instant.EPOCH;

    /** How what is held compares. */
    enum Verdict {
        SAME,
        /** An earlier value that may still stand: its successor was not yet due, or is being gathered. */
        WAITING,
        MISSING,
        DIFFERENT
    }

    /** A value that was due until then. */
    private record Gone(Fingerprint print, Instant at) {}

    private record Due(Fingerprint due, List<Fingerprint> coming) {
        Fingerprint newest() {
            return coming.isEmpty() ? due : coming.getLast();
        }
    }

    /**
     * One more value, in the order of the inputs; null where the key is to be forgotten.
     *
     * @param due whether its input was taken, and so its value written, before the reading began
     */
    void give(String key, byte @Nullable [] value, boolean due) {
        Fingerprint print = Fingerprint.of(value);
        Due before = dues.getOrDefault(key, new Due(Fingerprint.NONE, List.of()));
        if (due) {
            dues.put(key, new Due(print, List.of()));
        } else {
            List<Fingerprint> coming = before.coming().isEmpty() ? new ArrayList<>() : before.coming();
            coming.add(print);
            dues.put(key, new Due(before.due(), coming));
        }
    }

    /** As above, of a key whose values are gathered; {@code written} is when its input was. */
    void give(String key, byte[] value, boolean due, Instant written) {
        Due before = dues.get(key);
        give(key, value, due);
        if (due) {
            newest = newest.isBefore(written) ? written : newest;
            ArrayDeque<Gone> gone = past.computeIfAbsent(key, one -> new ArrayDeque<>());
            while (!gone.isEmpty() && isLongAgo(gone.peek().at())) {
                gone.poll();
            }
            if (before != null) {
                gone.add(new Gone(before.due(), written));
            }
        }
    }

    /** From now on only what follows may stand. */
    void settle(String key) {
        past.remove(key);
    }

    /** What an older version wrote in this place, which may stand as well. */
    void mayBe(String key, byte[] value) {
        older.computeIfAbsent(key, any -> new HashSet<>()).add(Fingerprint.of(value));
    }

    Verdict verdict(String key, Fingerprint held) {
        Due due = dues.getOrDefault(key, new Due(Fingerprint.NONE, List.of()));
        if (held.equals(due.newest()) || older.getOrDefault(key, Set.of()).contains(held)) {
            return Verdict.SAME;
        }
        if (held.equals(due.due()) || due.coming().contains(held) || isBeingGathered(key, held)) {
            return Verdict.WAITING;
        }
        return held.equals(Fingerprint.NONE) ? Verdict.MISSING : Verdict.DIFFERENT;
    }

    private boolean isBeingGathered(String key, Fingerprint held) {
        return past.getOrDefault(key, new ArrayDeque<>()).stream()
                .anyMatch(gone -> gone.print().equals(held) && !isLongAgo(gone.at()));
    }

    /** Whether its successor should have come: so much has been taken since. */
    private boolean isLongAgo(Instant gone) {
        return gone.plus(GATHERED).isBefore(newest);
    }

    /** As if nothing had been given for it. */
    void leave(String key) {
        dues.remove(key);
        older.remove(key);
        past.remove(key);
    }

    boolean knows(String key) {
        return dues.containsKey(key);
    }

    /** Of how many articles' things a value is due, but for the canary's: those are nobody's. */
    long standing() {
        return dues.entrySet().stream()
                .filter(due -> !due.getKey().startsWith(Canary.PAGE))
                .filter(due -> !due.getValue().newest().equals(Fingerprint.NONE))
                .count();
    }

    Set<String> keys() {
        return dues.keySet();
    }
}
