package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.Sentence;
import dev.dateline.processor.fact.prose.Tag;
import dev.dateline.processor.fact.prose.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the verbs of a sentence may say: for each the ways to read it, the likeliest first. */
final class VerbCues {
    private static final int FAR = 16;
    private static final int SHORTEST = 3;
    private static final Set<String> QUESTIONS =
            Set.of("whether", "if", "how", "why", "what", "when", "where", "who", "which");
    private static final Set<String> TOPICS =
            Set.of("about", "of", "for", "against", "to", "with", "on", "as", "over", "into", "at");
    private static final Set<String> ENDS = Set.of(
            "because", "while", "when", "after", "before", "although", "though", "since", "unless", "whereas", "as");

    private final Sentence sentence;
    private final Lexicon lexicon;
    private final int end;

    VerbCues(Sentence sentence, Lexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        int last = sentence.size();
        while (last > 0 && isStop(sentence.at(last - 1))) {
            last--;
        }
        this.end = last;
    }

    private static boolean isStop(Token token) {
        return token.isMark() && !token.quoted();
    }

    List<Candidate> all() {
        List<Candidate> found = new ArrayList<>();
        List<Subjects.Verb> verbs = Subjects.of(sentence);
        verbs.forEach(verb -> found.addAll(readings(verb)));
        return found;
    }

    private List<Candidate> readings(Subjects.Verb verb) {
        CueWord word = lexicon.verb(sentence.at(verb.head()).lower());
        List<Candidate> readings = new ArrayList<>();
        if (announces(verb, word)) {
            readings.add(candidate(verb, word, Pattern.COLON, subject(verb, word), List.of()));
        }
        add(readings, before(verb, word));
        add(readings, verb.passive() ? passive(verb, word) : after(verb, word));
        if (readings.isEmpty()) {
            readings.add(candidate(verb, word, Pattern.NONE, subject(verb, word), List.of()));
        }
        return readings;
    }

    /** "She said on Facebook:" and nothing more: it stands in the next paragraph. */
    private boolean announces(Subjects.Verb verb, @Nullable CueWord word) {
        if (word == null || !isSpeech(word) || !sentence.is(sentence.size() - 1, ":")) {
            return false;
        }
        for (int at = verb.head() + 1; at < end; at++) {
            if (sentence.isQuoted(at) || sentence.is(at, Tag.VERB) || sentence.is(at, "that")) {
                return false;
            }
        }
        return true;
    }

    private static void add(List<Candidate> readings, @Nullable Candidate reading) {
        if (reading != null) {
            readings.add(reading);
        }
    }

    /** Behind the verb only where people say things so: “…,” said Orr. */
    private @Nullable Range subject(Subjects.Verb verb, @Nullable CueWord word) {
        boolean behind = !verb.own() && isBreak(verb.start() - 1) && canInvert(verb, word);
        Range inverted = behind ? inverted(verb) : null;
        return inverted == null ? verb.subject() : inverted;
    }

    private @Nullable Range inverted(Subjects.Verb verb) {
        Range behind = NounPhrases.startingAt(sentence, verb.head() + 1);
        boolean clause = behind != null
                && behind.to() < end
                && sentence.at(behind.to()).tag().isVerbal();
        return clause ? null : behind;
    }

    private boolean canInvert(Subjects.Verb verb, @Nullable CueWord word) {
        boolean speech = word == null
                || word.kind() == Kind.SAY
                || word.kind() == Kind.UTTER
                || word.kind() == Kind.SHOW
                || sentence.isQuoted(verb.start() - 1);
        return speech && !sentence.at(verb.head()).lower().endsWith("ing");
    }

