package dev.dateline.contract.actor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What makes two spellings of a name one: articles, case, apostrophes. "US" is a country and "us" is not. */
final class Naming {
    private static final Map<String, String> SHORT =
            Map.of("US", "u.s.", "USA", "u.s.a.", "UK", "u.k.", "EU", "e.u.", "UN", "u.n.");

    private Naming() {}

    static String key(String name) {
        String plain = name.strip().replace('’', '\'').replaceFirst("^[Tt]he\\s+", "");
        return Arrays.stream(plain.split("\\s+")).map(Naming::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        String end = word.substring(bare.length());
        return SHORT.getOrDefault(bare, bare.toLowerCase(Locale.ROOT)) + end;
    }
}
