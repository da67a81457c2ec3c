package dev.dateline.processor.fact.stand;

import dev.dateline.processor.fact.stand.Slots.Slot;
import java.util.List;
import java.util.Set;

/** Denials, opposites and what stands in another's place, as numbers. */
final class SenseMeasures {
    private static final List<Listed> LISTS =
            List.of(Listed.of("not"), Listed.of("only"), Listed.of("modal"), Listed.of("past"));
    private static final int NEAR = 6;

    private final Measures measures;
    private final Sentence older;
    private final Sentence newer;
    private final WordPairs pairs;
    private final Vocabulary words;

    /** A list of the lexicon. */
    private record Listed(String name, Set<String> words) {
        static Listed of(String name) {
            return new Listed(name, Lexicon.list(name));
        }

        /** How many of them stand in a part of a sentence. */
        int in(Sentence text, int from, int to) {
            int count = 0;
            for (int at = Math.max(0, from); at < Math.min(text.size(), to); at++) {
                count += words.contains(text.token(at).word()) ? 1 : 0;
            }
            return count;
        }
    }

    SenseMeasures(Measures measures, Sentence older, Sentence newer, WordPairs pairs, Vocabulary words) {
        this.measures = measures;
        this.older = older;
        this.newer = newer;
        this.pairs = pairs;
        this.words = words;
    }

    void put(List<Slot> slots) {
        lists();
        opposites();
        kinds();
        slots(slots);
    }

    private void lists() {
        int from = Integer.MAX_VALUE;
        int to = -1;
        for (int at = 0; at < older.size(); at++) {
            if (pairs.to(at) >= 0) {
                from = Math.min(from, pairs.to(at));
                to = Math.max(to, pairs.to(at));
            }
        }
        if (to < 0) {
            from = 0;
            to = newer.size();
        }
        for (Listed list : LISTS) {
            int ours = list.in(older, 0, older.size());
            int theirs = list.in(newer, from - NEAR, to + NEAR);
            measures.put(list.name(), " in older", "", ours);
            measures.put(list.name(), " in newer", "", theirs);
            measures.put(list.name(), " in one only", "", (ours > 0) != (theirs > 0) ? 1 : 0);
        }
    }

    /** A missing word of the older one, its opposite among the words of the newer that have no other place. */
    private void opposites() {
        int all = 0;
        int near = 0;
        for (int at = 0; at < older.size(); at++) {
            boolean asked = pairs.to(at) < 0
                    && !older.isFigured(at)
                    && older.token(at).isWord()
                    && older.sense(at).hasOpposites();
            for (int place = 0; asked && place < newer.size(); place++) {
                if (!pairs.isUsed(place) && older.sense(at).isOpposed(newer.sense(place))) {
                    all++;
                    near += isNear(at, place) ? 1 : 0;
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
        for (int at = 0; at < older.size(); at++) {
            if (pairs.isMissing(at)) {
                Sense sense = older.sense(at);
                boolean has = false;
                boolean hasNear = false;
                boolean hasSpecial = false;
                boolean hasGeneral = false;
                for (int place = 0; place < newer.size(); place++) {
                    if (pairs.isFree(place)) {
                        Sense other = newer.sense(place);
                        boolean sibling = sense.isSibling(other);
                        has |= sibling;
                        hasNear |= sibling && isNear(at, place);
                        hasSpecial |= sense.hasKind(other);
                        hasGeneral |= other.hasKind(sense);
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
        for (int beside = Math.max(0, at - 3); beside < Math.min(older.size(), at + 4); beside++) {
            if (pairs.to(beside) >= 0 && Math.abs(pairs.to(beside) - place) <= 3) {
                return true;
            }
        }
        return false;
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
                boolean name = hasName(older, slot.missing());
                boolean other = hasName(newer, slot.instead());
                names += name && other ? 1 : 0;
                plain += !name && !other ? 1 : 0;
                between += slot.anchors() == 2 ? 1 : 0;
                siblings += hasSiblings(slot) ? 1 : 0;
                alike = Math.max(alike, alike(slot));
                weight = Math.max(weight, rarest(slot.missing()));
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

    private static boolean hasName(Sentence text, List<Integer> places) {
        for (int at : places) {
            if (text.token(at).capital()) {
                return true;
            }
        }
        return false;
    }

    private double rarest(List<Integer> missing) {
        double rarest = 0;
        for (int at : missing) {
            rarest = Math.max(rarest, words.weight(older.token(at).stem()));
        }
        return rarest;
    }

    private boolean hasSiblings(Slot slot) {
        for (int at : slot.missing()) {
            for (int place : slot.instead()) {
                if (older.sense(at).isSibling(newer.sense(place))) {
                    return true;
                }
            }
        }
        return false;
    }

    private double alike(Slot slot) {
        double best = 0;
        for (int at : slot.missing()) {
            for (int place : slot.instead()) {
                best = Math.max(best, older.sense(at).spelt(newer.sense(place)));
            }
        }
        return best;
    }
}
