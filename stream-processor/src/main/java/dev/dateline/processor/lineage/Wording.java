package dev.dateline.processor.lineage;

import dev.dateline.contract.wire.Copy;
import dev.dateline.processor.print.Marks;
import dev.dateline.processor.print.Shingles;
import dev.dateline.processor.print.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text as it is compared word by word. {@code shingles} are all runs of five words of the body. */
record Wording(Set<String> headline, List<String> body, Marks shingles) {
    static Wording of(Copy copy) {
        List<String> body = Words.of(copy.body());
        return new Wording(Set.copyOf(Words.of(copy.headline())), body, Shingles.all(body));
    }

    /** How often each number stands in the body. */
    Map<String, Integer> figures() {
        Map<String, Integer> figures = new HashMap<>();
        body.stream().filter(Words::isFigure).forEach(figure -> figures.merge(figure, 1, Integer::sum));
        return figures;
    }
}
