package dev.dateline.processor.fact.prose;

import java.util.Locale;
import java.util.Set;

/** The endings that are words of their own: {@code 's}, {@code n't}, {@code 're} and the like. */
final class Clitics {
    private static final Set<String> ENDINGS = Set.of("'s", "'re", "'ve", "'ll", "'d", "'m", "n't");
    private static final int LONGEST = 3;
    private static final int SHORTEST = 2;

    private Clitics() {}

    /** Where the ending of the word between {@code start} and {@code end} begins; {@code end} where it has none. */
    static int start(String text, int start, int end) {
        for (int length = LONGEST; length >= SHORTEST; length--) {
            int cut = end - length;
            if (cut > start
                    && ENDINGS.contains(
                            text.substring(cut, end).toLowerCase(Locale.ROOT).replace('’', '\''))) {
                return cut;
            }
        }
        return end;
    }
}
