package dev.dateline.standalone.evaluate.statements;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text and who says what in it, as annotators have it. */
public record GoldText(String id, String text, List<Attribution> attributions) {
    private static final String MARKS = "\"“”«»";

    public static GoldText of(JsonNode row) {
        List<Attribution> attributions = new ArrayList<>();
        row.path("attributions").forEach(one -> attributions.add(Attribution.of(one)));
        return new GoldText(row.path("id").asText(), row.path("text").asText(), attributions);
    }

    /** Whether a double quotation mark stands in the spans, or up to {@code near} code points beside them. */
    boolean isQuoted(List<Attribution.Span> spans, int near) {
        int length = text.codePointCount(0, text.length());
        return spans.stream().anyMatch(span -> {
            int from = text.offsetByCodePoints(0, Math.max(0, Math.min(length, span.start() - near)));
            int to = text.offsetByCodePoints(0, Math.max(0, Math.min(length, span.end() + near)));
            return text.substring(Math.min(from, to), to).chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
        });
    }

    /** Who, by which words, what: on one line. */
    String words(Attribution attribution) {
        return "[" + words(attribution.source()) + "] [" + words(attribution.cue()) + "] ["
                + words(attribution.content()) + "]";
    }

    private String words(List<Attribution.Span> spans) {
        return spans.stream()
                .map(span -> text.substring(
                        text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end())))
                .collect(Collectors.joining(" | "))
                .replaceAll("\\s+", " ");
    }
}
