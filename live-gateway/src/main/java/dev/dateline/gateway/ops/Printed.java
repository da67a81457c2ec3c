package dev.dateline.gateway.ops;

import java.nio.charset.StandardCharsets;

/**
 * Bytes of a stranger as text to look at: what is no text is shown as a sign, and nothing in it does anything.
 *
 * @param cut whether there is more
 */
record Printed(String text, boolean cut) {
    private static final int MOST = 64 << 10;
    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    private static final char NO_TEXT = '\ufffd';

    static Printed of(byte[] bytes) {
        int length = Math.min(bytes.length, MOST);
        String decoded = new String(bytes, 0, length, StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder(decoded.length());
        decoded.chars().forEach(c -> text.append(shown((char) c)));
        return new Printed(text.toString(), bytes.length > MOST);
    }

    private static char shown(char c) {
        if (c == '\n' || c == '\t') {
            return c;
        }
        if (c < ' ') {
            return (char) (PICTURES + c);
        }
        // Orders by which text is written from right to left would show one thing as another.
        boolean order = c == DELETE
                || (c >= '\u0080' && c <= '\u009f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u200e'
                || c == '\u200f';
        return order ? NO_TEXT : c;
    }
}
