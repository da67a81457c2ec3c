package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.Tag;
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
        return named == null || clause ? null : withName(named);
    }

    /** "said Reed's lawyer, Ann Fox": with the name, where nothing but an end or a mark follows. */
    private Range withName(Range named) {
        int comma = named.to();
        boolean role = frame.is(comma - 1, Tag.NOUN) && !frame.at(comma - 1).isCapital();
        int end = comma + 1;
        while (end < frame.end() && isOfName(end)) {
            end++;
        }
        boolean name = role && frame.is(comma, ",") && end - comma > 2;
        boolean whole = end >= frame.end() || frame.at(end).isMark();
        return name && whole && frame.at(comma + 1).isCapital() ? new Range(named.from(), end) : named;
    }

    /** The model takes many a name behind a comma for a noun or a verb. */
    private boolean isOfName(int at) {
        boolean word = frame.at(at).isCapital() && (frame.is(at, Tag.NOUN) || frame.is(at, Tag.VERB));
        return !frame.isQuoted(at) && (frame.is(at, Tag.PROPN) || word);
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
