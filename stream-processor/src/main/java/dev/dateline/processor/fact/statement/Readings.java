package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.English;
import dev.dateline.processor.fact.prose.Sentence;
import dev.dateline.processor.fact.prose.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything in a sentence that could be a cue, each with the ways to read it, the likeliest first. */
public final class Readings {
    private Readings() {}

    /** Of a whole text, whatever comes of them: what a model learns from. */
    public static List<List<Candidate>> of(String text) {
        return Sentences.of(text).stream()
                .flatMap(sentence -> in(English.tagged(sentence)).stream())
                .toList();
    }

    static List<List<Candidate>> in(Sentence tagged) {
        Map<Integer, List<Candidate>> cues = new LinkedHashMap<>();
        Frame frame = new Frame(tagged, Lexicon.shipped());
        List<Candidate> all = new ArrayList<>(new VerbCues(frame).all());
        all.addAll(new OtherCues(frame).all());
        all.forEach(one ->
                cues.computeIfAbsent(one.head(), head -> new ArrayList<>()).add(one));
        return List.copyOf(cues.values());
    }
}
