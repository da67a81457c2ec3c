package dev.dateline.processor.match;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The proper names of a text: capitalised words that do not begin a sentence, and runs of two or more of them anywhere.
 *
 * @param all lower-case, sorted
 * @param letters which of the text's characters belong to one
 */
record Names(List<String> all, BitSet letters) {
    /** Never goes back: otherwise each further word of a run takes room on the stack. */
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}’'-]++(?:[ -]\\p{Lu}[\\p{L}\\p{M}’'-]++)*+");

    static Names of(String text) {
        TreeSet<String> names = new TreeSet<>();
        BitSet letters = new BitSet(text.length());
        Matcher found = NAME.matcher(text);
        while (found.find()) {
            String name = found.group();
            if (name.indexOf(' ') > 0 || !beginsSentence(text, found.start())) {
                names.add(name.toLowerCase(Locale.ROOT));
                letters.set(found.start(), found.end());
            }
        }
        return new Names(List.copyOf(names), letters);
    }

    private static boolean beginsSentence(String text, int start) {
        int before = start - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < 0 || ".!?:“\"".indexOf(text.charAt(before)) >= 0;
    }
}