    /** "Orr was accused of …, by …": what is said is about the subject. */
    private @Nullable Candidate passive(Subjects.Verb verb, @Nullable CueWord word) {
        Candidate after = after(verb, word);
        Range agent = agent(verb.head() + 1);
        List<Range> content = new ArrayList<>();
        if (verb.subject() != null) {
            content.add(verb.subject());
        }
        if (after != null && after.pattern() != Pattern.NONE) {
            content.addAll(after.content().stream()
                    .map(range -> agent == null ? range : until(range, agent))
                    .toList());
        }
        Pattern pattern = after == null ? Pattern.NONE : after.pattern();
        return content.isEmpty() ? null : candidate(verb, word, pattern, agent, content);
    }

    private static Range until(Range range, Range agent) {
        return agent.from() - 1 >= range.from() && agent.from() - 1 < range.to()
                ? new Range(range.from(), agent.from() - 1)
                : range;
    }

    private @Nullable Range agent(int from) {
        for (int at = from; at < Math.min(end, from + 4); at++) {
            if (sentence.is(at, "by")) {
                return NounPhrases.startingAt(sentence, at + 1);
            }
        }
        return null;
    }

    // ---- “…,” she said; …, she said; …, she said, …
    // -------------------------------------------------------------------

    private @Nullable Candidate before(Subjects.Verb verb, @Nullable CueWord word) {
        Range subject = verb.own() ? verb.subject() : null;
        int left = (subject == null ? verb.start() : subject.from()) - 1;
        if (sentence.is(left, "as")) {
            return as(verb, word, left);
        }
        if (subject == null && isBreak(left) && canInvert(verb, word)) {
            subject = inverted(verb);
        }
        if (!isBreak(left) || left == 0) {
            return null;
        }
        boolean quote = sentence.isQuoted(left) || sentence.isQuoted(left - 1);
        return quote ? quoteBefore(verb, word, subject, left) : fronted(verb, word, subject, left);
    }

    private @Nullable Candidate quoteBefore(
            Subjects.Verb verb, @Nullable CueWord word, @Nullable Range subject, int left) {
        if (sentence.isQuoted(left) && left > 0 && sentence.is(left - 1, ".")) {
            return null;
        }
        int from = quoteStart(left);
        boolean whole = sentence.isQuoted(from);
        boolean infinitive = sentence.is(verb.start(), "to");
        if (infinitive || (!whole && (word == null || !isLast(verb, word, subject)))) {
            return null;
        }
        List<Range> content = new ArrayList<>(List.of(new Range(from, sentence.isQuoted(left) ? left + 1 : left)));
        int next = afterCue(verb, subject);
        if (sentence.is(next, ",") && sentence.isQuoted(next + 1)) {
            content.add(new Range(next + 1, end));
        }
        return candidate(verb, word, Pattern.QUOTE_BEFORE, subject, content);
    }

    private @Nullable Candidate fronted(Subjects.Verb verb, @Nullable CueWord word, @Nullable Range subject, int left) {
        int from = clauseStart(left);
        int next = afterCue(verb, subject);
        boolean around = sentence.is(next, ",");
        if (!isLast(verb, word, subject) || (!around && !isClause(from, left))) {
            return null;
        }
        List<Range> content = new ArrayList<>(List.of(new Range(from, left)));
        if (sentence.is(next, ",") && next + 1 < end && !isParticiple(next + 1)) {
            content.add(new Range(next + 1, end));
        }
        return candidate(verb, word, content.size() > 1 ? Pattern.AROUND : Pattern.FRONTED, subject, content);
    }

    /** It has a verb, and is not only the time or the reason of what follows. */
    private boolean isClause(int from, int to) {
        int verbs = 0;
        boolean comma = false;
        for (int at = from; at < to; at++) {
            verbs += sentence.is(at, Tag.VERB) || sentence.is(at, Tag.AUX) ? 1 : 0;
            comma |= sentence.is(at, ",");
        }
        boolean aside =
                ENDS.contains(sentence.at(from).lower()) || sentence.is(from, Tag.ADP) || sentence.is(from, "asked");
        return verbs > 0 && to - from >= SHORTEST && (comma || !aside || verbs > 1);
    }

