package dev.dateline.processor.match;

import dev.dateline.contract.json.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text is about, as matching sees it.
 *
 * @param terms its words by stem, in the order of the stems
 * @param names its proper names, lower-case, sorted
 */
public record Terms(List<Term> terms, List<String> names) {
    public Terms {
        terms = List.copyOf(Require.present("terms", terms));
        names = List.copyOf(Require.present("names", names));
        for (int i = 1; i < terms.size(); i++) {
            Require.that(
                    terms.get(i - 1).stem().compareTo(terms.get(i).stem()) < 0,
                    "terms are not in the order of their stems, each once");
        }
    }

    /**
     * A stem, a word of the text that has it, and how often it stands there. The last three are null for never, as also
     * in records of before.
     *
     * @param count everywhere; the headline counts twice
     * @param headline in the headline
     * @param lead in the headline and where the text begins
     * @param name as a part of a proper name
     */
    public record Term(
            String stem,
            String word,
            int count,
            @Nullable Integer headline,
            @Nullable Integer lead,
            @Nullable Integer name) {
        public Term {
            Require.present("stem", stem);
            Require.text("word", word);
            Require.that(count >= 1, "count " + count + " is below 1");
            notBelowZero("headline", headline);
            notBelowZero("lead", lead);
            notBelowZero("name", name);
        }

        public Term(String stem, String word, int count) {
            this(stem, word, count, null, null, null);
        }

        private static void notBelowZero(String what, @Nullable Integer times) {
            Require.that(times == null || times >= 0, what + " " + times + " is below 0");
        }
    }
}
