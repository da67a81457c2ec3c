package dev.dateline.processor.fact.stand;

import dev.dateline.processor.fact.stand.Slots.Slot;
import java.util.List;
import java.util.stream.IntStream;

/** Denials, opposites and what stands in another's place, as numbers. */
final class SenseMeasures {
    private static final List<String> LISTS = List.of("not", "only", "modal", "past");
    private static final int NEAR = 6;

    private final Measures measures;
    private final Sentence older;
    private final Sentence newer;
    private final WordPairs pairs;
    private final Vocabulary words;

    SenseMeasures(Measures measures, Sentence older, Sentence newer, WordPairs pairs, Vocabulary words) {
        this.measures = measures;
        this.older = older;
        this.newer = newer;
        this.pairs = pairs;
        this.words = words;
    }

    void put(List<Slot> slots) {
        int from = IntStream.range(0, older.tokens().size())
                .map(pairs::to)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        int to = IntStream.range(0, older.tokens().size())
                .map(pairs::to)
                .filter(at -> at >= 0)
                .max()
                .orElse(newer.tokens().size());
        for (String list : LISTS) {
            long ours = count(older, list, 0, older.tokens().size());
            long theirs = count(newer, list, from - NEAR, to + NEAR);
            measures.put(list + " in older", ours);
            measures.put(list + " in newer", theirs);
            measures.put(list + " in one only", (ours > 0) != (theirs > 0));
        }
        opposites();
        kinds();
        slots(slots);
    }

    private static long count(Sentence text, String list, int from, int to) {
        return IntStream.range(Math.max(0, from), Math.min(text.tokens().size(), to))
                .filter(at -> Lexicon.in(list, text.tokens().get(at).word()))
                .count();
    }

    /** A missing word of the older one, its opposite among the words of the newer that have no other place. */
    private void opposites() {
        int all = 0;
        int near = 0;
        for (int at = 0; at < older.tokens().size(); at++) {
            if (!older.isFigured(at) && older.tokens().get(at).isWord() && pairs.to(at) < 0) {
                for (int place = 0; place < newer.tokens().size(); place++) {
                    boolean opposed = !pairs.isUsed(place)
                            && Lexicon.opposed(
                                    older.tokens().get(at).stem(),
                                    newer.tokens().get(place).stem());
                    all += opposed ? 1 : 0;
                    near += opposed && isNear(at, place) ? 1 : 0;
                }
            }
        }
        measures.put("opposites", all);
        measures.put("opposites near", near);
    }

    /** Missing words, and free ones of the newer that are other kinds of the same, or more special. */
    private void kinds() {
        int siblings = 0;
        int near = 0;
        int special = 0;
        int general = 0;
        for (int at = 0; at < older.tokens().size(); at++) {
            if (pairs.isMissing(at)) {
                String stem = older.tokens().get(at).stem();
                boolean has = false;
                boolean hasNear = false;
                boolean hasSpecial = false;
                boolean hasGeneral = false;
                for (int place = 0; place < newer.tokens().size(); place++) {
                    if (newer.isContent(place) && !pairs.isUsed(place)) {
                        String other = newer.tokens().get(place).stem();
                        boolean sibling = WordNet.siblings(stem, other);
                        has |= sibling;
                        hasNear |= sibling && isNear(at, place);
                        hasSpecial |= WordNet.isKind(stem, other);
                        hasGeneral |= WordNet.isKind(other, stem);
                    }
                }
                siblings += has ? 1 : 0;
                near += hasNear ? 1 : 0;
                special += hasSpecial ? 1 : 0;
                general += hasGeneral ? 1 : 0;
            }
        }
        measures.put("siblings", siblings);
        measures.put("siblings near", near);
        measures.put("more special", special);
        measures.put("more general", general);
    }

    /** Whether a neighbour of the one stands near the other. */
    private boolean isNear(int at, int place) {
        return IntStream.range(Math.max(0, at - 3), Math.min(older.tokens().size(), at + 4))
                .map(pairs::to)
                .anyMatch(to -> to >= 0 && Math.abs(to - place) <= 3);
    }

    private void slots(List<Slot> slots) {
        int filled = 0;
        int names = 0;
        int between = 0;
        int plain = 0;
        double alike = 0;
        double weight = 0;
        int siblings = 0;
        for (Slot slot : slots) {
            if (!slot.instead().isEmpty()) {
                filled++;
                boolean name = slot.missing().stream()
                        .anyMatch(at -> older.tokens().get(at).capital());
                boolean other = slot.instead().stream()
                        .anyMatch(at -> newer.tokens().get(at).capital());
                names += name && other ? 1 : 0;
                plain += !name && !other ? 1 : 0;
                between += slot.anchors() == 2 ? 1 : 0;
                siblings += siblings(slot) ? 1 : 0;
                alike = Math.max(alike, alike(slot));
                weight = Math.max(
                        weight,
                        slot.missing().stream()
                                .mapToDouble(at ->
                                        words.weight(older.tokens().get(at).stem()))
                                .max()
                                .orElse(0));
            }
        }
        measures.put("slots", slots.size());
        measures.put("slots filled", filled);
        measures.put("slots of names", names);
        measures.put("slots of plain words", plain);
        measures.put("slots held on both sides", between);
        measures.put("slots of siblings", siblings);
        measures.put("slots alike", alike);
        measures.put("slots rarest", weight);
    }

    private boolean siblings(Slot slot) {
        return slot.missing().stream()
                .anyMatch(at -> slot.instead().stream()
                        .anyMatch(place -> WordNet.siblings(
                                older.tokens().get(at).stem(),
                                newer.tokens().get(place).stem())));
    }

    private double alike(Slot slot) {
        double best = 0;
        for (int at : slot.missing()) {
            for (int place : slot.instead()) {
                best = Math.max(best, older.spelling(at).like(newer.spelling(place)));
            }
        }
        return best;
    }
}