    private boolean isParticiple(int at) {
        return sentence.is(at, Tag.VERB) && sentence.at(at).lower().endsWith("ing");
    }

    private @Nullable Candidate as(Subjects.Verb verb, @Nullable CueWord word, int as) {
        Range subject = verb.subject();
        if (as == 0) {
            int comma = verb.head() + 1;
            while (comma < end && !sentence.is(comma, ",")) {
                comma++;
            }
            return comma + 1 < end
                    ? candidate(verb, word, Pattern.ACCORDING, subject, List.of(new Range(comma + 1, end)))
                    : null;
        }
        return sentence.is(as - 1, ",")
                ? candidate(verb, word, Pattern.ACCORDING, subject, List.of(new Range(0, as - 1)))
                : null;
    }

    /** Where the words go on behind the cue, a subject behind it, its time and place. */
    private int afterCue(Subjects.Verb verb, @Nullable Range subject) {
        int next = verb.head() + 1;
        if (subject != null && subject.from() >= next) {
            next = subject.to();
        }
        int limit = Math.min(end, next + FAR);
        for (int at = next; at < limit; at++) {
            if (sentence.isQuoted(at)) {
                return next;
            }
            if (sentence.is(at, ",") && (sentence.isQuoted(at + 1) || at == next)) {
                return at;
            }
        }
        return next;
    }

    private boolean isBreak(int at) {
        return at >= 0
                && (sentence.is(at, ",")
                        || sentence.isQuoted(at)
                        || sentence.is(at, "—")
                        || sentence.is(at, "-")
                        || sentence.is(at, "?"));
    }

    /** Nothing but a listener, a time and a place follows, or who said it: what is said stands before it. */
    private boolean isLast(Subjects.Verb verb, @Nullable CueWord word, @Nullable Range subject) {
        int next = verb.head() + 1;
        if (subject != null && subject.from() >= next) {
            return word != null && (word.kind() == Kind.SAY || sentence.isQuoted(verb.start() - 1));
        }
        for (int at = next; at < end; at++) {
            Token token = sentence.at(at);
            if (token.is(",")) {
                return true;
            }
            if (token.quoted() || token.tag().isVerbal() || token.is("that") || token.is(":")) {
                return false;
            }
        }
        return next >= end
                || (word != null && word.kind() == Kind.TELL)
                || sentence.is(next, Tag.ADP)
                || sentence.is(next, Tag.ADV)
                || isDay(next)
                || sentence.is(next, Tag.PRON);
    }

    private boolean isDay(int at) {
        return at < end && sentence.at(at).lower().endsWith("day");
    }

    private int quoteStart(int from) {
        int at = from;
        while (at > 0 && (sentence.isQuoted(at - 1) || sentence.is(at, ","))) {
            at--;
        }
        // What stands before a quotation in its sentence is said as well.
        return at > 0 && !endsSentence(at - 1) ? clauseStart(at) : at;
    }

    private boolean endsSentence(int at) {
        return !sentence.isQuoted(at) && (sentence.is(at, ":") || sentence.is(at, ".") || sentence.is(at, ";"));
    }

    private int clauseStart(int from) {
        int at = from;
        while (at > 0 && !endsSentence(at - 1)) {
            at--;
        }
        return at;
    }

    // ---- she said that …, she said “…”
    // --------------------------------------------------------------------------------

    private @Nullable Candidate after(Subjects.Verb verb, @Nullable CueWord word) {
        int next = verb.head() + 1;
        while (next < end && (sentence.is(next, Tag.ADV) || isParticle(next)) && !sentence.isQuoted(next)) {
            next++;
        }
        if (next >= end) {
            return null;
        }
        int opening = takesWhole(word) ? -1 : opening(next);
        if (opening >= 0) {
            return opened(verb, word, opening);
        }
        return sentence.is(next, ",") ? null : complement(verb, word, next);
    }

    /** Of "called it “a shame”" the name is no more said than the thing. */
    private static boolean takesWhole(@Nullable CueWord word) {
        return word != null && (word.kind() == Kind.NAME || word.kind() == Kind.JUDGE);
    }

