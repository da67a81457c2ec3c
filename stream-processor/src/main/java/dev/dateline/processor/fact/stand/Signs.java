package dev.dateline.processor.fact.stand;

import dev.dateline.processor.fact.stand.FigurePairs.Found;
import dev.dateline.processor.fact.stand.Slots.Slot;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What stands in a pair and may tell, by name: single words, and pairs of them at one place. */
final class Signs {
    private Signs() {}

    static Set<String> of(Sentence older, Sentence newer, WordPairs pairs, List<Slot> slots, List<Found> figures) {
        Set<String> signs = new TreeSet<>();
        words(signs, older, newer, pairs);
        for (Slot slot : slots) {
            slot(signs, older, newer, slot);
        }
        figures.forEach(found -> figure(signs, older, newer, found));
        return signs;
    }

    private static void words(Set<String> signs, Sentence older, Sentence newer, WordPairs pairs) {
        for (int at = 0; at < older.tokens().size(); at++) {
            Token token = older.tokens().get(at);
            if (token.isWord()) {
                signs.add("o:" + (token.capital() && at > 0 ? "A" : token.word()));
            }
            if (older.isContent(at) && !token.capital()) {
                signs.add((pairs.to(at) == WordPairs.NONE ? "-:" : "=:") + token.stem());
            }
        }
        for (int at = 0; at < newer.tokens().size(); at++) {
            Token token = newer.tokens().get(at);
            if (token.isWord() && !token.capital() && !pairs.isUsed(at) && !newer.isFigured(at)) {
                signs.add("n:" + token.stem());
            }
        }
    }

    private static void slot(Set<String> signs, Sentence older, Sentence newer, Slot slot) {
        for (int at : slot.missing()) {
            for (int place : slot.instead()) {
                signs.add("x:" + sign(older.tokens().get(at)) + ">"
                        + sign(newer.tokens().get(place)));
            }
            if (slot.instead().isEmpty()) {
                signs.add("x:" + sign(older.tokens().get(at)) + ">");
            }
        }
    }

    private static String sign(Token token) {
        return token.capital() ? "A" : token.stem();
    }

    private static void figure(Set<String> signs, Sentence older, Sentence newer, Found found) {
        FigurePairs.Pair best = found.best();
        String kind = found.older().kind() + " " + found.older().bound();
        if (best == null) {
            signs.add("f:" + kind + " alone");
            return;
        }
        String sure =
                best.noun() + best.context() > 1.2 ? "sure" : best.noun() + best.context() > 0.5 ? "likely" : "weak";
        signs.add("f:" + kind + " " + best.relation() + " " + sure);
        List<String> ours = FigurePairs.behind(older, found.older());
        List<String> theirs = FigurePairs.behind(newer, best.newer());
        if (!ours.isEmpty()) {
            signs.add("c:" + ours.getFirst() + " " + best.relation());
            if (!theirs.isEmpty()) {
                signs.add("d:" + ours.getFirst() + ">" + theirs.getFirst() + " " + best.relation());
            }
        }
    }
}
