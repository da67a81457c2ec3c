package dev.dateline.processor.fact.draft;

import dev.dateline.contract.fact.Span;
import java.util.List;
import java.util.regex.Pattern;

/** How sentences end, for what house style puts behind them. */
final class Endings {
    /** "p.m.", "U.S.", "Inc.": the full stop is theirs. */
    private static final Pattern SHORT =
            Pattern.compile("(?:^|.*[\\s(])(?:(?:\\p{L}\\.){2,6}|(?:Inc|Co|Corp|Jr|Sr|Ltd|St|No)\\.)", Pattern.DOTALL);

    private static final int LOOK_BACK = 20;

    private Endings() {}

    /** From the first of some sentences to the end of the last. */
    static Span whole(List<Span> sentences) {
        return new Span(sentences.getFirst().start(), sentences.getLast().end());
    }

    /** Whether it ends with an abbreviation, and so perhaps not at all. */
    static boolean isShort(String words) {
        return SHORT.matcher(words.substring(Math.max(0, words.length() - LOOK_BACK)))
                .matches();
    }

    /** A sentence without the full stop that ends it. */
    static Span withoutStop(String text, Span sentence) {
        String words = sentence.in(text);
        boolean stops = words.length() > 1 && words.endsWith(".") && !words.endsWith("..") && !isShort(words);
        return stops ? new Span(sentence.start(), sentence.end() - 1) : sentence;
    }

    /** Whether a comma can follow: behind a word, a figure or the full stop of an abbreviation. */
    static boolean isOpen(String words) {
        int last = words.codePointBefore(words.length());
        return Character.isLetterOrDigit(last) || last == ')' || last == '%' || (last == '.' && !words.endsWith(".."));
    }
}
