package dev.dateline.ingest.normalize;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Text without markup: what must not reach a page or a database is removed, and white space is folded. */
final class PlainText {
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R[\\h]*\\R\\s*");
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int WORD_JOINER = 0x2060;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private PlainText() {}

    /** One line: no control characters, no lone surrogates, single spaces; may come out empty. */
    static String line(String given) {
        if (isLine(given)) {
            return given;
        }
        StringBuilder line = new StringBuilder(given.length());
        for (int i = 0; i < given.length(); ) {
            int c = given.codePointAt(i);
            append(line, c);
            i += Character.charCount(c);
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == ' ' ? line.substring(0, end - 1) : line.toString();
    }

    /** Parted at empty lines where there are any, else at each line's end: wires send either. */
    static List<String> paragraphs(String given) {
        if (isLine(given)) {
            return given.isEmpty() ? List.of() : List.of(given);
        }
        Pattern part = EMPTY_LINE.matcher(given).find() ? EMPTY_LINE : LINE_END;
        return Arrays.stream(part.split(given.strip()))
                .map(PlainText::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** One line of at most so many characters; what is cut ends with an ellipsis. */
    static String cut(String given, int longest) {
        String line = line(given.length() > 4 * longest ? given.substring(0, 4 * longest) : given);
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return line.substring(0, end).strip() + "…";
    }

    /** Whether there is nothing to clean, as in most fields: usual characters with single spaces between. */
    private static boolean isLine(String given) {
        char before = ' ';
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c == ' ' ? before == ' ' : !isUsual(c)) {
                return false;
            }
            before = c;
        }
        return given.isEmpty() || before != ' ';
    }

    /** ASCII, alphabets up to the first unusual space, and punctuation; all of it shown, none of it white space. */
    private static boolean isUsual(char c) {
        return (c > ' ' && c <= '~') || (c > 0xA0 && c < 0x1680) || (c >= 0x2010 && c <= 0x2027);
    }

    private static void append(StringBuilder line, int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        } else if (isShown(c)) {
            line.appendCodePoint(c);
        }
    }

    private static boolean isShown(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        // Invisible characters would hide an editors' note from those who look for its first words.
        boolean invisible = c == ZERO_WIDTH_SPACE || c == WORD_JOINER || c == BYTE_ORDER_MARK;
        return !Character.isISOControl(c) && !surrogate && !noCharacter && !invisible;
    }
}
