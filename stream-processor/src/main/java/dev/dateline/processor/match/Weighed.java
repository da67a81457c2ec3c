package dev.dateline.processor.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text's terms by their TF-IDF weights, (1 + ln count) × idf, in the order of the stems: sums of doubles depend on
 * theirs. {@code lengths} are Euclidean, {@code sums} plain.
 */
public record Weighed(List<Term> terms, Sums sums, Sums lengths) {
    /**
     * A term's weights in the whole text, in the headline, in headline and lead, among the names, and among the names
     * of headline and lead.
     *
     * @param top whether it is one of the weightiest of the whole
     */
    public record Term(
            String stem,
            String word,
            double all,
            double headline,
            double lead,
            double name,
            double leadName,
            boolean top) {}

    /** Over all terms. */
    public record Sums(double all, double headline, double lead, double name, double leadName, double top) {}

    /** {@code tops} is how many of the weightiest terms are marked. */
    static Weighed of(Terms terms, Rarity rarity, int tops) {
        Set<String> top = top(terms, rarity, tops);
        List<Term> weighed = new ArrayList<>(terms.terms().size());
        for (Terms.Term term : terms.terms()) {
            double idf = rarity.of(term.stem());
            double name = weight(term.name(), idf);
            weighed.add(new Term(
                    term.stem(),
                    term.word(),
                    weight(term.count(), idf),
                    weight(term.headline(), idf),
                    weight(term.lead(), idf),
                    name,
                    term.lead() == null ? 0 : name,
                    top.contains(term.stem())));
        }
        return new Weighed(List.copyOf(weighed), sums(weighed), lengths(weighed));
    }

    /** To be looked up in. */
    Map<String, Term> byStem() {
        Map<String, Term> byStem = HashMap.newHashMap(terms.size());
        terms.forEach(term -> byStem.put(term.stem(), term));
        return byStem;
    }

    private static Set<String> top(Terms terms, Rarity rarity, int tops) {
        record Heavy(String stem, double weight) {}
        Set<String> top = new HashSet<>();
        terms.terms().stream()
                .map(term -> new Heavy(term.stem(), weight(term.count(), rarity.of(term.stem()))))
                .sorted(Comparator.comparingDouble((Heavy term) -> -term.weight())
                        .thenComparing(Heavy::stem))
                .limit(tops)
                .forEach(term -> top.add(term.stem()));
        return top;
    }

    private static double weight(@Nullable Integer count, double idf) {
        return count == null ? 0 : (1 + StrictMath.log(count)) * idf;
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
