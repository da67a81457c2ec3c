package dev.dateline.processor.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text as copies are compared by them: runs of letters and digits, in lower case. Pure. */
public final class Words {
    /** What a copy is known by stands at its beginning; the rest of a very long text costs more than it tells. */
    private static final int READ = 20_000;

    private Words() {}

    /** In the order of the text, of its first 20,000 characters; empty where there are none. */
    public static List<String> of(String text) {
        String read = text.substring(0, Math.min(READ, text.length())).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < read.length()) {
            int end = end(read, at);
            if (end > at) {
                words.add(read.substring(at, end));
            }
            at = end + 1;
        }
        return words;
    }

    /** Where the word that begins at {@code at} ends; {@code at} itself where none does. */
    private static int end(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a word is a number, or begins as one: what differs between two days' notices of the same kind. */
    public static boolean isFigure(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
