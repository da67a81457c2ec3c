package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.Tag;
import dev.dateline.processor.fact.prose.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands before its cue: “…,” she said; …, she said; …, she said, …; as she said, …. One way to read for each. */
final class SaidBefore {
    private static final int FAR = 16;
    private static final int SHORTEST = 3;

    /** "on X", "in a statement to the press": longer is more than a place. */
    private static final int PLACE = 7;

    private final Frame frame;
    private final Inversion inversion;

    SaidBefore(Frame frame) {
        this.frame = frame;
        this.inversion = new Inversion(frame);
    }

    /** Null where nothing that is said stands before the cue. */
    @Nullable Candidate of(VerbCue cue) {
        Range subject = cue.verb().own() ? cue.verb().subject() : null;
        int left = (subject == null ? cue.start() : subject.from()) - 1;
        if (frame.is(left, "as")) {
            return as(cue, left);
        }
        if (left <= 0 || !frame.isBreak(left)) {
            return null;
        }
        Range speaker = subject == null && inversion.isPossible(cue) ? inversion.behind(cue) : subject;
        boolean quote = frame.isQuoted(left) || frame.isQuoted(left - 1);
        return quote ? quotation(cue, speaker, left) : clause(cue, speaker, left);
    }

    /** A quotation that ends with a full stop is a sentence of its own. */
    private @Nullable Candidate quotation(VerbCue cue, @Nullable Range speaker, int left) {
        int from = quoteStart(left);
        boolean whole = frame.isQuoted(from);
        boolean own = frame.isQuoted(left) && frame.is(left - 1, ".");
        if (own || frame.is(cue.start(), "to") || (!whole && (cue.word() == null || !isLast(cue, speaker)))) {
            return null;
        }
        List<Range> content = new ArrayList<>(List.of(new Range(from, frame.isQuoted(left) ? left + 1 : left)));
        int next = behind(cue, speaker);
        if (frame.is(next, ",") && frame.isQuoted(next + 1)) {
            content.add(new Range(next + 1, frame.end()));
        }
        return cue.saying(frame.sentence(), Pattern.QUOTE_BEFORE, speaker, content);
    }

    private @Nullable Candidate clause(VerbCue cue, @Nullable Range speaker, int left) {
        int from = clauseStart(left);
        int next = behind(cue, speaker);
        boolean whole = isClause(from, left);
        next = whole ? next : behindPlace(next);
        boolean around = frame.is(next, ",");
        if (!isLast(cue, speaker) || (!around && !whole)) {
            return null;
        }
        List<Range> content = new ArrayList<>(List.of(new Range(from, left)));
        if (around && next + 1 < frame.end() && !frame.isParticiple(next + 1)) {
            content.add(new Range(next + 1, frame.end()));
        }
        Pattern pattern = content.size() > 1 ? Pattern.AROUND : Pattern.FRONTED;
        return cue.saying(frame.sentence(), pattern, speaker, content);
    }

    /** "Only then, he wrote on X, would …": behind where it was said, where what is said goes on with its verb. */
    private int behindPlace(int next) {
        int at = next;
        while (frame.is(next, Tag.ADP)
                && at < Math.min(frame.end(), next + PLACE)
                && !frame.is(at, ",")
                && !frame.at(at).tag().isVerbal()) {
            at++;
        }
        boolean goesOn = frame.is(at, ",")
                && at + 1 < frame.end()
                && frame.at(at + 1).tag().isVerbal();
        return goesOn && !frame.isParticiple(at + 1) ? at : next;
    }

    /** What somebody else says already is theirs: "Orr denies that it leaks, as Lowen claims". */
    private boolean isSaidByAnother(int to) {
        for (int at = 0; at + 1 < to; at++) {
            CueWord word = frame.is(at, Tag.VERB) && !frame.isQuoted(at) ? frame.verb(at) : null;
            if (word != null && word.isSpeech() && frame.is(at + 1, "that")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Candidate as(VerbCue cue, int as) {
        if (isSaidByAnother(as)) {
            return null;
        }
        Range content = frame.is(as - 1, ",") ? new Range(0, as - 1) : null;
        if (as == 0) {
            int comma = cue.head() + 1;
            while (comma < frame.end() && !frame.is(comma, ",")) {
                comma++;
            }
            content = comma + 1 < frame.end() ? new Range(comma + 1, frame.end()) : null;
        }
        return content == null
                ? null
                : cue.saying(frame.sentence(), Pattern.ACCORDING, cue.verb().subject(), List.of(content));
    }

    /** It has a verb, and is not only the time or the reason of what follows. */
    private boolean isClause(int from, int to) {
        int verbs = 0;
        boolean comma = false;
        for (int at = from; at < to; at++) {
            verbs += frame.at(at).tag().isVerbal() ? 1 : 0;
            comma |= frame.is(at, ",");
        }
        boolean aside = frame.isSubordinator(from)
                || frame.isParticiple(from)
                || frame.is(from, Tag.ADP)
                || frame.is(from, "asked");
        return verbs > 0 && to - from >= SHORTEST && (comma || !aside || verbs > 1);
    }

    /** Where the words go on behind the cue, a speaker behind it, its time and place. */
    private int behind(VerbCue cue, @Nullable Range speaker) {
        int next = speaker != null && speaker.from() > cue.head() ? speaker.to() : cue.head() + 1;
        for (int at = next; at < Math.min(frame.end(), next + FAR); at++) {
            if (frame.isQuoted(at)) {
                return next;
            }
            if (frame.is(at, ",") && (frame.isQuoted(at + 1) || at == next)) {
                return at;
            }
        }
        return next;
    }

    /** Nothing but a listener, a time and a place follows, or who said it. */
    private boolean isLast(VerbCue cue, @Nullable Range speaker) {
        if (speaker != null && speaker.from() > cue.head()) {
            return cue.is(Kind.SAY) || (cue.word() != null && frame.isQuoted(cue.start() - 1));
        }
        int next = cue.head() + 1;
        for (int at = next; at < frame.end(); at++) {
            Token token = frame.at(at);
            if (token.is(",")) {
                return true;
            }
            if (token.quoted() || token.tag().isVerbal() || token.is("that") || token.is(":")) {
                return false;
            }
        }
        boolean place = frame.is(next, Tag.ADP) || frame.is(next, Tag.ADV) || frame.is(next, Tag.PRON);
        return next >= frame.end() || cue.is(Kind.TELL) || place || frame.isDay(next);
    }

    /** What stands before a quotation in its sentence is said as well. */
    private int quoteStart(int from) {
        int at = from;
        while (at > 0 && (frame.isQuoted(at - 1) || frame.is(at, ","))) {
            at--;
        }
        return clauseStart(at);
    }

    private int clauseStart(int from) {
        int at = from;
        while (at > 0 && !endsClause(at - 1)) {
            at--;
        }
        return at;
    }

    private boolean endsClause(int at) {
        return !frame.isQuoted(at) && (frame.is(at, ":") || frame.is(at, ".") || frame.is(at, ";"));
    }
}
