package dev.dateline.processor.fact.stand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** What WordNet has of common single words, by stem: which mean the same, are of one kind, or are opposites. */
final class WordNet {
    /** Synsets are numbered to this base. */
    private static final int BASE = 36;

    private static final int USUAL = 32_768;
    private static final int[] NO_SYNSETS = {};
    private static final Entry NONE = new Entry(NO_SYNSETS, NO_SYNSETS, Set.of());
    private static final Map<String, Entry> ENTRIES = new HashMap<>(USUAL);

    static {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordNet.class.getResourceAsStream("wordnet.tsv")), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    read(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WordNet() {}

    /** What there is of a stem; empty where there is nothing. */
    static Entry entry(String stem) {
        return ENTRIES.getOrDefault(stem, NONE);
    }

    /** A stem's commonest meanings, what these are kinds of (synsets, sorted), and the stems of its opposites. */
    static final class Entry {
        private final int[] meanings;
        private final int[] kinds;
        private final Set<String> opposites;

        private Entry(int[] meanings, int[] kinds, Set<String> opposites) {
            this.meanings = meanings;
            this.kinds = kinds;
            this.opposites = opposites;
        }

        boolean isSame(Entry other) {
            return meet(meanings, other.meanings);
        }

        /** Whether {@code other} is a kind of this. */
        boolean hasKind(Entry other) {
            return meet(meanings, other.kinds);
        }

        /** Whether both are kinds of one thing, and not the same. */
        boolean isSibling(Entry other) {
            return meet(kinds, other.kinds) && !isSame(other);
        }

        Set<String> opposites() {
            return opposites;
        }

        private Entry and(Entry other) {
            Set<String> both = new HashSet<>(opposites);
            both.addAll(other.opposites);
            return new Entry(both(meanings, other.meanings), both(kinds, other.kinds), Set.copyOf(both));
        }

        private static int[] both(int[] one, int[] other) {
            return IntStream.concat(IntStream.of(one), IntStream.of(other))
                    .sorted()
                    .distinct()
                    .toArray();
        }

        private static boolean meet(int[] one, int[] other) {
            int i = 0;
            int j = 0;
            while (i < one.length && j < other.length) {
                if (one[i] == other[j]) {
                    return true;
                }
                if (one[i] < other[j]) {
                    i++;
                } else {
                    j++;
                }
            }
            return false;
        }
    }

    /** {@code word, meanings, kinds, opposites}, parted by tabs; numbers and words by spaces. */
    private static void read(String line) {
        String[] parts = line.split("\t", -1);
        Entry entry = new Entry(
                synsets(parts[1]),
                parts.length > 2 ? synsets(parts[2]) : NO_SYNSETS,
                parts.length > 3 ? stems(parts[3]) : Set.of());
        ENTRIES.merge(Stems.of(parts[0]), entry, Entry::and);
    }

    private static int[] synsets(String numbers) {
        if (numbers.isEmpty()) {
            return NO_SYNSETS;
        }
        String[] parts = numbers.split(" ", -1);
        int[] synsets = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            synsets[i] = Integer.parseInt(parts[i], BASE);
        }
        Arrays.sort(synsets);
        return synsets;
    }

    private static Set<String> stems(String words) {
        Set<String> stems = new HashSet<>();
        for (String word : List.of(words.split(" ", -1))) {
            stems.add(Stems.of(word));
        }
        return Set.copyOf(stems);
    }
}
