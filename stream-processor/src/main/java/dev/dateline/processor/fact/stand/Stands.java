package dev.dateline.processor.fact.stand;

import dev.dateline.contract.json.Require;
import dev.dateline.processor.fact.stand.FigurePairs.Found;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a sentence still stands against a newer one, as it was learnt from a corpus: a linear model of what stands
 * there, and on its odds and the measures boosted trees. {@code dateline train revisions} makes it; MODEL.md beside the
 * resource says of what.
 */
public final class Stands {
    private final Vocabulary words;
    private final Linear linear;
    private final List<String> measures;
    private final List<List<Tree>> rounds;
    private final double threshold;
    private final SignOdds signs;
    private final Forest forest;

    /**
     * A model of these parts.
     *
     * @param measures the names of the numbers that the trees ask about, before the linear model's odds
     * @param rounds trees, one for each verdict in each round
     * @param threshold how likely it must be that a sentence has fallen for an editor to be told
     */
    public Stands(Vocabulary words, Linear linear, List<String> measures, List<List<Tree>> rounds, double threshold) {
        Require.that(threshold > 0 && threshold < 1, "threshold " + threshold + " is not between 0 and 1");
        this.words = words;
        this.linear = linear;
        this.measures = List.copyOf(measures);
        this.rounds = List.copyOf(rounds);
        this.threshold = threshold;
        this.signs = new SignOdds(linear);
        this.forest = new Forest(rounds);
    }

    /** What each sign is worth for each verdict, and what stands without any. */
    public record Linear(Map<String, List<Double>> signs, List<Double> bias) {}

    /** The one that comes with Dateline. */
    public static Stands shipped() {
        return StandsFiles.shipped();
    }

    /** Reads the model that comes with Dateline, and the words that it knows, for the first judgement not to wait. */
    public static void prepare() {
        Sentence nothing = Sentence.of("nothing");
        shipped().judge(nothing, Sentence.of("everything"), Set.of());
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
        double[] odds = forest.odds(look.row(signs.of(look)));
        double all = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = StrictMath.exp(odds[i]);
            all += odds[i];
        }
        double falls = odds[Verdict.FALLS.place()] / all;
        return new Judged(
                odds[Verdict.STANDS.place()] / all, falls, falls >= threshold, moved(older, newer, look.figures()));
    }

    Vocabulary words() {
        return words;
    }

    Linear linear() {
        return linear;
    }

    List<String> measures() {
        return measures;
    }

    List<List<Tree>> rounds() {
        return rounds;
    }

    double threshold() {
        return threshold;
    }

    /** The figure that is most surely another, in digits on both sides. */
    private static Judged.@Nullable Moved moved(Sentence older, Sentence newer, List<Found> figures) {
        FigurePairs.Pair surest = FigurePairs.surest(figures, FigurePairs.Pair::isMoved);
        return surest == null
                ? null
                : new Judged.Moved(
                        older.token(surest.older().first()).start(),
                        older.token(surest.older().end() - 1).end(),
                        newer.token(surest.newer().first()).start(),
                        newer.token(surest.newer().end() - 1).end());
    }
}
