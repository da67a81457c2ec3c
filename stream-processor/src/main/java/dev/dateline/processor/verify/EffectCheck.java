package dev.dateline.processor.verify;

import dev.dateline.contract.article.DeskId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Did every item version take effect exactly once? Matching counts, in its own transactions, how often a desk took one;
 * the order that it worked by says how often it should have been.
 */
final class EffectCheck {
    private final Map<DeskId, Long> counted = new HashMap<>();
    private final Map<DeskId, Long> due = new HashMap<>();
    private final Map<DeskId, Long> most = new HashMap<>();

    /** What matching has counted for this desk. */
    void counted(DeskId desk, long effects) {
        counted.put(desk, effects);
    }

    /** A version that comes to this desk for the first time; due where it had been taken before the reading began. */
    void expected(DeskId desk, boolean isDue) {
        due.merge(desk, isDue ? 1L : 0L, Long::sum);
        most.merge(desk, 1L, Long::sum);
    }

    /** {@code whole} is false where the order no longer begins with its first line: then nothing can be compared. */
    void close(boolean whole, Findings findings) {
        counted.values().forEach(effects -> findings.count(Count.EFFECTS, effects));
        TreeSet<String> desks = new TreeSet<>();
        counted.keySet().forEach(desk -> desks.add(desk.value()));
        most.keySet().forEach(desk -> desks.add(desk.value()));
        if (whole) {
            desks.forEach(desk -> compare(new DeskId(desk), findings));
        }
    }

    private void compare(DeskId desk, Findings findings) {
        long effects = counted.getOrDefault(desk, 0L);
        long should = due.getOrDefault(desk, 0L);
        long may = most.getOrDefault(desk, 0L);
        findings.checked(Question.EFFECTS, may);
        if (effects > may) {
            findings.problem(
                    Question.EFFECTS, "desk " + desk + ": " + effects + " effects of " + may + " item versions");
        } else if (effects < should) {
            findings.problem(
                    Question.EFFECTS,
                    "desk " + desk + ": only " + effects + " effects of " + should + " item versions");
        } else {
            findings.waiting(Question.EFFECTS, may - effects);
        }
    }
}
