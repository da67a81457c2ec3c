package dev.dateline.standalone.prove;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What does not hold, one line for each kind of it, with the first few examples. Pure. */
final class Findings {
    private static final int SHOWN = 5;

    private final List<String> lines = new ArrayList<>();

    List<String> lines() {
        return List.copyOf(lines);
    }

    void add(String line) {
        lines.add(line);
    }

    void addAll(Collection<String> more) {
        lines.addAll(more);
    }

    /** Each that is wanted and not among what was found. */
    void missing(String what, Collection<String> wanted, Set<String> found) {
        complain(what, wanted.stream().filter(one -> !found.contains(one)).toList());
    }

    /** Each that was counted more than once. */
    void several(String what, Map<String, Integer> counts) {
        complain(
                what,
                counts.entrySet().stream()
                        .filter(count -> count.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private void complain(String what, List<String> which) {
        if (!which.isEmpty()) {
            List<String> shown = which.stream().sorted().limit(SHOWN).toList();
            String more = which.size() > SHOWN ? " …" : "";
            lines.add(which.size() + " " + what + ": " + String.join(", ", shown) + more);
        }
    }
}
