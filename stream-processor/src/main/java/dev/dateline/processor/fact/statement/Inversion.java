package dev.dateline.processor.fact.statement;

import org.jspecify.annotations.Nullable;

/** Who speaks: before the verb, or behind it where people say things so: “…,” said Orr. */
final class Inversion {
    private final Frame frame;

    Inversion(Frame frame) {
        this.frame = frame;
    }

    /** Null where nobody is named. */
    @Nullable Range speaker(VerbCue cue) {
        boolean behind = !cue.verb().own() && frame.isBreak(cue.start() - 1) && isPossible(cue);
        Range inverted = behind ? behind(cue) : null;
        return inverted == null ? cue.verb().subject() : inverted;
    }

    /** Named right behind the verb, and no subject of another. */
    @Nullable Range behind(VerbCue cue) {
        Range named = NounPhrases.startingAt(frame.sentence(), cue.head() + 1);
        boolean clause = named != null
                && named.to() < frame.end()
                && frame.at(named.to()).tag().isVerbal();
        return clause ? null : named;
    }

    boolean isPossible(VerbCue cue) {
        boolean speech = cue.word() == null
                || cue.is(Kind.SAY)
                || cue.is(Kind.UTTER)
                || cue.is(Kind.SHOW)
                || frame.isQuoted(cue.start() - 1);
        return speech && !frame.isParticiple(cue.head());
    }
}
