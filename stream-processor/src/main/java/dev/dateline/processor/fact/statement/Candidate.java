package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that may say that somebody said something.
 *
 * @param head the token of the cue that its word is
 * @param cue all of the cue: with its auxiliaries
 * @param word as the lexicon has it; null where it does not know it
 * @param source who; null where nobody is named
 * @param content what, in the order in which it stands; empty where it stands in another sentence
 */
public record Candidate(
        Sentence sentence,
        int head,
        Range cue,
        @Nullable CueWord word,
        Pattern pattern,
        @Nullable Range source,
        List<Range> content) {
    public Candidate {
        content = content.stream().filter(range -> !range.isEmpty()).toList();
    }

    boolean isQuoting() {
        return content.stream().anyMatch(range -> {
            for (int at = range.from(); at < range.to(); at++) {
                if (sentence.isQuoted(at)) {
                    return true;
                }
            }
            return false;
        });
    }
}
