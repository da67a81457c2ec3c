package dev.dateline.gateway.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.Value;
import dev.dateline.contract.style.Times;
import dev.dateline.contract.wire.ItemVersion;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of an article's ledger, as editors see it: who says what, and nobody that it is so.
 *
 * @param id what is counted, or what stands somehow; {@code of} the same in words
 * @param kind whether it is a figure or a state
 * @param line what each source has it at now: "at least 27, AP 9/19, 2:02 p.m.; 32, AFP 9/19, 2:10 p.m."; empty where nobody stands by any
 * @param contested whether two of those cannot both be right
 * @param now what each source has it at, oldest first
 * @param before what was said and is no longer, oldest first
 */
public record FigureView(
        String id, String of, Kind kind, String line, boolean contested, List<Said> now, List<Said> before) {
    /** What a line tells of. */
    public enum Kind {
        FIGURE,
        STATE
    }

    /**
     * What one item says.
     *
     * @param words a figure in the item's words; of a state, the value that it has
     * @param number what a figure comes to; null of a state
     * @param source who says it, in the item's words; {@code via} who reports that
     * @param time when the item was made, in house style and the article's zone; {@code at} the same (UTC)
     * @param sentence of the item
     * @param start where the words stand in its headline, an empty line and its body, in UTF-16 code units
     * @param lost what became of the item; null while it stands
     */
    public record Said(
            String words,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double number,

            String source,
            String via,
            String time,
            Instant at,
            String sentence,
            ItemVersion item,
            int start,
            int end,
            String rule,
            double confidence,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String lost) {
        static Said of(Value value, Times times, Instant now) {
            return new Said(
                    value.words(),
                    value.amount() == null ? null : value.amount().number(),
                    value.voice().source(),
                    value.voice().via(),
                    times.dateAndTime(value.voice().at(), now),
                    value.voice().at(),
                    value.basis().sentence(),
                    value.basis().item(),
                    value.basis().span().start(),
                    value.basis().span().end(),
                    value.basis().ground().rule(),
                    value.basis().ground().confidence(),
                    value.lost() == null ? null : lostBy(value.lost(), times, now));
        }

        private static String lostBy(Loss loss, Times times, Instant now) {
            String what = switch (loss.by()) {
                case KILL -> "withdrawn";
                case HOLD -> "put on hold";
                case CORRECTION -> "corrected";
                case NEW, RESEND, UPDATE, REWRITE, REFILE -> "sent anew";
            };
            return what + " " + times.dateAndTime(loss.at(), now);
        }

        private String inShort() {
            return words + ", " + via + " " + time;
        }
    }

    /** As it stands at {@code now}, with times in the article's zone. */
    public static FigureView of(Figure figure, Times times, Instant now) {
        List<Said> standing = said(figure.now(), times, now);
        String line = standing.stream().map(Said::inShort).collect(Collectors.joining("; "));
        boolean state = figure.values().stream().anyMatch(value -> value.state() != null);
        return new FigureView(
                figure.id(),
                figure.of(),
                state ? Kind.STATE : Kind.FIGURE,
                line,
                figure.isContested(),
                standing,
                said(figure.before(), times, now));
    }

    private static List<Said> said(List<Value> values, Times times, Instant now) {
        return values.stream().map(value -> Said.of(value, times, now)).toList();
    }
}
