package dev.dateline.processor.match;

import dev.dateline.contract.json.Require;
import java.util.List;

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
    }

    /** A stem, a word of the text that has it, and how often it stands there. */
    public record Term(String stem, String word, int count) {}
}
