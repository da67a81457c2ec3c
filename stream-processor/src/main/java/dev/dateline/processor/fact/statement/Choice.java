package dev.dateline.processor.fact.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Of the candidates of a sentence, those that are taken: none stands within what another says. */
final class Choice {
    private Choice() {}

    static List<Taken> of(List<Taken> scored) {
        List<Taken> order = scored.stream()
                .sorted(Comparator.comparingInt((Taken one) -> rank(one.candidate()))
                        .thenComparingInt(one -> one.candidate().cue().from()))
                .toList();
        List<Taken> taken = new ArrayList<>();
        for (Taken one : order) {
            if (taken.stream().noneMatch(other -> clash(one.candidate(), other.candidate()))) {
                taken.add(one);
            }
        }
        taken.sort(Comparator.comparingInt(one -> one.candidate().cue().from()));
        return taken;
    }

    /** What is said before its cue is found first: it holds the verbs that stand in it. */
    private static int rank(Candidate candidate) {
        return switch (candidate.pattern()) {
            case QUOTE_BEFORE -> 0;
            case ACCORDING -> 1;
            case FRONTED, AROUND -> 2;
            case NONE -> 4;
            default -> 3;
        };
    }

    private static boolean clash(Candidate one, Candidate other) {
        return one.cue().meets(other.cue())
                || one.content().stream().anyMatch(range -> range.meets(other.cue()))
                || other.content().stream().anyMatch(range -> range.meets(one.cue()))
                || one.content().stream()
                        .anyMatch(range -> other.content().stream().anyMatch(range::meets));
    }
}
