package dev.dateline.processor.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text's terms by their TF-IDF weights, (1 + ln count) × idf, in the order of the stems: sums of doubles depend on
 * theirs. {@code lengths} are Euclidean, {@code sums} plain.
 */
public record Weighed(List<Term> terms, Sums sums, Sums lengths) {
    /** Most counts are small, and a logarithm takes long. */
    private static final double[] BY_COUNT = new double[256];

    static {
        for (int count = 1; count < BY_COUNT.length; count++) {
            BY_COUNT[count] = 1 + StrictMath.log(count);
        }
    }

    /**
     * A term, how often it stands where, and how rare it is.
     *
     * @param number of the stem: the same for the same stem
     * @param top whether it is one of the weightiest of the whole
     */
    public record Term(
            String stem,
            long number,
            String word,
            int count,
            int inHeadline,
            int inLead,
            int asName,
            double idf,
            boolean top) {
        static Term of(Terms.Term term, double idf) {
            return new Term(
                    term.stem(),
                    Weighed.number(term.stem()),
                    term.word(),
                    term.count(),
                    orZero(term.headline()),
                    orZero(term.lead()),
                    orZero(term.name()),
                    idf,
                    false);
        }

        /** Without its words. */
        Term bare() {
            return new Term("", number, "", count, inHeadline, inLead, asName, idf, false);
        }

        /** In both texts together. */
        Term plus(Term more) {
            return new Term(
                    stem,
                    number,
                    word,
                    count + more.count,
                    inHeadline + more.inHeadline,
                    inLead + more.inLead,
                    asName + more.asName,
                    idf,
                    false);
        }

        Term asTop() {
            return new Term(stem, number, word, count, inHeadline, inLead, asName, idf, true);
        }

        double all() {
            return byCount(count) * idf;
        }

        double headline() {
            return byCount(inHeadline) * idf;
        }

        double lead() {
            return byCount(inLead) * idf;
        }

        double name() {
            return byCount(asName) * idf;
        }

        /** As a name, where it stands in the lead. */
        double leadName() {
            return inLead == 0 ? 0 : name();
        }

        private static int orZero(@Nullable Integer count) {
            return count == null ? 0 : count;
        }
    }

    /** Over all terms. */
    public record Sums(double all, double headline, double lead, double name, double leadName, double top) {}

    /** {@code tops} is how many of the weightiest terms are marked. */
    static Weighed of(Terms terms, Rarity rarity, int tops) {
        List<Term> weighed = new ArrayList<>(terms.terms().size());
        terms.terms().forEach(term -> weighed.add(Term.of(term, rarity.of(term.stem()))));
        return of(weighed, tops);
    }

    /** Of terms in an order that is always the same, none of them marked. */
    static Weighed of(List<Term> terms, int tops) {
        Set<Long> top = new HashSet<>();
        terms.stream()
                .sorted(Comparator.comparingDouble((Term term) -> -term.all())
                        .thenComparing(Term::stem)
                        .thenComparingLong(Term::number))
                .limit(tops)
                .forEach(term -> top.add(term.number()));
        List<Term> marked = terms.stream()
                .map(term -> top.contains(term.number()) ? term.asTop() : term)
                .toList();
        return new Weighed(marked, sums(marked), lengths(marked));
    }

    /** What a count is worth before rarity: 1 + ln count; 0 for never. */
    static double byCount(int count) {
        return count < BY_COUNT.length ? BY_COUNT[count] : 1 + StrictMath.log(count);
    }

    /** 64 bits by FNV-1a, mixed as MurmurHash3 ends: of a million stems two share one once in 37 million times. */
    static long number(String stem) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < stem.length(); i++) {
            hash = (hash ^ stem.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    private static Sums sums(List<Term> terms) {
        double[] sum = new double[6];
        for (Term term : terms) {
            sum[0] += term.all();
            sum[1] += term.headline();
            sum[2] += term.lead();
            sum[3] += term.name();
            sum[4] += term.leadName();
            sum[5] += term.top() ? term.all() : 0;
        }
        return new Sums(sum[0], sum[1], sum[2], sum[3], sum[4], sum[5]);
    }

    private static Sums lengths(List<Term> terms) {
        double[] sum = new double[4];
        for (Term term : terms) {
            sum[0] += term.all() * term.all();
            sum[1] += term.headline() * term.headline();
            sum[2] += term.lead() * term.lead();
            sum[3] += term.name() * term.name();
        }
        return new Sums(Math.sqrt(sum[0]), Math.sqrt(sum[1]), Math.sqrt(sum[2]), Math.sqrt(sum[3]), 0, 0);
    }
}
