package dev.dateline.gateway.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text whose paragraphs are parted by empty lines. */
final class Paragraphs {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\h*\\R\\s*");

    private Paragraphs() {}

    static List<String> of(String text) {
        return Arrays.stream(EMPTY_LINE.split(text, 0))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
