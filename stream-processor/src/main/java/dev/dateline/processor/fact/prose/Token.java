package dev.dateline.processor.fact.prose;

import java.util.Locale;

/**
 * A word or mark.
 *
 * @param start in the whole text; {@code end} behind its last character
 * @param lower the text in lower case, with straight apostrophes
 * @param quoted stands in a quotation, or is one of its marks
 */
public record Token(int start, int end, String text, String lower, Tag tag, boolean quoted) {
    static Token of(String whole, int start, int end, boolean quoted) {
        String text = whole.substring(start, end);
        return new Token(start, end, text, text.toLowerCase(Locale.ROOT).replace('’', '\''), Tag.X, quoted);
    }

    Token tagged(Tag other) {
        return new Token(start, end, text, lower, other, quoted);
    }

    public boolean is(String word) {
        return lower.equals(word);
    }

    public boolean is(Tag other) {
        return tag == other;
    }

    /** A mark, no word. */
    public boolean isMark() {
        return !Character.isLetterOrDigit(text.codePointAt(0))
                && text.length() <= 3
                && (lower.charAt(0) != '\'' || isQuoteMark());
    }

    public boolean isCapital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean isQuoteMark() {
        return Quotes.markAt(text, 0, text.length()) == text.length();
    }
}
