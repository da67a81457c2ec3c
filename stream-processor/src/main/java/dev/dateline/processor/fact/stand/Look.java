package dev.dateline.processor.fact.stand;

import dev.dateline.processor.fact.stand.FigurePairs.Found;
import dev.dateline.processor.fact.stand.Slots.Slot;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** How a sentence and a newer one look beside each other. */
public final class Look {
    private final Sentence older;
    private final Sentence newer;
    private final Measures measures;
    private final WordPairs aligned;
    private final List<Slot> slots;
    private final List<Found> figures;

    private Look(Sentence older, Sentence newer, Set<String> about, Vocabulary words, Measures measures) {
        this.older = older;
        this.newer = newer;
        this.measures = measures;
        this.aligned = new WordPairs(older, newer, about, words);
        this.slots = new Slots(older, newer, aligned).all();
        this.figures = FigurePairs.of(older, newer, about, words);
        FigureMeasures.put(measures, figures, newer);
        new WordMeasures(measures, older, newer, aligned, words).put(about);
        new SenseMeasures(measures, older, newer, aligned, words).put(slots);
    }

    /** {@code about}: the stems of what both are known to be about, such as a page's headline. */
    public static Look at(Sentence older, Sentence newer, Set<String> about, Vocabulary words) {
        return new Look(older, newer, about, words, Measures.nameless());
    }

    /** Names of the numbers, the same for every pair. */
    public static List<String> names() {
        Measures measures = Measures.named();
        Sentence nothing = Sentence.of("");
        return new Look(nothing, nothing, Set.of(), Vocabulary.NONE, measures).measures.names();
    }

    /** What else stands there and may tell, sorted: single words, and pairs of them at one place. */
    public Set<String> signs() {
        Set<String> signs = new TreeSet<>();
        signs(signs::add);
        return signs;
    }

    /** The same, in no order, some of them several times. */
    void signs(Consumer<String> signs) {
        Signs.each(older, newer, aligned, slots, figures, signs);
    }

    /** What a model's trees are asked about: measures, then the linear model's odds. */
    public double[] row(double... odds) {
        return measures.and(odds);
    }

    List<Found> figures() {
        return figures;
    }
}
