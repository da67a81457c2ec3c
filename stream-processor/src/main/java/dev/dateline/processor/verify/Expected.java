package dev.dateline.processor.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a topic must hold by its inputs: of each key the value that was due when the reading began, or one of those that
 * may have followed since.
 */
final class Expected {
    private final Map<String, Due> dues = new TreeMap<>();
    private final Map<String, Fingerprint> older = new HashMap<>();

    /** How what is held compares. */
    enum Verdict {
        SAME,
        /** An earlier value that may still stand, for its successor was not yet due. */
        WAITING,
        MISSING,
        DIFFERENT
    }

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

    /** What an older version wrote in this place, which may stand as well. */
    void mayBe(String key, byte[] value) {
        older.put(key, Fingerprint.of(value));
    }

    Verdict verdict(String key, Fingerprint held) {
        Due due = dues.getOrDefault(key, new Due(Fingerprint.NONE, List.of()));
        if (held.equals(due.newest()) || held.equals(older.get(key))) {
            return Verdict.SAME;
        }
        if (held.equals(due.due()) || due.coming().contains(held)) {
            return Verdict.WAITING;
        }
        return held.equals(Fingerprint.NONE) ? Verdict.MISSING : Verdict.DIFFERENT;
    }

    boolean knows(String key) {
        return dues.containsKey(key);
    }

    Set<String> keys() {
        return dues.keySet();
    }
}
