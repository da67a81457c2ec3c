package dev.dateline.gateway.page;

import java.util.regex.Pattern;

/**
 * Our own scripts as readers are sent them: without comments that fill whole lines, and without blank lines. Nothing within
 * a line is touched, so that no string can be taken for a comment; that no line of a template begins like one, a test holds.
 */
final class Lean {
    private static final Pattern BLOCKS = Pattern.compile("(?ms)^[ \\t]*/\\*\\*.*?\\*/[ \\t]*\\n");
    private static final Pattern LINES = Pattern.compile("(?m)^[ \\t]*(//.*)?\\n");

    private Lean() {}

    static String of(String script) {
        return LINES.matcher(BLOCKS.matcher(script).replaceAll("")).replaceAll("");
    }
}
