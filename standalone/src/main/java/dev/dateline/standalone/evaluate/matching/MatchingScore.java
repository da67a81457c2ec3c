package dev.dateline.standalone.evaluate.matching;

import dev.dateline.standalone.evaluate.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How good links are: the formulas of {@code matching} in score.py. A link is right where it names the item's own
 * article; one of an item that belongs to none is wrong.
 */
final class MatchingScore {
    private int items;
    private int right;
    private int wrong;
    private int missed;
    private int noneRight;
    private int top;
    private int linkable;

    private MatchingScore() {}

    static MatchingScore of(List<Judged> judged) {
        MatchingScore score = new MatchingScore();
        judged.forEach(one -> score.add(one.prediction(), one.item().gold()));
        return score;
    }

    private void add(Judged.Prediction said, @Nullable String gold) {
        items++;
        linkable += gold == null ? 0 : 1;
        top += gold != null && gold.equals(said.best()) ? 1 : 0;
        if (said.article() == null) {
            missed += gold == null ? 0 : 1;
            noneRight += gold == null ? 1 : 0;
        } else if (Objects.equals(said.article(), gold)) {
            right++;
        } else {
            wrong++;
            missed += gold == null ? 0 : 1;
        }
    }

    double f1() {
        return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
    }

    /** As a line of JSON. */
    String line() {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("items", items);
        figures.put("answered", items);
        figures.put("precision", Figure.share(right, right + wrong));
        figures.put("recall", Figure.share(right, right + missed));
        figures.put("f1", Figure.share(2L * right, 2L * right + wrong + missed));
        figures.put("top1_of_linkable", Figure.share(top, linkable));
        figures.put("accuracy_with_none", Figure.share(right + noneRight, items));
        return Figure.line(figures);
    }
}
