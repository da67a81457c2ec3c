package dev.dateline.processor.lineage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text as words and figures, figures whole as they are written: {@code 1.4}, {@code 3-1/4}, {@code 12,500}. */
record Figures(List<String> tokens) {
    /** As a figure is written, with its fraction; and words, for what stands around it. */
    static final String FIGURE = "\\d++(?:[.,/-]\\d++){0,8}+";

    private static final Pattern TOKEN = Pattern.compile(FIGURE + "|\\p{L}+(?:['’]\\p{L}+)?");

    /** Aligning two texts takes time with the product of their figures; what is corrected stands early. */
    private static final int READ = 20_000;

    Figures {
        tokens = List.copyOf(tokens);
    }

    static Figures of(String text) {
        String read = text.substring(0, Math.min(READ, text.length())).toLowerCase(Locale.ROOT);
        return new Figures(TOKEN.matcher(read).results().map(MatchResult::group).toList());
    }

    Set<String> all() {
        return tokens.stream().filter(Figures::isFigure).collect(Collectors.toUnmodifiableSet());
    }

    /** The places of the figures that {@code other} has not. */
    List<Integer> missingIn(Set<String> other) {
        Predicate<String> missing = token -> isFigure(token) && !other.contains(token);
        return IntStream.range(0, tokens.size())
                .filter(at -> missing.test(tokens.get(at)))
                .boxed()
                .toList();
    }

    private static boolean isFigure(String token) {
        return Character.isDigit(token.charAt(0));
    }
}
