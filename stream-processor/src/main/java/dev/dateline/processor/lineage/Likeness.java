package dev.dateline.processor.lineage;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much a text is like an earlier one. Pure.
 *
 * @param containment the share of the smaller text's runs of five words that the other has too
 * @param jaccard the share of both texts' runs that they have in common
 * @param headline the share of the shorter headline's words that the other has too
 * @param otherFigures the share of the smaller text's numbers that the other has not
 * @param shape how long the texts are
 */
public record Likeness(double containment, double jaccard, double headline, double otherFigures, Shape shape) {
    /**
     * How long the texts are.
     *
     * @param words how many the smaller text has
     * @param grows whether the later text has more runs than the earlier
     * @param same whether both bodies are the same, word by word, and long enough for that to mean something
     */
    public record Shape(int words, boolean grows, boolean same) {}

    /** Half is what two notices of one kind share easily; two thirds is what a re-send keeps at the least. */
    private static final double CONTAINED = 0.6;

    private static final double NEARLY_ALL = 0.8;
    private static final double RESENT = 0.9;

    /** Below these a notice (a dividend, a listing) has a frame and little else: its headline must say that it is the same. */
    private static final int SHORT = 40;

    private static final double SAME_HEADLINE = 0.5;
    private static final double LIKE_HEADLINE = 0.3;

    /** The same frame with other figures, hours later, is the next notice of its kind. */
    private static final double OTHER_FIGURES = 0.4;

    private static final Duration HOURS = Duration.ofHours(6);

    /** A body shorter than this is the same as another by chance. */
    private static final int MEANS_SOMETHING = 8;

    static Likeness of(Wording earlier, Wording later) {
        int shared = earlier.shingles().shared(later.shingles()).size();
        int smaller = Math.min(earlier.shingles().size(), later.shingles().size());
        int all = earlier.shingles().size() + later.shingles().size() - shared;
        boolean grows = later.shingles().size() > earlier.shingles().size();
        boolean same = earlier.words() == later.words()
                && earlier.order() == later.order()
                && later.words() >= MEANS_SOMETHING;
        int words = Math.min(earlier.words(), later.words());
        return new Likeness(
                share(shared, smaller),
                share(shared, all),
                headlines(earlier.headline(), later.headline()),
                grows ? missing(earlier.figures(), later.figures()) : missing(later.figures(), earlier.figures()),
                new Shape(words, grows, same));
    }

    /** What the later text is to the earlier; empty where it is other news. */
    public Optional<Kinship> kinship(Duration apart) {
        boolean template = otherFigures >= OTHER_FIGURES && apart.compareTo(HOURS) > 0;
        if (containment < CONTAINED || template || !isOnTheSame()) {
            return Optional.empty();
        }
        if (shape.same() || (jaccard >= RESENT && otherFigures == 0)) {
            return Optional.of(Kinship.RESEND);
        }
        return Optional.of(shape.grows() ? Kinship.UPDATE : Kinship.REWRITE);
    }

    private boolean isOnTheSame() {
        return shape.words() < SHORT
                ? headline >= SAME_HEADLINE
                : headline >= LIKE_HEADLINE || containment >= NEARLY_ALL;
    }

    private static double headlines(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return share(both.size(), Math.min(one.size(), other.size()));
    }

    private static double missing(Map<String, Integer> figures, Map<String, Integer> from) {
        int missing = 0;
        int all = 0;
        for (var figure : figures.entrySet()) {
            all += figure.getValue();
            missing += Math.max(0, figure.getValue() - from.getOrDefault(figure.getKey(), 0));
        }
        return share(missing, all);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
