package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.Tag;
import dev.dateline.processor.fact.prose.Token;
import java.util.Set;

/** Where what is said ends. */
final class ClauseEnds {
    private static final Set<String> MARKS = Set.of(",", ";", "—", "–", "(", ":");

    private final Frame frame;

    ClauseEnds(Frame frame) {
        this.frame = frame;
    }

    /** Of a clause: at the next words that say something of their own, else with the sentence. */
    int ofClause(VerbCue cue) {
        boolean leading = isLeading(cue);
        for (int at = cue.head() + 2; at < frame.end(); at++) {
            if (frame.isQuoted(at)) {
                continue;
            }
            boolean comma = frame.is(at, ",");
            if (frame.is(at, ";") || (comma && (leading || isSaying(at + 1)))) {
                return at;
            }
            if (isJoint(at) && (isSaid(at + 1) || isSaidByAnother(at + 1))) {
                return frame.is(at - 1, ",") ? at - 1 : at;
            }
        }
        return frame.end();
    }

    /** Of a thing: at the next mark, or where another clause begins. */
    int ofObject(int from) {
        for (int at = from + 1; at < frame.end(); at++) {
            if (!frame.isQuoted(at) && endsObject(at)) {
                return at;
            }
        }
        return frame.end();
    }

    private boolean endsObject(int at) {
        Token token = frame.at(at);
        boolean listed = token.is(",") && frame.is(at + 1, Tag.ADJ);
        boolean clause = frame.isSubordinator(at) && (token.is(Tag.SCONJ) || token.is(Tag.ADV));
        boolean joined = token.is(Tag.CCONJ)
                && (frame.is(at + 1, Tag.VERB) || frame.is(at + 1, Tag.AUX) || frame.is(at + 2, Tag.VERB));
        return (MARKS.contains(token.lower()) && !listed) || clause || joined;
    }

    /** "Having said that …, Orr left"; "While Orr said that …, she left". */
    private boolean isLeading(VerbCue cue) {
        int first = frame.is(0, Tag.CCONJ) || frame.is(0, Tag.ADV) ? 1 : 0;
        boolean opens = frame.isParticiple(first) || frame.isSubordinator(first);
        for (int at = 0; opens && at < cue.head(); at++) {
            opens = !frame.is(at, ",") || frame.is(at + 1, "who");
        }
        return opens;
    }

    private boolean isJoint(int at) {
        return frame.is(at, Tag.CCONJ) || frame.is(at, "while");
    }

    /** "and one in four said": another subject with a verb of its own. */
    private boolean isSaidByAnother(int at) {
        Range other = NounPhrases.startingAt(frame.sentence(), frame.is(at, Tag.ADV) ? at + 1 : at);
        return other != null && isSaid(other.to());
    }

    /** "adding": a participle of a verb of speech. */
    private boolean isSaying(int at) {
        int verb = frame.is(at, Tag.ADV) ? at + 1 : at;
        boolean according = frame.is(at, "according") && frame.is(at + 1, "to");
        return according || (isSpeech(verb) && frame.at(verb).lower().endsWith("ing"));
    }

    /** "added": another verb of the same subject. */
    private boolean isSaid(int at) {
        int verb = at;
        while (verb < frame.end() && (frame.is(verb, Tag.ADV) || frame.is(verb, Tag.AUX))) {
            verb++;
        }
        CueWord word = frame.verb(verb);
        return word != null && isSpeech(verb) && frame.is(verb, Tag.VERB) && !frame.is(verb, word.lemma());
    }

    private boolean isSpeech(int at) {
        CueWord word = frame.verb(at);
        return word != null && at < frame.end() && !frame.isQuoted(at) && word.isSpeech();
    }
}
