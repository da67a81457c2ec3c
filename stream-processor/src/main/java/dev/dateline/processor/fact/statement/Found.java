package dev.dateline.processor.fact.statement;

import dev.dateline.contract.fact.Ground;
import dev.dateline.contract.fact.Polarity;
import dev.dateline.contract.fact.Span;
import dev.dateline.processor.fact.prose.Sentence;
import java.util.List;
import java.util.Locale;

/**
 * Somebody says something, by where that stands in the text (UTF-16 offsets).
 *
 * @param source empty where nobody is named
 */
public record Found(List<Span> source, List<Span> cue, List<Span> content, Polarity polarity, Ground ground) {
    public Found {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }

    /** What a candidate comes to by itself. */
    public static Found of(Taken taken) {
        Candidate candidate = taken.candidate();
        Sentence sentence = candidate.sentence();
        Range source = candidate.source();
        return new Found(
                source == null ? List.of() : List.of(span(sentence, source)),
                List.of(span(sentence, candidate.cue())),
                candidate.content().stream().map(range -> span(sentence, range)).toList(),
                Polarities.of(candidate),
                new Ground((taken.learnt() ? "learnt:" : "") + rule(candidate), taken.confidence()));
    }

    private static String rule(Candidate candidate) {
        CueWord word = candidate.word();
        String kind = word == null ? "other" : word.kind().name();
        return (kind + "-" + candidate.pattern().name())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    Found saying(List<Span> other) {
        return new Found(source, cue, other, polarity, ground);
    }

    private static Span span(Sentence sentence, Range range) {
        int last = Math.min(range.to(), sentence.size()) - 1;
        return new Span(sentence.at(range.from()).start(), sentence.at(last).end());
    }
}
