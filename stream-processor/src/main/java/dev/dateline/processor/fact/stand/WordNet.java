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

/** What WordNet has of common single words, by stem: which mean the same, are of one kind, or are opposites. */
final class WordNet {
    private static final Map<String, Entry> ENTRIES = new HashMap<>();

    static {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordNet.class.getResourceAsStream("wordnet.tsv")), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(WordNet::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WordNet() {}

    /** Its commonest meanings, what these are kinds of, and the stems of its opposites. */
    private record Entry(Set<String> meanings, Set<String> kinds, Set<String> opposites) {
        Entry and(Entry other) {
            return new Entry(
                    both(meanings, other.meanings), both(kinds, other.kinds), both(opposites, other.opposites));
        }

        private static Set<String> both(Set<String> one, Set<String> other) {
            Set<String> both = new HashSet<>(one);
            both.addAll(other);
            return Set.copyOf(both);
        }
    }

    /** {@code word, meanings, kinds, opposites}, parted by tabs; numbers and words by spaces. */
    private static void read(String line) {
        String[] parts = line.split("\t", -1);
        Set<String> opposites = new HashSet<>();
        part(parts, 3).forEach(word -> opposites.add(Stems.of(word)));
        ENTRIES.merge(Stems.of(parts[0]), new Entry(part(parts, 1), part(parts, 2), Set.copyOf(opposites)), Entry::and);
    }

    private static Set<String> part(String[] parts, int which) {
        return which < parts.length && !parts[which].isEmpty()
                ? new HashSet<>(List.of(parts[which].split(" ")))
                : Set.of();
    }

    static boolean same(String stem, String other) {
        Entry one = ENTRIES.get(stem);
        Entry two = ENTRIES.get(other);
        return one != null && two != null && meet(one.meanings(), two.meanings());
    }

    /** Whether {@code other} is a kind of {@code stem}. */
    static boolean isKind(String stem, String other) {
        Entry one = ENTRIES.get(stem);
        Entry two = ENTRIES.get(other);
        return one != null && two != null && meet(one.meanings(), two.kinds());
    }

    /** Whether both are kinds of one thing, and not the same. */
    static boolean siblings(String stem, String other) {
        Entry one = ENTRIES.get(stem);
        Entry two = ENTRIES.get(other);
        return one != null && two != null && meet(one.kinds(), two.kinds()) && !meet(one.meanings(), two.meanings());
    }

    static boolean opposed(String stem, String other) {
        Entry one = ENTRIES.get(stem);
        return one != null && one.opposites().contains(other);
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
