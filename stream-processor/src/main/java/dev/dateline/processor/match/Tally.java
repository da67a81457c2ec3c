package dev.dateline.processor.match;

import org.jspecify.annotations.Nullable;

/** Counts where one stem stands in a text, while that is read. */
final class Tally {
    private final String stem;
    private final String word;
    private int count;
    private int headline;
    private int lead;
    private int name;

    Tally(String stem, String word) {
        this.stem = stem;
        this.word = word;
    }

    void inHeadline(boolean named) {
        count += 2;
        headline++;
        lead++;
        name += named ? 1 : 0;
    }

    void inBody(boolean begins, boolean named) {
        count++;
        lead += begins ? 1 : 0;
        name += named ? 1 : 0;
    }

    Terms.Term term() {
        return new Terms.Term(stem, word, count, orNull(headline), orNull(lead), orNull(name));
    }

    private static @Nullable Integer orNull(int count) {
        return count == 0 ? null : count;
    }
}
