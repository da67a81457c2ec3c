package dev.dateline.processor.fact.state;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that stands one way or another.
 *
 * @param nouns by which it is named, each as its words in lower case; the longest first
 * @param named finds one of them
 * @param any whether "a curfew" is as good as "the curfew"
 * @param not finds what shows that a sentence is on something else; null for nothing
 */
record Kind(
        String id,
        List<List<String>> nouns,
        Pattern named,
        boolean any,
        @Nullable Pattern not,
        List<Form> forms) {
    boolean isNamed(String sentence) {
        return named.matcher(sentence).find()
                && (not == null || !not.matcher(sentence).find());
    }

    /** Where the noun begins whose last word is that at {@code last}; -1 where none ends there. */
    int nounEnding(Words words, int last) {
        for (List<String> noun : nouns) {
            int first = last - noun.size() + 1;
            if (first >= 0 && words.are(first, noun)) {
                return first;
            }
        }
        return -1;
    }

    /** Behind the noun that begins with the word at {@code first}; -1 where none begins there. */
    int nounBeginning(Words words, int first) {
        for (List<String> noun : nouns) {
            if (words.are(first, noun)) {
                return first + noun.size();
            }
        }
        return -1;
    }
}
