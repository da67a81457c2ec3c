package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.Tag;
import dev.dateline.processor.fact.prose.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind its cue: she said that …, asked whether …, said “…”, vowed to …, criticized the …: one step for each.
 */
final class SaidAfter {
    private static final int FAR = 16;
    private static final Set<String> QUESTIONS =
            Set.of("whether", "if", "how", "why", "what", "when", "where", "who", "which");
    private static final Set<String> TOPICS =
            Set.of("about", "of", "for", "against", "to", "with", "on", "as", "over", "into");
    private static final Set<String> PARTICLES = Set.of("out", "back", "up");
    private static final Set<String> LINKS = Set.of(",", "who", "which", "that", "to");

    private final Frame frame;
    private final ClauseEnds ends;
    private final Inversion inversion;

    SaidAfter(Frame frame) {
        this.frame = frame;
        this.ends = new ClauseEnds(frame);
        this.inversion = new Inversion(frame);
    }

    /** Null where nothing that is said stands behind the cue. */
    @Nullable Candidate of(VerbCue cue) {
        int next = cue.head() + 1;
        while (next < frame.end() && isAside(next)) {
            next++;
        }
        if (next >= frame.end()) {
            return null;
        }
        // Of "called it “a shame”" the thing is part of what is said.
        boolean whole = cue.is(Kind.NAME) || cue.is(Kind.JUDGE);
        int opening = whole ? -1 : opening(next);
        if (opening >= 0) {
            return opened(cue, opening);
        }
        return frame.is(next, ",") ? null : complement(cue, next);
    }

    private boolean isAside(int at) {
        return !frame.isQuoted(at)
                && (frame.is(at, Tag.ADV) || PARTICLES.contains(frame.at(at).lower()));
    }

    private @Nullable Candidate opened(VerbCue cue, int opening) {
        Pattern pattern = pattern(opening);
        int from = pattern == Pattern.COLON ? opening + 1 : opening;
        int to = Math.max(ends.ofClause(cue), from + 1);
        return from >= frame.end() ? null : saying(cue, pattern, new Range(from, to));
    }

    private Candidate saying(VerbCue cue, Pattern pattern, Range content) {
        return cue.saying(frame.sentence(), pattern, inversion.speaker(cue), List.of(content));
    }

    private Pattern pattern(int opening) {
        if (frame.isQuoted(opening)) {
            return Pattern.QUOTE_AFTER;
        }
        return frame.is(opening, "that") ? Pattern.THAT : frame.is(opening, ":") ? Pattern.COLON : Pattern.QUESTION;
    }

    private @Nullable Candidate complement(VerbCue cue, int next) {
        int first = cue.is(Kind.TELL) ? afterListener(next) : next;
        Pattern pattern = first < frame.end() && !frame.isDay(first) ? plain(first) : Pattern.NONE;
        if (pattern == Pattern.NONE) {
            return null;
        }
        int from = pattern == Pattern.PREPOSITION ? first + 1 : first;
        boolean finite = cue.is(Kind.SAY) && cue.verb().own() && !frame.isParticiple(cue.head());
        boolean clause = pattern == Pattern.CLAUSE || pattern == Pattern.TO || (pattern == Pattern.OBJECT && finite);
        int to = clause ? ends.ofClause(cue) : ends.ofObject(from);
        return saying(cue, pattern, new Range(from, Math.max(to, from + 1)));
    }

    /** How words that nothing introduces go on. */
    private Pattern plain(int first) {
        Token token = frame.at(first);
        if (token.is("to") && !token.is(Tag.ADP)) {
            return Pattern.TO;
        }
        if (token.is(Tag.ADP) || (token.is(Tag.SCONJ) && !token.is("that"))) {
            return TOPICS.contains(token.lower()) ? Pattern.PREPOSITION : Pattern.NONE;
        }
        if (token.is(Tag.CCONJ) || (token.isMark() && !token.quoted())) {
            return Pattern.NONE;
        }
        return isClause(first) ? Pattern.CLAUSE : Pattern.OBJECT;
    }

    private int afterListener(int next) {
        Range listener = frame.is(next, Tag.ADP) ? null : NounPhrases.startingAt(frame.sentence(), next);
        boolean clause = listener != null
                && listener.to() < frame.end()
                && frame.at(listener.to()).tag().isVerbal();
        return listener == null || clause ? next : listener.to();
    }

    /** A noun phrase with its verb. */
    private boolean isClause(int from) {
        Range subject = NounPhrases.startingAt(frame.sentence(), from);
        int after = subject == null ? from : subject.to();
        for (int at = after; at < Math.min(frame.end(), after + FAR); at++) {
            Token token = frame.at(at);
            if (LINKS.contains(token.lower()) || token.is(Tag.CCONJ)) {
                return false;
            }
            if (token.is(Tag.AUX) || (token.is(Tag.VERB) && !frame.isParticiple(at))) {
                return true;
            }
        }
        return false;
    }

    /** Where what is said begins: "that", a question, a colon, a quotation; -1 where another verb comes first. */
    private int opening(int next) {
        for (int at = next; at < Math.min(frame.end(), next + FAR); at++) {
            Token token = frame.at(at);
            if (token.quoted() || token.is(":") || opens(at, at == next)) {
                return at;
            }
            if (token.tag().isVerbal() || token.is("who") || token.is("which") || token.is(";")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean opens(int at, boolean first) {
        Token token = frame.at(at);
        boolean that = token.is("that") && (token.is(Tag.SCONJ) || (first && !token.is(Tag.DET)));
        return that || (QUESTIONS.contains(token.lower()) && (first || token.is("whether")));
    }
}
