package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.Sentence;
import dev.dateline.processor.fact.prose.Tag;
import dev.dateline.processor.fact.prose.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sentence without the marks at its end, and what its words are to the lexicon. */
final class Frame {
    private static final Set<String> BREAKS = Set.of(",", "—", "-", "?");
    private static final Set<String> SUBORDINATORS = Set.of(
            "because", "while", "when", "after", "before", "although", "though", "since", "unless", "whereas", "as");

    private final Sentence sentence;
    private final Lexicon lexicon;
    private final int end;

    Frame(Sentence sentence, Lexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        int last = sentence.size();
        while (last > 0 && sentence.at(last - 1).isMark() && !sentence.isQuoted(last - 1)) {
            last--;
        }
        this.end = last;
    }

    Sentence sentence() {
        return sentence;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** Behind the last word. */
    int end() {
        return end;
    }

    Token at(int index) {
        return sentence.at(index);
    }

    boolean is(int index, String word) {
        return sentence.is(index, word);
    }

    boolean is(int index, Tag tag) {
        return sentence.is(index, tag);
    }

    boolean isQuoted(int index) {
        return sentence.isQuoted(index);
    }

    /** What stands there as a verb; null where that is no cue word, or there is nothing. */
    @Nullable CueWord verb(int index) {
        return index < 0 || index >= sentence.size()
                ? null
                : lexicon.verb(sentence.at(index).lower());
    }

    /** Between what is said and who says it: a comma, a dash, the end of a quotation. */
    boolean isBreak(int index) {
        return index >= 0
                && index < sentence.size()
                && (isQuoted(index) || BREAKS.contains(at(index).lower()));
    }

    boolean isParticiple(int index) {
        return is(index, Tag.VERB) && at(index).lower().endsWith("ing");
    }

    boolean isDay(int index) {
        return index < end && at(index).lower().endsWith("day");
    }

    /** "while", "because": what follows is not the main thing. */
    boolean isSubordinator(int index) {
        return index < sentence.size() && SUBORDINATORS.contains(at(index).lower());
    }
}
