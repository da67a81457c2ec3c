package dev.dateline.processor.fact.statement;

import dev.dateline.contract.fact.Manner;
import dev.dateline.contract.fact.Span;
import java.util.List;

/** Tells in whose words something is said, by its double quotation marks. */
final class Manners {
    private static final String MARKS = "\"“”«»„";

    private Manners() {}

    /** Direct where every piece begins and ends with a mark, or lies in a quotation over several paragraphs. */
    static Manner of(String text, List<Span> content) {
        boolean marked = content.stream().anyMatch(span -> span.in(text).chars().anyMatch(Manners::isMark));
        if (!marked) {
            return Manner.INDIRECT;
        }
        return content.stream().allMatch(span -> isQuotation(span.in(text))) ? Manner.DIRECT : Manner.MIXED;
    }

    /** From its first mark to its last no other stands; a paragraph of a longer quotation has no last one. */
    private static boolean isQuotation(String words) {
        String bare = words.strip();
        int end = bare.length() - 1;
        while (end > 0 && !isMark(bare.charAt(end)) && !Character.isLetterOrDigit(bare.charAt(end))) {
            end--;
        }
        return isMark(bare.charAt(0))
                && bare.substring(1, Math.max(1, end)).chars().noneMatch(Manners::isMark);
    }

    private static boolean isMark(int c) {
        return MARKS.indexOf(c) >= 0;
    }
}
