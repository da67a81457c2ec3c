package dev.dateline.processor.fact.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of English news text, by punctuation and empty lines: initials, titles and abbreviated months end none. */
public final class PlainSentences {
    private static final Pattern END =
            Pattern.compile("[.!?][\"”’')\\]]{0,3}+\\s++(?=[\\p{Lu}\\d\"“‘'(])|\\n[\\h\\r]*+\\n");
    private static final Pattern SHORT = Pattern.compile(
            "(?:^|[\\s(])(?:\\p{Lu}|(?:\\p{L}\\.){1,5}\\p{L}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Prof|Rev|No|vs|Inc|Ltd|Co"
                    + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)$");
    private static final int LOOK_BACK = 16;

    private PlainSentences() {}

    /** Where one stands in the text, in chars. */
    public record Span(int start, int end) {
        /** Its words. */
        public String of(String text) {
            return text.substring(start, end);
        }
    }

    /** In the text's order, without the white space around them; of {@code most} chars at most. */
    public static List<Span> of(String text, int most) {
        List<Span> spans = new ArrayList<>();
        Matcher end = END.matcher(text).region(0, Math.min(most, text.length()));
        int start = 0;
        while (end.find()) {
            if (text.charAt(end.start()) != '.' || !isShort(text, end.start())) {
                add(spans, text, start, end.end());
                start = end.end();
            }
        }
        add(spans, text, start, Math.min(most, text.length()));
        return List.copyOf(spans);
    }

    /** The same of a text in which a line ends one, as a headline's does; of lines that are worth reading alone. */
    public static List<Span> ofLines(String text, int most, Predicate<String> worth) {
        String read = text.substring(0, Math.min(most, text.length()));
        List<Span> spans = new ArrayList<>();
        for (int start = 0; start < read.length(); ) {
            int end = read.indexOf('\n', start);
            int to = end < 0 ? read.length() : end;
            String line = read.substring(start, to);
            if (worth.test(line)) {
                for (Span sentence : of(line, line.length())) {
                    spans.add(new Span(start + sentence.start(), start + sentence.end()));
                }
            }
            start = to + 1;
        }
        return List.copyOf(spans);
    }

    private static boolean isShort(String text, int stop) {
        return SHORT.matcher(text.substring(Math.max(0, stop - LOOK_BACK), stop))
                .find();
    }

    private static void add(List<Span> spans, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            spans.add(new Span(start, end));
        }
    }
}
