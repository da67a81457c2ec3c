package dev.dateline.standalone.evaluate.statements;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Who said what in a text, in the scorer's form: spans in code points. */
public record Attribution(List<Span> source, List<Span> cue, List<Span> content) {
    /** From {@code start} to before {@code end}; written as a pair. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"start", "end"})
    public record Span(int start, int end) {
        int size() {
            return end - start;
        }
    }

    static Attribution of(JsonNode row) {
        return new Attribution(spans(row.path("source")), spans(row.path("cue")), spans(row.path("content")));
    }

    private static List<Span> spans(JsonNode pairs) {
        List<Span> spans = new ArrayList<>();
        pairs.forEach(
                pair -> spans.add(new Span(pair.path(0).asInt(), pair.path(1).asInt())));
        return spans;
    }

    /** How many code points of {@code one} stand in {@code other}. */
    static int overlap(List<Span> one, List<Span> other) {
        int shared = 0;
        for (Span a : one) {
            for (Span b : other) {
                shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
            }
        }
        return shared;
    }

    static int size(List<Span> spans) {
        return spans.stream().mapToInt(Span::size).sum();
    }
}
