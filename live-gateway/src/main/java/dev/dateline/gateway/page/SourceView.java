package dev.dateline.gateway.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Source;
import dev.dateline.contract.style.Times;
import org.jspecify.annotations.Nullable;

/**
 * Another source of a proposal's text.
 *
 * @param time when its provider made it, in house style and the article's zone
 * @param grown whether the proposal's text has grown from it, and is not the same
 * @param lost what became of it, to be read after the source's name; null while it stands
 */
public record SourceView(
        String source,
        String time,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean grown,
        @Nullable String lost) {
    static SourceView of(Source source, Times times) {
        return new SourceView(
                source.speaker(),
                times.timeOfDay(source.made()),
                !source.isCopy(),
                source.loss() == null ? null : lost(source.loss(), times));
    }

    private static String lost(Loss loss, Times times) {
        String what = switch (loss.by()) {
            case KILL -> "withdrew its copy";
            case HOLD -> "put its copy on hold";
            case CORRECTION -> "corrected its copy";
            case NEW, RESEND, UPDATE, REWRITE, REFILE -> "sent a newer version";
        };
        return what + " at " + times.timeOfDay(loss.at());
    }
}
