package dev.dateline.processor.fact.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What cannot speak: things and places, as the list that comes with Dateline has them. */
final class Silent {
    private static final String FILE = "silent.txt";
    private static final Set<String> THINGS = shipped();
    private static final Pattern BEHIND = Pattern.compile(
            "[,(]| (?:of|in|at|on|for|from|near|below|above|behind|across|along|between|with|to|that|which|who)(?= )");

    /** Behind one of these no name of a person stands. */
    private static final Pattern OPENING = Pattern.compile("^(?:the|a|an|its|their|his|her|this|that|these|those) .*");

    private Silent() {}

    /** Whether it is one of them by its last word; a name without "the" may be a person's. */
    static boolean is(String source) {
        String first = BEHIND.split(source.strip(), 2)[0];
        String head = first.substring(first.lastIndexOf(' ') + 1);
        String lower = head.toLowerCase(Locale.ROOT);
        boolean name = !head.equals(lower)
                && !OPENING.matcher(first.toLowerCase(Locale.ROOT)).matches();
        return !name && (THINGS.contains(lower) || THINGS.contains(lower.replaceFirst("(?<=[a-z]{2})s$", "")));
    }

    private static Set<String> shipped() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Silent.class.getResourceAsStream(FILE), "it is in the jar"),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split(" ", -1)))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
