package dev.dateline.processor.fact.stand;

import dev.dateline.processor.fact.stand.FigurePairs.Found;
import dev.dateline.processor.fact.stand.Slots.Slot;
import java.util.List;
import java.util.Set;

/** How a sentence and a newer one look beside each other. */
public final class Look {
    private final Measures measures = new Measures();
    private final Set<String> signs;
    private final List<Found> figures;

    private Look(Sentence older, Sentence newer, Set<String> about, Vocabulary words) {
        WordPairs aligned = new WordPairs(older, newer, about, words);
        this.figures = FigurePairs.of(older, newer, about, words);
        List<Slot> slots = new Slots(older, newer, aligned).all();
        FigureMeasures.put(measures, figures, newer);
        new WordMeasures(measures, older, newer, aligned, words).put(about);
        new SenseMeasures(measures, older, newer, aligned, words).put(slots);
        this.signs = Signs.of(older, newer, aligned, slots, figures);
    }

    /** {@code about}: the stems of what both are known to be about, such as a page's headline. */
    public static Look at(Sentence older, Sentence newer, Set<String> about, Vocabulary words) {
        return new Look(older, newer, about, words);
    }

    /** Names of the numbers, the same for every pair. */
    public List<String> names() {
        return measures.names();
    }

    public List<Double> measures() {
        return measures.values();
    }

    /** What else stands there and may tell, sorted: single words, and pairs of them at one place. */
    public Set<String> signs() {
        return signs;
    }

    List<Found> figures() {
        return figures;
    }
}
