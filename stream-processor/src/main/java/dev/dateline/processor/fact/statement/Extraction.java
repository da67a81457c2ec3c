package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.English;
import dev.dateline.processor.fact.prose.Sentence;
import dev.dateline.processor.fact.prose.Sentences;
import java.util.ArrayList;
import java.util.List;

/** Finds who says what in an English text. Pure: the same text gives the same. */
public final class Extraction {
    private final Judge judge;

    private Extraction(Judge judge) {
        this.judge = judge;
    }

    /** By the rules that come with Dateline. */
    public static Extraction byRules() {
        return by(new Rules(Lexicon.shipped()));
    }

    public static Extraction by(Judge judge) {
        return new Extraction(judge);
    }

    /** In the order of the cues. The time grows with the text up to {@link Sentences#MOST_CHARACTERS}, and no further. */
    public List<Found> of(String text) {
        List<Sentence> sentences = Sentences.of(text);
        List<List<Taken>> taken = new ArrayList<>();
        for (Sentence sentence : sentences) {
            taken.add(isWorthReading(sentence) ? taken(English.tagged(sentence)) : List.of());
        }
        return Carrying.over(sentences, taken);
    }

    private boolean isWorthReading(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> !token.quoted() && judge.mayBeCue(token.lower()));
    }

    private List<Taken> taken(Sentence sentence) {
        List<Taken> taken = new ArrayList<>();
        Readings.in(sentence).forEach(cue -> judge.choose(cue).ifPresent(taken::add));
        return Choice.of(taken);
    }
}
