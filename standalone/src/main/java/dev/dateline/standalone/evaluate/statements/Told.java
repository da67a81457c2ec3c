package dev.dateline.standalone.evaluate.statements;

import dev.dateline.contract.fact.Span;
import dev.dateline.processor.fact.statement.Found;
import java.util.List;

/** What is found in a text, in the scorer's form. */
public record Told(String id, List<Attribution> statements) {
    static Attribution attribution(String text, Found found) {
        return new Attribution(spans(text, found.source()), spans(text, found.cue()), spans(text, found.content()));
    }

    private static List<Attribution.Span> spans(String text, List<Span> spans) {
        return spans.stream()
                .map(span ->
                        new Attribution.Span(text.codePointCount(0, span.start()), text.codePointCount(0, span.end())))
                .toList();
    }
}
