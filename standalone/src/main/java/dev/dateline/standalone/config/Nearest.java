package dev.dateline.standalone.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant. */
final class Nearest {
    private Nearest() {}

    /** {@code " (did you mean port?)"}, or nothing where no known word is near. */
    static String hint(String given, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(given, word) <= Math.max(1, word.length() / 3))
                .min(Comparator.<String>comparingInt(word -> distance(given, word))
                        .thenComparing(word -> word))
                .map(word -> " (did you mean " + word + "?)")
                .orElse("");
    }

    /** The nearest known word at most so many letters away; empty where there is none. */
    static Optional<String> within(int most, String given, Collection<String> known) {
        return known.stream()
                .filter(word -> Math.abs(word.length() - given.length()) <= most)
                .filter(word -> distance(given, word) <= most)
                .min(Comparator.comparingInt(word -> distance(given, word)));
    }

    /** Letters to put in, take out, change or swap with the next, whatever their case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : next(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int next(int[][] steps, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(steps[i - 1][j - 1] + change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
