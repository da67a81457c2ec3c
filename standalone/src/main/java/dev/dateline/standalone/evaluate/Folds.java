package dev.dateline.standalone.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Parts of a stream, one after the other in time: whether a figure holds, or comes from one stretch. */
public final class Folds {
    private Folds() {}

    /** {@code count} parts of nearly the same size, in order; fewer where there are fewer items. */
    public static List<Set<String>> of(List<String> items, int count) {
        List<Set<String>> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            int from = (int) ((long) items.size() * part / count);
            int to = (int) ((long) items.size() * (part + 1) / count);
            if (to > from) {
                parts.add(new HashSet<>(items.subList(from, to)));
            }
        }
        return parts;
    }
}