    private @Nullable Candidate opened(Subjects.Verb verb, @Nullable CueWord word, int opening) {
        Pattern pattern = sentence.isQuoted(opening)
                ? Pattern.QUOTE_AFTER
                : sentence.is(opening, "that")
                        ? Pattern.THAT
                        : sentence.is(opening, ":") ? Pattern.COLON : Pattern.QUESTION;
        int from = pattern == Pattern.COLON ? opening + 1 : opening;
        int to = Math.max(clauseEnd(verb), from + 1);
        return from >= end ? null : candidate(verb, word, pattern, subject(verb, word), List.of(new Range(from, to)));
    }

    private boolean isParticle(int at) {
        return sentence.is(at, "out") || sentence.is(at, "back") || sentence.is(at, "up");
    }

    private @Nullable Candidate complement(Subjects.Verb verb, @Nullable CueWord word, int next) {
        int from = word != null && word.kind() == Kind.TELL ? afterRecipient(next) : next;
        if (sentence.is(from, ",") || from >= end || isDay(from)) {
            return null;
        }
        Token first = sentence.at(from);
        Pattern pattern;
        if (first.is("to") && !first.is(Tag.ADP)) {
            pattern = Pattern.TO;
        } else if (first.is(Tag.ADP) || (first.is(Tag.SCONJ) && !first.is("that"))) {
            if (!TOPICS.contains(first.lower())) {
                return null;
            }
            pattern = Pattern.PREPOSITION;
            from++;
        } else if (first.is(Tag.CCONJ) || (first.isMark() && !first.quoted())) {
            return null;
        } else {
            pattern = hasClause(from) ? Pattern.CLAUSE : Pattern.OBJECT;
        }
        boolean speech = word != null && word.kind() == Kind.SAY && verb.own() && !isParticiple(verb.head());
        boolean whole = pattern == Pattern.CLAUSE || pattern == Pattern.TO || (pattern == Pattern.OBJECT && speech);
        int to = whole ? clauseEnd(verb) : objectEnd(from);
        return candidate(verb, word, pattern, subject(verb, word), List.of(new Range(from, Math.max(to, from + 1))));
    }

    private int afterRecipient(int next) {
        Range recipient = sentence.is(next, Tag.ADP) ? null : NounPhrases.startingAt(sentence, next);
        boolean clause = recipient != null
                && recipient.to() < end
                && sentence.at(recipient.to()).tag().isVerbal();
        return recipient == null || clause ? next : recipient.to();
    }

    /** A noun phrase with its verb. */
    private boolean hasClause(int from) {
        Range subject = NounPhrases.startingAt(sentence, from);
        int at = subject == null ? from : subject.to();
        for (int look = at; look < Math.min(end, at + FAR); look++) {
            Token token = sentence.at(look);
            if (token.is(",")
                    || token.is("who")
                    || token.is("which")
                    || token.is("that")
                    || token.is("to")
                    || token.is(Tag.CCONJ)) {
                return false;
            }
            if (token.is(Tag.AUX) || (token.is(Tag.VERB) && !token.lower().endsWith("ing"))) {
                return true;
            }
        }
        return false;
    }

    /** Where what is said begins: "that", a question, a colon, a quotation; -1 where another verb comes first. */
    private int opening(int next) {
        for (int at = next; at < Math.min(end, next + FAR); at++) {
            Token token = sentence.at(at);
            if (token.is(":") || token.quoted()) {
                return at;
            }
            if (token.is("that") && (token.is(Tag.SCONJ) || (at == next && !token.is(Tag.DET)))) {
                return at;
            }
            if (QUESTIONS.contains(token.lower()) && (at == next || token.is("whether"))) {
                return at;
            }
            if (token.is(Tag.VERB) || token.is(Tag.AUX) || token.is("who") || token.is("which") || token.is(";")) {
                return -1;
            }
        }
        return -1;
    }

