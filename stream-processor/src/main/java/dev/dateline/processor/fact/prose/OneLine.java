package dev.dateline.processor.fact.prose;

import java.util.regex.Pattern;

/** Words of a text as they stand on one line. */
public final class OneLine {
    /** White space, and what is no text at all. */
    private static final Pattern GAPS = Pattern.compile("[\\s\\x00-\\x1f\\x7f-\\x9f]+");

    private OneLine() {}

    /** Cut between words, with an ellipsis, where they are longer than this many chars. */
    public static String of(String words, int longest) {
        String line = GAPS.matcher(words).replaceAll(" ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int space = line.lastIndexOf(' ', longest);
        int end = space < longest / 2 ? longest : space;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
