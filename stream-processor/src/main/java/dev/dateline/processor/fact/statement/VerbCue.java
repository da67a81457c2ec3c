package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verb of a sentence, and what the lexicon has for it; {@code word} null for nothing. */
record VerbCue(Subjects.Verb verb, @Nullable CueWord word) {
    int head() {
        return verb.head();
    }

    int start() {
        return verb.start();
    }

    boolean is(Kind kind) {
        return word != null && word.kind() == kind;
    }

    /** Somebody speaks, and takes a stand or gives a name. */
    boolean isSpeech() {
        return word != null && word.isSpeech();
    }

    Candidate saying(Sentence sentence, Pattern pattern, @Nullable Range source, List<Range> content) {
        return new Candidate(sentence, head(), new Range(start(), head() + 1), word, pattern, source, content);
    }
}
