package dev.dateline.contract.desk;

import dev.dateline.contract.json.Require;
import java.util.List;

/**
 * Why an item was matched to an article.
 *
 * @param score 0 to 1
 * @param terms what they have in common, weightiest first
 * @param watches the names of the watches that caught it
 */
public record Reason(double score, List<Term> terms, List<String> watches) {
    public Reason {
        Require.that(score >= 0 && score <= 1, "score " + score + " is not 0 to 1");
        terms = List.copyOf(Require.present("terms", terms));
        watches = List.copyOf(Require.present("watches", watches));
    }

    /** A word or name as it stands in the item, and its share of the score. */
    public record Term(String word, double weight) {
        public Term {
            Require.text("word", word);
        }
    }
}
