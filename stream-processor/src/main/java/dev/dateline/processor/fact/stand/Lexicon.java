package dev.dateline.processor.fact.stand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words whose meaning is laid down by hand: function words, numbers, words of like and of opposite meaning. */
final class Lexicon {
    private static final int NO_GROUP = -1;
    private static final Map<String, Set<String>> WORDS = new HashMap<>();
    private static final Map<String, Integer> LIKE = new HashMap<>();
    private static final Map<String, Set<String>> OPPOSITE = new HashMap<>();

    static {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt")), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(Lexicon::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Lexicon() {}

    /** A name, a colon, words; lines named "like" or "against" stand for themselves each. */
    private static void read(String line) {
        int colon = line.indexOf(':');
        String name = line.substring(0, colon);
        List<String> words = List.of(line.substring(colon + 1).strip().split("\\s+"));
        switch (name) {
            case "like" -> {
                int group = LIKE.size();
                words.forEach(word -> LIKE.putIfAbsent(Stems.of(word), group));
            }
            case "against" -> against(words);
            default -> WORDS.computeIfAbsent(name, key -> new HashSet<>()).addAll(words);
        }
    }

    /** {@code one other / the opposite of both}. */
    private static void against(List<String> words) {
        int bar = words.indexOf("/");
        for (String one : words.subList(0, bar)) {
            for (String other : words.subList(bar + 1, words.size())) {
                OPPOSITE.computeIfAbsent(Stems.of(one), key -> new HashSet<>()).add(Stems.of(other));
                OPPOSITE.computeIfAbsent(Stems.of(other), key -> new HashSet<>())
                        .add(Stems.of(one));
            }
        }
    }

    /** The words of a list; none where there is no such list. */
    static Set<String> list(String name) {
        return WORDS.getOrDefault(name, Set.of());
    }

    /** The group of those that are laid down to mean much the same; below 0 where the stem is in none. */
    static int group(String stem) {
        return LIKE.getOrDefault(stem, NO_GROUP);
    }

    /** The stems that are laid down to be the opposite of one. */
    static Set<String> opposites(String stem) {
        return OPPOSITE.getOrDefault(stem, Set.of());
    }
}
