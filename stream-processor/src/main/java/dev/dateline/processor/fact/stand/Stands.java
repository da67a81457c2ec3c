package dev.dateline.processor.fact.stand;

import dev.dateline.contract.json.Require;
import dev.dateline.processor.fact.stand.FigurePairs.Found;
import dev.dateline.processor.fact.stand.Interval.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a sentence still stands against a newer one, as it was learnt from a corpus: a linear model of what stands
 * there, and on its odds and the measures boosted trees. {@code dateline train revisions} makes it; MODEL.md beside the
 * resource says of what.
 *
 * @param measures the names of the numbers that the trees ask about, before the linear model's odds
 * @param rounds trees, one for each verdict in each round
 * @param threshold how likely it must be that a sentence has fallen for an editor to be told
 */
public record Stands(
        Vocabulary words, Linear linear, List<String> measures, List<List<Tree>> rounds, double threshold) {
    public Stands {
        measures = List.copyOf(measures);
        rounds = List.copyOf(rounds);
        Require.that(threshold > 0 && threshold < 1, "threshold " + threshold + " is not between 0 and 1");
    }

    /** What each sign is worth for each verdict, and what stands without any. */
    public record Linear(Map<String, List<Double>> signs, List<Double> bias) {
        /** For each verdict, so that they come to 0 together. */
        public List<Double> odds(Set<String> there) {
            List<Double> odds = new ArrayList<>(bias);
            for (String sign : there) {
                List<Double> worth = signs.get(sign);
                if (worth != null) {
                    for (int i = 0; i < odds.size(); i++) {
                        odds.set(i, odds.get(i) + worth.get(i));
                    }
                }
            }
            double mean = odds.stream().mapToDouble(odd -> odd).sum() / odds.size();
            return odds.stream().map(odd -> odd - mean).toList();
        }
    }

    /** The one that comes with Dateline. */
    public static Stands shipped() {
        return StandsFiles.shipped();
    }

    /** The same, told of from another likelihood on. */
    public Stands telling(double from) {
        return new Stands(words, linear, measures, rounds, from);
    }

    /** The content words of a text, by stem. */
    public static Set<String> stems(String text) {
        return Sentence.of(text).stems();
    }

    /**
     * What the newer sentence makes of the older one.
     *
     * @param stands how likely it is that it bears it out, 0 to 1
     * @param falls how likely it is that it leaves it wrong
     * @param isFallen whether that is likely enough for an editor to be told
     * @param moved the figure that has moved; null where it is none
     */
    public record Judged(
            double stands,
            double falls,
            boolean isFallen,
            @Nullable Moved moved) {
        /** From where to where the figures stand in the older and newer sentence, in chars. */
        public record Moved(int from, int to, int newFrom, int newTo) {}

        public Verdict verdict() {
            double open = 1 - stands - falls;
            if (falls > stands && falls > open) {
                return Verdict.FALLS;
            }
            return stands >= open ? Verdict.STANDS : Verdict.OPEN;
        }
    }

    /** {@code about}: the stems of what both are known to be about. */
    public Judged judge(Sentence older, Sentence newer, Set<String> about) {
        Look look = Look.at(older, newer, about, words);
        List<Double> odds = odds(row(look, linear.odds(look.signs())));
        double all = odds.stream().mapToDouble(StrictMath::exp).sum();
        double stands = StrictMath.exp(odds.get(Verdict.STANDS.place())) / all;
        double falls = StrictMath.exp(odds.get(Verdict.FALLS.place())) / all;
        return new Judged(stands, falls, falls >= threshold, moved(older, newer, look.figures()));
    }

    /** What the trees are asked about: measures, then the linear model's odds. */
    public static List<Double> row(Look look, List<Double> odds) {
        List<Double> row = new ArrayList<>(look.measures());
        row.addAll(odds);
        return row;
    }

    private List<Double> odds(List<Double> row) {
        double[] odds = new double[Verdict.COUNT];
        for (List<Tree> round : rounds) {
            for (int i = 0; i < odds.length; i++) {
                odds[i] += round.get(i).value(row);
            }
        }
        return Arrays.stream(odds).boxed().toList();
    }

    /** The figure that is most surely another, in digits on both sides. */
    private static Judged.@Nullable Moved moved(Sentence older, Sentence newer, List<Found> figures) {
        return figures.stream()
                .map(Found::best)
                .flatMap(Stream::ofNullable)
                .filter(pair -> pair.relation() == Relation.APART
                        && pair.noun() > 0
                        && !pair.older().isDate())
                .max(Comparator.comparingDouble(FigurePairs.Pair::score))
                .map(pair -> new Judged.Moved(
                        older.tokens().get(pair.older().first()).start(),
                        older.tokens().get(pair.older().end() - 1).end(),
                        newer.tokens().get(pair.newer().first()).start(),
                        newer.tokens().get(pair.newer().end() - 1).end()))
                .orElse(null);
    }
}
