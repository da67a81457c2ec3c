package dev.dateline.processor.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * A text's terms packed small, for there are many articles and each has hundreds: a number for each stem and how often it
 * stands where. What a term weighs follows from its count and its rarity, which whoever looks it up knows.
 * Sums and lengths are as in {@link Weighed}.
 */
final class Packed {
    /** Counts of a term: everywhere, in the headline, in the lead, as a name, and whether it is one of the top ones. */
    private static final int EACH = 5;

    private final long[] stems;
    private final char[] counts;
    private final Weighed.Sums sums;
    private final Weighed.Sums lengths;

    private Packed(Weighed weighed) {
        List<Weighed.Term> terms = weighed.terms().stream()
                .sorted(Comparator.comparingLong(Weighed.Term::number))
                .toList();
        stems = new long[terms.size()];
        counts = new char[EACH * stems.length];
        for (int i = 0; i < stems.length; i++) {
            Weighed.Term term = terms.get(i);
            stems[i] = term.number();
            counts[EACH * i] = small(term.count());
            counts[EACH * i + 1] = small(term.inHeadline());
            counts[EACH * i + 2] = small(term.inLead());
            counts[EACH * i + 3] = small(term.asName());
            counts[EACH * i + 4] = (char) (term.top() ? 1 : 0);
        }
        sums = weighed.sums();
        lengths = weighed.lengths();
    }

    static Packed of(Weighed weighed) {
        return new Packed(weighed);
    }

    /** As much of a count as there is room for. */
    static char small(int count) {
        return (char) Math.min(count, Character.MAX_VALUE);
    }

    Weighed.Sums sums() {
        return sums;
    }

    Weighed.Sums lengths() {
        return lengths;
    }

    int size() {
        return stems.length;
    }

    long stem(int at) {
        return stems[at];
    }

    void eachStem(LongConsumer consumer) {
        for (long stem : stems) {
            consumer.accept(stem);
        }
    }

    /** Where a stem's counts are; below 0 where the text does not have it. */
    int find(long stem) {
        return Arrays.binarySearch(stems, stem);
    }

    /** How much it weighs in the whole text, by its count alone: to be multiplied by its rarity. */
    double all(int at) {
        return Weighed.byCount(counts[EACH * at]);
    }

    double headline(int at) {
        return Weighed.byCount(counts[EACH * at + 1]);
    }

    double lead(int at) {
        return Weighed.byCount(counts[EACH * at + 2]);
    }

    double name(int at) {
        return Weighed.byCount(counts[EACH * at + 3]);
    }

    /** As a name, where it stands in the lead. */
    double leadName(int at) {
        return counts[EACH * at + 2] == 0 ? 0 : name(at);
    }

    boolean isTop(int at) {
        return counts[EACH * at + 4] != 0;
    }
}
