package dev.dateline.processor.fact.stand;

import dev.dateline.contract.ledger.Meant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that counts or measures something; no date, rank or score.
 *
 * @param number what it comes to; of a range its lower end
 * @param start where its number begins in the text, in chars; {@code end} behind it
 */
public record Counted(Sort sort, double number, Meant meant, int start, int end) {
    /** What it counts in. */
    public enum Sort {
        COUNT,
        MONEY,
        PERCENT
    }

    /** Those of a sentence, in its order. */
    public static List<Counted> in(String sentence) {
        Sentence read = Sentence.of(sentence);
        List<Counted> all = new ArrayList<>();
        for (Quantity one : read.quantities()) {
            Sort sort = sort(one.kind());
            if (sort != null) {
                int start = read.token(one.first()).start();
                int end = read.token(one.end() - 1).end();
                all.add(new Counted(sort, one.value(), meant(one), start, end));
            }
        }
        return List.copyOf(all);
    }

    private static @Nullable Sort sort(Quantity.Kind kind) {
        return switch (kind) {
            case COUNT -> Sort.COUNT;
            case MONEY -> Sort.MONEY;
            case PERCENT -> Sort.PERCENT;
            case SCORE, ORDINAL, DATE -> null;
        };
    }

    /** Of "10 to 12" the least is sure. */
    private static Meant meant(Quantity quantity) {
        if (quantity.plain().high() > quantity.plain().low()) {
            return Meant.AT_LEAST;
        }
        return switch (quantity.bound()) {
            case EXACT -> Meant.EXACTLY;
            case ABOUT -> Meant.ABOUT;
            case MORE -> Meant.MORE_THAN;
            case LEAST -> Meant.AT_LEAST;
            case LESS -> Meant.LESS_THAN;
            case MOST -> Meant.AT_MOST;
        };
    }
}
