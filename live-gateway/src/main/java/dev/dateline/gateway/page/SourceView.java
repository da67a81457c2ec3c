package dev.dateline.gateway.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Source;
import dev.dateline.contract.style.HouseStyle;
import java.time.ZoneId;
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
    static SourceView of(Source source, ZoneId zone) {
        return new SourceView(
                source.speaker(),
                HouseStyle.timeOfDay(source.made(), zone),
                !source.isCopy(),
                source.loss() == null ? null : lost(source.loss(), zone));
    }

    private static String lost(Loss loss, ZoneId zone) {
        String what = switch (loss.by()) {
            case KILL -> "withdrew its copy";
            case HOLD -> "put its copy on hold";
            case CORRECTION -> "corrected its copy";
            case NEW, RESEND, UPDATE, REWRITE, REFILE -> "sent a newer version";
        };
        return what + " at " + HouseStyle.timeOfDay(loss.at(), zone);
    }
}
