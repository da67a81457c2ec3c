package dev.dateline.processor.fact.stand;

import dev.dateline.processor.fact.stand.FigurePairs.Found;
import dev.dateline.processor.fact.stand.FigurePairs.Pair;
import dev.dateline.processor.fact.stand.Interval.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What the figures and dates of a pair come to, as numbers. */
final class FigureMeasures {
    private static final List<Relation> RELATIONS = List.of(Relation.values());
    private static final List<Bound> BOUNDS = List.of(Bound.values());
    private static final List<Quantity.Kind> KINDS = List.of(Quantity.Kind.values());
    private static final double NOTHING_AHEAD = 9;

    private final Measures measures;

    private FigureMeasures(Measures measures) {
        this.measures = measures;
    }

    static void put(Measures measures, List<Found> found, Sentence newer) {
        FigureMeasures figures = new FigureMeasures(measures);
        List<Found> numbers = new ArrayList<>();
        List<Found> dates = new ArrayList<>();
        for (Found one : found) {
            (one.older().isDate() ? dates : numbers).add(one);
        }
        figures.group("figure", numbers);
        figures.group("date", dates);
        List<Pair> pairs = pairs(numbers, pair -> true);
        figures.bounds(pairs, numbers);
        int newerDates = count(newer.quantities(), Quantity::isDate);
        measures.put("newer figures", newer.quantities().size() - newerDates);
        measures.put("newer dates", newerDates);
        figures.detail(pairs, FigurePairs.surest(numbers, Pair::isApart));
    }

    private void group(String name, List<Found> found) {
        String many = name + "s ";
        measures.put(name, "s", "", found.size());
        for (Relation relation : RELATIONS) {
            List<Pair> pairs = pairs(found, pair -> pair.relation() == relation);
            measures.put(many, relation, "", pairs.size());
            measures.put(many, relation, " score", most(pairs, Pair::score));
            measures.put(many, relation, " noun", most(pairs, Pair::noun));
            measures.put(many, relation, " context", most(pairs, Pair::context));
            measures.put(many, relation, " close", most(pairs, Pair::close));
            measures.put(many, relation, " least score", -most(pairs, pair -> -pair.score()));
        }
        measures.put(name, "s alone", "", count(found, one -> one.best() == null));
        measures.put(name, "s borne out elsewhere", "", count(found, FigureMeasures::elsewhere));
        measures.put(name, "s borne out nowhere", "", count(found, one -> !one.inside()));
        measures.put(name, "s with rivals", "", count(found, one -> one.candidates() > 1));
        measures.put(name, " ahead", "", ahead(found));
    }

    /** How much more the pair that is least ahead of its runner-up has. */
    private static double ahead(List<Found> found) {
        double least = Double.POSITIVE_INFINITY;
        for (Found one : found) {
            if (one.best() != null) {
                least = Math.min(least, one.best().score() - one.runnerUp());
            }
        }
        return least == Double.POSITIVE_INFINITY ? NOTHING_AHEAD : least;
    }

    private static boolean elsewhere(Found found) {
        return found.best() != null && found.best().isApart() && found.inside();
    }

    private void bounds(List<Pair> pairs, List<Found> numbers) {
        for (Bound bound : BOUNDS) {
            measures.put("meant ", bound, "", count(numbers, one -> one.older().bound() == bound));
            measures.put(
                    "APART meant ",
                    bound,
                    "",
                    count(pairs, pair -> pair.isApart() && pair.older().bound() == bound));
        }
        for (Quantity.Kind kind : KINDS) {
            measures.put(
                    "APART ",
                    kind,
                    "",
                    count(pairs, pair -> pair.isApart() && pair.older().kind() == kind));
        }
        measures.put("newer meant otherwise", count(pairs, pair -> pair.newer().bound() != Bound.EXACT));
    }

    /** Of the figure most surely apart, and of the one least sure. */
    private void detail(List<Pair> pairs, @Nullable Pair surest) {
        measures.put("surest apart: times", surest == null ? -1 : FigurePairs.apart(surest.older(), surest.newer()));
        measures.put(
                "surest apart: same kind",
                surest != null && surest.older().kind() == surest.newer().kind());
        measures.put(
                "surest apart: small",
                surest == null
                        ? -1
                        : Math.min(
                                50,
                                Math.max(surest.older().value(), surest.newer().value())));
        measures.put("surest apart: rounded", surest != null && isRounded(surest));
        measures.put("figures equal", count(pairs, FigureMeasures::isEqual));
        measures.put(
                "figures equal, same bound",
                count(
                        pairs,
                        pair -> isEqual(pair)
                                && pair.older().bound() == pair.newer().bound()));
        measures.put("least close", -most(pairs, pair -> -pair.close()));
    }

    private static boolean isEqual(Pair pair) {
        return pair.older().value() == pair.newer().value();
    }

    /** Whether the older one's digits are the newer one's, cut down. */
    static boolean isRounded(Pair pair) {
        double older = Math.abs(pair.older().value());
        double newer = Math.abs(pair.newer().value());
        if (older == 0 || newer == 0) {
            return false;
        }
        double unit = 1;
        while (unit < older && older % (unit * 10) == 0) {
            unit *= 10;
        }
        return Math.abs(older - newer) < (unit == 1 && older == Math.rint(older) ? 0.5 : unit / 2 + 1e-9)
                && older != newer;
    }

    private static List<Pair> pairs(List<Found> found, Predicate<Pair> which) {
        List<Pair> pairs = new ArrayList<>();
        for (Found one : found) {
            if (one.best() != null && which.test(one.best())) {
                pairs.add(one.best());
            }
        }
        return pairs;
    }

    private static <T> int count(List<T> all, Predicate<T> which) {
        int count = 0;
        for (T one : all) {
            count += which.test(one) ? 1 : 0;
        }
        return count;
    }

    /** -1 where there is none. */
    private static double most(List<Pair> pairs, ToDoubleFunction<Pair> what) {
        double most = pairs.isEmpty() ? -1 : Double.NEGATIVE_INFINITY;
        for (Pair pair : pairs) {
            most = Math.max(most, what.applyAsDouble(pair));
        }
        return most;
    }
}
