package dev.dateline.processor.fact.statement;

import dev.dateline.contract.fact.Polarity;

/**
 * A word that can stand for somebody's saying, thinking or wanting.
 *
 * @param lemma as in a dictionary
 */
public record CueWord(String lemma, Kind kind, Polarity polarity) {
    /** Somebody speaks, and takes a stand or gives a name. */
    boolean isSpeech() {
        return switch (kind) {
            case SAY, TELL, NAME, JUDGE -> true;
            case THINK, WANT, SHOW, UTTER, NOUN, FEEL -> false;
        };
    }
}
