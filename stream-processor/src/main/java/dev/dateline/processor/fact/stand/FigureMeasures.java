package dev.dateline.processor.fact.stand;

import dev.dateline.processor.fact.stand.FigurePairs.Found;
import dev.dateline.processor.fact.stand.FigurePairs.Pair;
import dev.dateline.processor.fact.stand.Interval.Relation;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What the figures and dates of a pair come to, as numbers. */
final class FigureMeasures {
    private final Measures measures;

    private FigureMeasures(Measures measures) {
        this.measures = measures;
    }

    static void put(Measures measures, List<Found> found, Sentence newer) {
        FigureMeasures figures = new FigureMeasures(measures);
        List<Found> numbers =
                found.stream().filter(one -> !one.older().isDate()).toList();
        List<Found> dates = found.stream().filter(one -> one.older().isDate()).toList();
        figures.group("figure", numbers);
        figures.group("date", dates);
        figures.bounds(numbers);
        measures.put(
                "newer figures",
                newer.quantities().stream().filter(one -> !one.isDate()).count());
        measures.put(
                "newer dates",
                newer.quantities().stream().filter(Quantity::isDate).count());
        figures.detail(numbers);
    }

    private void group(String name, List<Found> found) {
        measures.put(name + "s", found.size());
        for (Relation relation : Relation.values()) {
            List<Pair> pairs = pairs(found, pair -> pair.relation() == relation);
            String of = name + "s " + relation;
            measures.put(of, pairs.size());
            measures.put(of + " score", most(pairs, Pair::score));
            measures.put(of + " noun", most(pairs, Pair::noun));
            measures.put(of + " context", most(pairs, Pair::context));
            measures.put(of + " close", most(pairs, Pair::close));
            measures.put(of + " least score", -most(pairs, pair -> -pair.score()));
        }
        measures.put(
                name + "s alone",
                found.stream().filter(one -> one.best() == null).count());
        measures.put(
                name + "s borne out elsewhere",
                found.stream().filter(FigureMeasures::elsewhere).count());
        measures.put(
                name + "s borne out nowhere",
                found.stream().filter(one -> !one.inside()).count());
        measures.put(
                name + "s with rivals",
                found.stream().filter(one -> one.candidates() > 1).count());
        measures.put(
                name + " ahead",
                found.stream()
                        .filter(one -> one.best() != null)
                        .mapToDouble(one -> Objects.requireNonNull(one.best()).score() - one.runnerUp())
                        .min()
                        .orElse(9));
    }

    private static boolean elsewhere(Found found) {
        return found.best() != null && found.best().relation() == Relation.APART && found.inside();
    }

    private void bounds(List<Found> numbers) {
        for (Bound bound : Bound.values()) {
            measures.put(
                    "meant " + bound,
                    numbers.stream().filter(one -> one.older().bound() == bound).count());
            measures.put(
                    "APART meant " + bound,
                    pairs(
                                    numbers,
                                    pair -> pair.relation() == Relation.APART
                                            && pair.older().bound() == bound)
                            .size());
        }
        for (Quantity.Kind kind : Quantity.Kind.values()) {
            measures.put(
                    "APART " + kind,
                    pairs(
                                    numbers,
                                    pair -> pair.relation() == Relation.APART
                                            && pair.older().kind() == kind)
                            .size());
        }
        measures.put(
                "newer meant otherwise",
                pairs(numbers, pair -> pair.newer().bound() != Bound.EXACT).size());
    }

    /** Of the figure most surely apart, and of the one least sure. */
    private void detail(List<Found> numbers) {
        List<Pair> apart = pairs(numbers, pair -> pair.relation() == Relation.APART);
        Pair surest =
                apart.stream().max(Comparator.comparingDouble(Pair::score)).orElse(null);
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
        List<Pair> equal =
                pairs(numbers, pair -> pair.older().value() == pair.newer().value());
        measures.put("figures equal", equal.size());
        measures.put(
                "figures equal, same bound",
                equal.stream()
                        .filter(pair -> pair.older().bound() == pair.newer().bound())
                        .count());
        measures.put("least close", -most(pairs(numbers, pair -> true), pair -> -pair.close()));
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

    static List<Pair> pairs(List<Found> found, Predicate<Pair> which) {
        return found.stream()
                .map(Found::best)
                .flatMap(Stream::ofNullable)
                .filter(which)
                .toList();
    }

    private static double most(List<Pair> pairs, ToDoubleFunction<Pair> what) {
        return pairs.stream().mapToDouble(what).max().orElse(-1);
    }
}
