package dev.dateline.processor.match;

import java.util.ArrayList;
import java.util.List;

/**
 * An item as it is held against each of the articles: made once for all of them.
 *
 * @param folded headline and body, for watches
 * @param norm the square of the length of its vector
 */
record Weighed(MatchInput.Arrived item, String folded, List<Term> terms, double norm) {
    /** A term of the item; {@code weight} has its idf in it already. */
    record Term(String stem, String word, double weight, double idf) {}

    static Weighed of(MatchInput.Arrived item, Corpus articles) {
        List<Term> terms = new ArrayList<>();
        double norm = 0;
        var copy = item.item().copy();
        for (Terms.Term term : item.terms().terms()) {
            double idf = articles.idf(term.stem());
            double weight = Corpus.weight(term.count()) * idf;
            norm += weight * weight;
            terms.add(new Term(term.stem(), term.word(), weight, idf));
        }
        return new Weighed(item, Folded.of(copy.headline() + "\n\n" + copy.body()), terms, norm);
    }
}
