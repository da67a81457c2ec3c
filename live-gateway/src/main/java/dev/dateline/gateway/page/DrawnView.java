package dev.dateline.gateway.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.fact.Drawn;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.wire.WireItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a suggested update is made of, as an editor sees it.
 *
 * @param how it was put together, in words
 * @param rule the same by its name
 * @param marks what of the item stands in it
 */
public record DrawnView(String how, String rule, List<Mark> marks) {
    private static final String QUOTE = "-and-quote";

    /**
     * Words of the item that stand in the suggestion.
     *
     * @param paragraph of the item as the console shows it, from 0; null for its headline
     * @param start in that, in UTF-16 code units; {@code end} behind the last
     */
    public record Mark(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer paragraph,

            int start,
            int end) {}

    /** Of a proposal; null where it is not known, or not of the item that the proposal has now. */
    static @Nullable DrawnView of(Proposal proposal) {
        WireItem item = proposal.evidence().item();
        Drawn drawn = proposal.drawn();
        boolean holds = drawn != null
                && drawn.item().equals(item.version())
                && drawn.holds(proposal.suggestion().text(), item.copy().text());
        return drawn != null && holds ? new DrawnView(how(drawn.rule()), drawn.rule(), marks(drawn, item)) : null;
    }

    private static String how(String rule) {
        boolean quoted = rule.endsWith(QUOTE);
        String base = quoted ? rule.substring(0, rule.length() - QUOTE.length()) : rule;
        String lead = switch (base) {
            case "attributed-lead" -> "its lead, which says by whom";
            case "reported-lead" -> "its lead, and whose report that is";
            case "statement-lead" -> "its lead, and whose statement that is";
            case "statement-quoted" -> "its lead, in quotation marks, and whose statement that is";
            case "other-language" -> "its first paragraph, as it is";
            case "withdrawal" -> "no word of it: it takes something back";
            default -> base;
        };
        return quoted ? lead + "; then what somebody is quoted with" : lead;
    }

    private static List<Mark> marks(Drawn drawn, WireItem item) {
        String headline = item.copy().headline();
        String text = item.copy().text();
        List<Mark> marks = new ArrayList<>();
        drawn.pieces().forEach(piece -> add(marks, null, new Span(0, headline.length()), piece.from()));
        int from = text.length() - item.copy().body().length();
        List<String> paragraphs = Paragraphs.of(item.copy().body());
        for (int number = 0; number < paragraphs.size(); number++) {
            int start = text.indexOf(paragraphs.get(number), from);
            from = start + paragraphs.get(number).length();
            Span paragraph = new Span(start, from);
            int at = number;
            drawn.pieces().forEach(piece -> add(marks, at, paragraph, piece.from()));
        }
        return List.copyOf(marks);
    }

    /** What of a piece stands in that part of the text. */
    private static void add(List<Mark> marks, @Nullable Integer paragraph, Span part, Span piece) {
        int start = Math.max(part.start(), piece.start());
        int end = Math.min(part.end(), piece.end());
        if (start < end) {
            marks.add(new Mark(paragraph, start - part.start(), end - part.start()));
        }
    }
}
