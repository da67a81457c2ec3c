package dev.dateline.processor.fact.draft;

import dev.dateline.contract.fact.Manner;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.fact.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who is named is quoted with, in whole sentences.
 *
 * @param words without their marks
 * @param speaker where whoever said it is named
 * @param open the mark before the words in the item, and so in the update; {@code close} the one behind
 */
record Quotation(Span words, Span speaker, String open, String close) {
    private static final int FEWEST_WORDS = 5;
    private static final int LONGEST = 300;

    private static final String MARKS = "\"“”«»„";
    private static final Set<String> NOBODY = Set.of(
            "he", "she", "they", "it", "i", "we", "you", "who", "that", "which", "one", "this", "these", "those");

    /** Of the item's statements outside of {@code lead}: of whom it is known who that is first, then the surest, then the first. */
    static Optional<Quotation> best(String text, Span lead, List<Statement> statements) {
        return statements.stream()
                .filter(statement -> isQuoting(text, lead, statement))
                .sorted(Comparator.comparing((Statement one) -> one.actor() == null)
                        .thenComparingDouble(one -> -confidence(one)))
                .flatMap(statement -> of(text, statement).stream())
                .findFirst();
    }

    private static double confidence(Statement statement) {
        Wording wording = statement.wording();
        return wording == null ? 0 : wording.ground().confidence();
    }

    private static boolean isQuoting(String text, Span lead, Statement statement) {
        Wording wording = statement.wording();
        return wording != null
                && wording.manner() == Manner.DIRECT
                && !wording.cue().isEmpty()
                && wording.content().getFirst().start() >= lead.end()
                && wording.content().getFirst().end() <= text.length()
                && !NOBODY.contains(statement.source().toLowerCase(Locale.ROOT));
    }

    private static Optional<Quotation> of(String text, Statement statement) {
        Wording wording = statement.wording();
        Span speaker = wording == null ? null : named(text, statement, wording);
        if (wording == null || speaker == null) {
            return Optional.empty();
        }
        Span content = wording.content().getFirst();
        Span words = inner(text, content);
        return words != null && isWhole(words.in(text))
                ? Optional.of(new Quotation(words, speaker, open(text, content), close(text, content)))
                : Optional.empty();
    }

    /** Where the item names whoever said it, in these very words: beside what was said, or before. */
    private static @Nullable Span named(String text, Statement statement, Wording wording) {
        String name = statement.source();
        for (Span beside : wording.source()) {
            if (beside.in(text).equals(name)) {
                return beside;
            }
        }
        return before(text, name, wording.content().getFirst().start());
    }

    /** The nearest place of these whole words before another; null where there is none. */
    private static @Nullable Span before(String text, String name, int place) {
        for (int at = text.lastIndexOf(name, place); at >= 0; at = text.lastIndexOf(name, at - 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return new Span(at, end);
            }
        }
        return null;
    }

    /** What stands between its marks; null where one is missing. */
    private static @Nullable Span inner(String text, Span content) {
        int start = content.start() + 1;
        int end = content.end() - 1;
        boolean marked = end > start && isMark(text.charAt(content.start())) && isMark(text.charAt(end));
        while (marked && end > start && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
            end--;
        }
        return marked && end > start ? new Span(start, end) : null;
    }

    /** Several words that begin like a sentence, and no quotation within them. */
    private static boolean isWhole(String words) {
        return words.length() <= LONGEST
                && Character.isUpperCase(words.codePointAt(0))
                && words.split("\\s+", FEWEST_WORDS).length == FEWEST_WORDS
                && words.chars().noneMatch(Quotation::isMark)
                && words.indexOf('\n') < 0;
    }

    private static boolean isMark(int c) {
        return MARKS.indexOf(c) >= 0;
    }

    private static String open(String text, Span content) {
        return text.substring(content.start(), content.start() + 1);
    }

    private static String close(String text, Span content) {
        return text.substring(content.end() - 1, content.end());
    }

    /** With whoever said it and their marks. */
    int length() {
        return words.end() - words.start() + speaker.end() - speaker.start() + 12;
    }

    /** As one more sentence. */
    void write(Draft draft) {
        draft.put(" ");
        write(draft, words, open, close);
        draft.put(" ");
        String name = speaker.in(draft.source());
        int article = articleOf(name);
        draft.put(name.substring(0, article).toLowerCase(Locale.ROOT));
        draft.take(new Span(speaker.start() + article, speaker.end()));
        draft.put(" said.");
    }

    /** "The ministry" is "the ministry" within a sentence. */
    private static int articleOf(String name) {
        for (String article : List.of("The ", "A ", "An ")) {
            if (name.startsWith(article) && name.length() > article.length()) {
                return article.length();
            }
        }
        return 0;
    }

    /** Quoted, with a comma in place of the full stop. */
    static void write(Draft draft, Span sentence, String open, String close) {
        Span bare = Endings.withoutStop(draft.source(), sentence);
        draft.put(open);
        draft.take(bare);
        draft.put((Endings.isOpen(bare.in(draft.source())) ? "," : "") + close);
    }
}
