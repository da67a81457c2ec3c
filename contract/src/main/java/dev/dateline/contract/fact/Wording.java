package dev.dateline.contract.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.json.Require;
import java.util.List;

/**
 * Where a statement stands in its item and how it is put. Spans count in {@link
 * dev.dateline.contract.wire.Copy#text()}.
 *
 * @param source who is named, as a "he" or in full
 * @param cue the words that say that it was said; empty where a quotation goes on without any
 * @param content what was said; in more than one piece where something stands between
 */
public record Wording(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Span> source,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Span> cue,
        List<Span> content,
        Manner manner,
        Polarity polarity,
        Ground ground) {
    public Wording {
        source = source == null ? List.of() : List.copyOf(source);
        cue = cue == null ? List.of() : List.copyOf(cue);
        content = List.copyOf(Require.present("content", content));
        Require.that(!content.isEmpty(), "a wording needs its content");
        Require.present("manner", manner);
        Require.present("polarity", polarity);
        Require.present("ground", ground);
    }
}
