package dev.dateline.processor.lineage;

import dev.dateline.contract.wire.Copy;
import dev.dateline.processor.print.Marks;
import dev.dateline.processor.print.Shingles;
import dev.dateline.processor.print.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text as it is compared word by word, in a fraction of the room that its words take.
 *
 * @param words how many the body has
 * @param order of the body's words and their order, as good as unique
 * @param figures how often each number stands in the body
 * @param shingles all runs of five words of the body
 */
record Wording(Set<String> headline, int words, long order, Map<String, Integer> figures, Marks shingles) {
    static Wording of(Copy copy) {
        List<String> body = Words.of(copy.body());
        Map<String, Integer> figures = new HashMap<>();
        body.stream().filter(Words::isFigure).forEach(figure -> figures.merge(figure, 1, Integer::sum));
        return new Wording(
                Set.copyOf(Words.of(copy.headline())),
                body.size(),
                order(body),
                Map.copyOf(figures),
                Shingles.all(body));
    }

    /** As {@link String#hashCode()} has it, in 64 bits, with a space behind each word. */
    private static long order(List<String> body) {
        long order = 0;
        for (String word : body) {
            for (int at = 0; at < word.length(); at++) {
                order = 31 * order + word.charAt(at);
            }
            order = 31 * order + ' ';
        }
        return order;
    }
}
