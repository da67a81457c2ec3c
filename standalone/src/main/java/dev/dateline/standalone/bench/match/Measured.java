package dev.dateline.standalone.bench.match;

import java.util.List;
import java.util.Locale;

/**
 * What one way took with so many articles.
 *
 * @param micros for each item, of each round
 * @param perItem bytes allocated for an item
 * @param perArticle bytes that an article keeps on the heap
 * @param found what it found for each of the first items
 */
record Measured(int articles, String way, List<Double> micros, long perItem, long perArticle, List<String> found) {
    static final String HEADING = "%9s  %-8s %12s  %-24s %10s %13s"
            .formatted("articles", "way", "µs an item", "least and most", "bytes/item", "bytes/article");

    double median() {
        return sorted()[micros.size() / 2];
    }

    private double[] sorted() {
        return micros.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    String line() {
        double[] sorted = sorted();
        String range = String.format(Locale.ROOT, "%.1f to %.1f", sorted[0], sorted[sorted.length - 1]);
        return String.format(
                Locale.ROOT, "%9d  %-8s %12.1f  %-24s %10d %13d", articles, way, median(), range, perItem, perArticle);
    }

    /** In how many of a hundred items, of those that both looked at, the other way found the same. */
    double agreement(Measured other) {
        int both = Math.min(found.size(), other.found.size());
        long same = 0;
        for (int i = 0; i < both; i++) {
            same += found.get(i).equals(other.found.get(i)) ? 1 : 0;
        }
        return both == 0 ? 0 : 100.0 * same / both;
    }
}