    /** Up to the next words that say something of their own, else the sentence's end. */
    private int clauseEnd(Subjects.Verb verb) {
        boolean leading = isLeading(verb);
        for (int at = verb.head() + 2; at < end; at++) {
            if (sentence.isQuoted(at)) {
                continue;
            }
            if (sentence.is(at, ";") || (leading && sentence.is(at, ","))) {
                return at;
            }
            if (sentence.is(at, ",") && isSaying(at + 1)) {
                return at;
            }
            if (isJoint(at) && (isSaid(at + 1) || isSaidByAnother(at + 1))) {
                return sentence.is(at - 1, ",") ? at - 1 : at;
            }
        }
        return end;
    }

    /** "Having said that …, Orr left"; "While Orr said that …, she left". */
    private boolean isLeading(Subjects.Verb verb) {
        int first = sentence.is(0, Tag.CCONJ) || sentence.is(0, Tag.ADV) ? 1 : 0;
        boolean opens = isParticiple(first) || ENDS.contains(sentence.at(first).lower());
        for (int at = 0; opens && at < verb.head(); at++) {
            opens = !sentence.is(at, ",") || sentence.is(at + 1, "who");
        }
        return opens;
    }

    private boolean isJoint(int at) {
        return sentence.is(at, Tag.CCONJ) || sentence.is(at, "while");
    }

    /** "and one in four said": another subject with a verb of its own. */
    private boolean isSaidByAnother(int at) {
        Range other = NounPhrases.startingAt(sentence, sentence.is(at, Tag.ADV) ? at + 1 : at);
        return other != null && isSaid(other.to());
    }

    /** "adding": a participle of a verb of speech. */
    private boolean isSaying(int at) {
        int verb = sentence.is(at, Tag.ADV) ? at + 1 : at;
        if (verb >= end || sentence.isQuoted(verb)) {
            return false;
        }
        CueWord word = lexicon.verb(sentence.at(verb).lower());
        boolean speech = word != null && isSpeech(word);
        return (speech && sentence.at(verb).lower().endsWith("ing"))
                || (sentence.is(at, "according") && sentence.is(at + 1, "to"));
    }

    /** "added": another verb of the same subject. */
    private boolean isSaid(int at) {
        int verb = at;
        while (verb < end && (sentence.is(verb, Tag.ADV) || sentence.is(verb, Tag.AUX))) {
            verb++;
        }
        if (verb >= end || sentence.isQuoted(verb) || !sentence.is(verb, Tag.VERB)) {
            return false;
        }
        CueWord word = lexicon.verb(sentence.at(verb).lower());
        return word != null && isSpeech(word) && !sentence.at(verb).is(word.lemma());
    }

    private static boolean isSpeech(CueWord word) {
        return word.kind() == Kind.SAY
                || word.kind() == Kind.TELL
                || word.kind() == Kind.NAME
                || word.kind() == Kind.JUDGE;
    }

    private int objectEnd(int from) {
        for (int at = from + 1; at < end; at++) {
            Token token = sentence.at(at);
            if (token.quoted()) {
                continue;
            }
            if (token.is(",")
                    || token.is(";")
                    || token.is("—")
                    || token.is("–")
                    || token.is("(")
                    || token.is(":")
                    || (ENDS.contains(token.lower()) && (token.is(Tag.SCONJ) || token.is(Tag.ADV)))
                    || (token.is(Tag.CCONJ)
                            && (sentence.is(at + 1, Tag.VERB)
                                    || sentence.is(at + 1, Tag.AUX)
                                    || sentence.is(at + 2, Tag.VERB)))) {
                return at;
            }
        }
        return end;
    }

    private Candidate candidate(
            Subjects.Verb verb, @Nullable CueWord word, Pattern pattern, @Nullable Range subject, List<Range> content) {
        return new Candidate(
                sentence, verb.head(), new Range(verb.start(), verb.head() + 1), word, pattern, subject, content);
    }
}
