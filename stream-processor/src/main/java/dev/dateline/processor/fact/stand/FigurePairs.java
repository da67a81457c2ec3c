package dev.dateline.processor.fact.stand;

import dev.dateline.processor.fact.stand.Interval.Relation;
import dev.dateline.processor.fact.stand.Quantity.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which figure of a newer sentence speaks of the same as a figure of the older one. */
final class FigurePairs {
    private static final int AROUND = 6;
    private static final int BEHIND = 4;

    private final Sentence older;
    private final Sentence newer;
    private final Vocabulary words;

    private FigurePairs(Sentence older, Sentence newer, Vocabulary words) {
        this.older = older;
        this.newer = newer;
        this.words = words;
    }

    /**
     * A figure of the older sentence and one of the newer.
     *
     * @param noun how well what is counted agrees, 0 to 1
     * @param context how much of the words around the older one stands around the newer, 0 to 1
     * @param close how near the values are, 0 to 1
     */
    record Pair(Quantity older, Quantity newer, Relation relation, double noun, double context, double close) {
        double score() {
            double kind = older.kind() == newer.kind() ? 1 : 0.3;
            return kind + noun + 1.2 * context + 0.7 * close;
        }

        boolean isApart() {
            return relation == Relation.APART;
        }

        /** Whether what is counted is the same, and its figure another. */
        boolean isMoved() {
            return isApart() && noun > 0 && !older.isDate();
        }
    }

    /**
     * What a figure of the older sentence came to.
     *
     * @param best null where no newer figure is of its kind
     * @param inside whether any newer figure of the kind bears it out
     */
    record Found(Quantity older, @Nullable Pair best, double runnerUp, int candidates, boolean inside) {}

    /** The pair with the highest score, of several the first; null where there is none of this kind. */
    static @Nullable Pair surest(List<Found> figures, Predicate<Pair> which) {
        Pair surest = null;
        for (Found found : figures) {
            Pair pair = found.best();
            if (pair != null && which.test(pair) && (surest == null || pair.score() > surest.score())) {
                surest = pair;
            }
        }
        return surest;
    }

    /** A figure that is a part of what both are about is none. */
    static List<Found> of(Sentence older, Sentence newer, Set<String> about, Vocabulary words) {
        return new FigurePairs(older, newer, words).found(figures(older, about), figures(newer, about));
    }

    private static List<Quantity> figures(Sentence sentence, Set<String> about) {
        List<Quantity> figures = new ArrayList<>();
        for (Quantity one : sentence.quantities()) {
            boolean given = true;
            for (int at = one.first(); given && at < one.end(); at++) {
                given = about.contains(sentence.token(at).stem());
            }
            if (!given) {
                figures.add(one);
            }
        }
        return figures;
    }

    /** The best pair first; each figure is taken once. */
    private List<Found> found(List<Quantity> ours, List<Quantity> theirs) {
        List<Pair> all = new ArrayList<>();
        for (Quantity one : ours) {
            for (Quantity other : theirs) {
                if (comparable(one, other)) {
                    all.add(pair(one, other));
                }
            }
        }
        all.sort(Comparator.comparingDouble((Pair pair) -> -pair.score())
                .thenComparingInt(pair -> pair.older().first())
                .thenComparingInt(pair -> pair.newer().first()));
        Set<Integer> taken = new HashSet<>();
        Set<Integer> given = new HashSet<>();
        List<Pair> best = new ArrayList<>();
        for (Pair pair : all) {
            if (!taken.contains(pair.newer().first()) && given.add(pair.older().first())) {
                taken.add(pair.newer().first());
                best.add(pair);
            }
        }
        List<Found> found = new ArrayList<>();
        for (Quantity one : ours) {
            found.add(found(one, all, best));
        }
        return found;
    }

    private static Found found(Quantity one, List<Pair> all, List<Pair> best) {
        Pair taken = null;
        for (Pair pair : best) {
            taken = pair.older().first() == one.first() ? pair : taken;
        }
        int candidates = 0;
        boolean inside = false;
        double runner = 0;
        for (Pair pair : all) {
            if (pair.older().first() == one.first()) {
                candidates++;
                inside |= pair.relation() == Relation.INSIDE;
                boolean other =
                        taken == null || pair.newer().first() != taken.newer().first();
                runner = Math.max(runner, other ? pair.score() : 0);
            }
        }
        return new Found(one, taken, runner, candidates, inside);
    }

