package dev.dateline.processor.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which things belong together, directly or over others, and which of these families have an old one among them. */
final class Families {
    private final Map<Fingerprint, Fingerprint> parents = new HashMap<>();
    private final Set<Fingerprint> old = new HashSet<>();

    /** All that belong to this one, now or later, are of an old family. */
    void age(Fingerprint one) {
        old.add(root(one));
    }

    /** From now on they, and all that belong to either, are one family. */
    void link(Fingerprint one, Fingerprint other) {
        Fingerprint root = root(one);
        Fingerprint joined = root(other);
        if (!root.equals(joined)) {
            parents.put(joined, root);
            if (old.contains(joined)) {
                old.add(root);
            }
        }
    }

    boolean isOld(Fingerprint one) {
        return old.contains(root(one));
    }

    private Fingerprint root(Fingerprint one) {
        Fingerprint at = one;
        Fingerprint above = parents.get(at);
        while (above != null) {
            // Half the way for whoever asks next.
            Fingerprint next = parents.get(above);
            if (next != null) {
                parents.put(at, next);
            }
            at = above;
            above = next;
        }
        return at;
    }
}
