package dev.dateline.standalone.evaluate.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.processor.match.Judgement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An item and what matching made of it. */
public record Judged(Line.Comes item, Judgement judgement) {
    /** In the scorer's form: {@code article} null for none, {@code best} even where it is not proposed. */
    public record Prediction(
            String item,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String article,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String best,

            double score) {}

    boolean isRight() {
        return Objects.equals(prediction().article(), item.gold());
    }

    Prediction prediction() {
        String proposed = judgement.proposed().map(one -> one.article().value()).orElse(null);
        String best = judgement.best().map(one -> one.article().value()).orElse(null);
        double score = judgement.best().map(Judgement.Ranked::score).orElse(0.0);
        return new Prediction(item.id(), proposed, best, Math.round(score * 10_000) / 10_000.0);
    }
}