    private static boolean comparable(Quantity one, Quantity other) {
        if (one.kind() == other.kind()) {
            return true;
        }
        boolean dates = one.isDate() || other.isDate();
        boolean percent = one.kind() == Kind.PERCENT || other.kind() == Kind.PERCENT;
        boolean score = one.kind() == Kind.SCORE || other.kind() == Kind.SCORE;
        return !dates && !(percent && !score) && !(percent && score);
    }

    private Pair pair(Quantity one, Quantity other) {
        Relation relation =
                one.isDate() ? Dates.relation(one, other) : one.meant().to(other.meant());
        return new Pair(one, other, relation, noun(one, other), context(one, other), close(one, other));
    }

    /** What a figure counts stands behind it. */
    private double noun(Quantity one, Quantity other) {
        List<String> ours = behind(older, one);
        List<String> theirs = behind(newer, other);
        double best = 0;
        for (int i = 0; i < ours.size(); i++) {
            Known known = known(ours.get(i));
            for (int j = 0; j < theirs.size(); j++) {
                double like = like(known, ours.get(i), theirs.get(j));
                best = Math.max(best, like / (1 + 0.3 * (i + j)));
            }
        }
        return best;
    }

    /** What is known of a stem of the older sentence, looked up once for all that it is held against. */
    private record Known(int group, Map<String, Double> likely) {}

    private Known known(String stem) {
        return new Known(Lexicon.group(stem), words.likely(stem));
    }

    private static double like(Known known, String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (known.group() >= 0 && known.group() == Lexicon.group(other)) {
            return 0.9;
        }
        return known.likely().isEmpty() ? 0 : Math.min(0.8, 3 * known.likely().getOrDefault(other, 0.0));
    }

    static List<String> behind(Sentence text, Quantity quantity) {
        List<String> stems = new ArrayList<>();
        int last = Math.min(text.size(), quantity.end() + BEHIND);
        for (int at = quantity.end(); at < last; at++) {
            if (text.isFigured(at) || ".;,".contains(text.token(at).word())) {
                break;
            }
            if (text.isContent(at)) {
                stems.add(text.token(at).stem());
            }
        }
        return stems;
    }

    private double context(Quantity one, Quantity other) {
        Set<String> ours = around(older, one);
        Set<String> theirs = around(newer, other);
        double all = 0;
        double shared = 0;
        for (String stem : ours) {
            double weight = words.weight(stem);
            all += weight;
            double best = theirs.contains(stem) ? 1 : 0;
            Known known = known(stem);
            if (best < 1 && (known.group() >= 0 || !known.likely().isEmpty())) {
                for (String their : theirs) {
                    best = Math.max(best, like(known, stem, their));
                }
            }
            shared += weight * best;
        }
        return all == 0 ? 0 : shared / all;
    }

    private static Set<String> around(Sentence text, Quantity quantity) {
        Set<String> stems = new LinkedHashSet<>();
        int from = Math.max(0, quantity.first() - AROUND);
        int to = Math.min(text.size(), quantity.end() + AROUND);
        for (int at = from; at < to; at++) {
            if (text.isContent(at)) {
                stems.add(text.token(at).stem());
            }
        }
        return stems;
    }

    static double close(Quantity one, Quantity other) {
        if (one.isDate()) {
            return StrictMath.exp(-StrictMath.abs(one.value() - other.value()) / 400);
        }
        return StrictMath.exp(-2 * apart(one, other));
    }

    /** How many times one value is the other, as a logarithm. */
    static double apart(Quantity one, Quantity other) {
        if (one.value() == other.value()) {
            return 0;
        }
        double ours = Math.max(1e-9, Math.abs(one.value()));
        double theirs = Math.max(1e-9, Math.abs(other.value()));
        return Math.min(20, StrictMath.abs(StrictMath.log(ours / theirs)));
    }
}
