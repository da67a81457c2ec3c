package dev.dateline.contract.fact;

import dev.dateline.contract.json.Require;
import java.util.List;
import java.util.stream.Collectors;

/** Part of a text, from {@code start} to before {@code end}, in UTF-16 code units as a Java or JavaScript string has them. */
public record Span(int start, int end) {
    public Span {
        Require.that(0 <= start && start < end, "a span from " + start + " to " + end + " holds nothing");
    }

    /** The words that stand there; throws {@link IndexOutOfBoundsException} where the text is shorter. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** The words of all of them, in order, with " … " between. */
    public static String in(String text, List<Span> spans) {
        return spans.stream().map(span -> span.in(text)).collect(Collectors.joining(" … "));
    }
}
