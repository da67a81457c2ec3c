package dev.dateline.processor.fact.stand;

import dev.dateline.processor.fact.stand.FigurePairs.Found;
import dev.dateline.processor.fact.stand.Slots.Slot;
import java.util.List;
import java.util.function.Consumer;

/** What stands in a pair and may tell, by name: single words, and pairs of them at one place. */
final class Signs {
    private Signs() {}

    /** Hands each over, in no order, some of them several times. */
    static void each(
            Sentence older,
            Sentence newer,
            WordPairs pairs,
            List<Slot> slots,
            List<Found> figures,
            Consumer<String> signs) {
        words(signs, older, newer, pairs);
        for (Slot slot : slots) {
            slot(signs, older, newer, slot);
        }
        for (Found found : figures) {
            figure(signs, older, newer, found);
        }
    }

    private static void words(Consumer<String> signs, Sentence older, Sentence newer, WordPairs pairs) {
        for (int at = 0; at < older.size(); at++) {
            Token token = older.token(at);
            if (token.isWord()) {
                signs.accept("o:" + (token.capital() && at > 0 ? "A" : token.word()));
            }
            if (older.isContent(at) && !token.capital()) {
                signs.accept((pairs.to(at) == WordPairs.NONE ? "-:" : "=:") + token.stem());
            }
        }
        for (int at = 0; at < newer.size(); at++) {
            Token token = newer.token(at);
            if (token.isWord() && !token.capital() && !pairs.isUsed(at) && !newer.isFigured(at)) {
                signs.accept("n:" + token.stem());
            }
        }
    }

    private static void slot(Consumer<String> signs, Sentence older, Sentence newer, Slot slot) {
        for (int at : slot.missing()) {
            for (int place : slot.instead()) {
                signs.accept("x:" + sign(older.token(at)) + ">" + sign(newer.token(place)));
            }
            if (slot.instead().isEmpty()) {
                signs.accept("x:" + sign(older.token(at)) + ">");
            }
        }
    }

    private static String sign(Token token) {
        return token.capital() ? "A" : token.stem();
    }

    private static void figure(Consumer<String> signs, Sentence older, Sentence newer, Found found) {
        FigurePairs.Pair best = found.best();
        String kind = found.older().kind() + " " + found.older().bound();
        if (best == null) {
            signs.accept("f:" + kind + " alone");
            return;
        }
        String sure =
                best.noun() + best.context() > 1.2 ? "sure" : best.noun() + best.context() > 0.5 ? "likely" : "weak";
        signs.accept("f:" + kind + " " + best.relation() + " " + sure);
        List<String> ours = FigurePairs.behind(older, found.older());
        List<String> theirs = FigurePairs.behind(newer, best.newer());
        if (!ours.isEmpty()) {
            signs.accept("c:" + ours.getFirst() + " " + best.relation());
            if (!theirs.isEmpty()) {
                signs.accept("d:" + ours.getFirst() + ">" + theirs.getFirst() + " " + best.relation());
            }
        }
    }
}
