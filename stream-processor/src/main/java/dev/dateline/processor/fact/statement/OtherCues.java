package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.Sentence;
import dev.dateline.processor.fact.prose.Tag;
import dev.dateline.processor.fact.prose.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sentence says by other words than verbs: "according to", nouns, adjectives, a colon behind a name. */
final class OtherCues {
    private static final int LONGEST_NAME = 10;

    private final Sentence sentence;
    private final Lexicon lexicon;
    private final int end;

    OtherCues(Sentence sentence, Lexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        int last = sentence.size();
        while (last > 0 && sentence.at(last - 1).isMark() && !sentence.isQuoted(last - 1)) {
            last--;
        }
        this.end = last;
    }

    List<Candidate> all() {
        List<Candidate> found = new ArrayList<>();
        add(found, heading());
        for (int at = 0; at < end; at++) {
            if (sentence.isQuoted(at)) {
                continue;
            }
            if (sentence.is(at, "according") && sentence.is(at + 1, "to")) {
                add(found, according(at));
            } else if (sentence.is(at, Tag.NOUN)) {
                add(found, noun(at));
            } else if (sentence.is(at, Tag.ADJ)) {
                add(found, adjective(at));
            }
        }
        return found;
    }

    private static void add(List<Candidate> found, @Nullable Candidate candidate) {
        if (candidate != null) {
            found.add(candidate);
        }
    }

    private @Nullable Candidate according(int at) {
        int from = at + 2;
        int to = from;
        while (to < end && !sentence.is(to, ",") && !sentence.isQuoted(to)) {
            to++;
        }
        if (from >= to) {
            return null;
        }
        List<Range> content = new ArrayList<>();
        boolean first = at == 0;
        if (!first) {
            content.add(new Range(0, sentence.is(at - 1, ",") ? at - 1 : at));
        }
        if (to + 1 < end && (first || sentence.is(at - 1, ","))) {
            content.add(new Range(sentence.is(to, ",") ? to + 1 : to, end));
        }
        return new Candidate(
                sentence, at, new Range(at, at + 2), null, Pattern.ACCORDING, new Range(from, to), content);
    }

    /** "NY Daily News: …", "Q: …" */
    private @Nullable Candidate heading() {
        for (int at = 0; at < Math.min(end, LONGEST_NAME); at++) {
            Token token = sentence.at(at);
            if (token.is(":")) {
                boolean named =
                        at > 0 && at + 1 < sentence.size() && sentence.at(0).isCapital();
                return named
                        ? new Candidate(
                                sentence,
                                at,
                                new Range(at, at + 1),
                                null,
                                Pattern.COLON,
                                new Range(0, at),
                                List.of(new Range(at + 1, sentence.size())))
                        : null;
            }
            if (token.quoted() || token.is(Tag.VERB) || token.is(",")) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Candidate noun(int at) {
        CueWord word = lexicon.noun(sentence.at(at).lower());
        if (word == null || at + 2 >= end) {
            return null;
        }
        Token next = sentence.at(at + 1);
        Pattern pattern = next.is("that") && !sentence.at(at + 2).tag().isVerbal() && !sentence.is(at + 2, Tag.ADV)
                ? Pattern.THAT
                : next.is("to") && !next.is(Tag.ADP)
                        ? Pattern.TO
                        : next.is("of") || next.is("for") || next.is("about") || next.is("on") || next.is("against")
                                ? Pattern.PREPOSITION
                                : Pattern.NONE;
        if (pattern == Pattern.NONE) {
            return null;
        }
        int from = pattern == Pattern.PREPOSITION ? at + 2 : at + 1;
        return new Candidate(
                sentence,
                at,
                new Range(at, at + 1),
                word,
                pattern,
                owner(at),
                List.of(new Range(from, objectEnd(from))));
    }

    private @Nullable Range owner(int at) {
        int before = at - 1;
        while (before >= 0 && sentence.is(before, Tag.ADJ)) {
            before--;
        }
        if (sentence.is(before, "'s") || sentence.is(before, "'")) {
            return NounPhrases.endingAt(sentence, before - 1);
        }
        boolean own = before >= 0
                && (sentence.is(before, "his")
                        || sentence.is(before, "her")
                        || sentence.is(before, "their")
                        || sentence.is(before, "its")
                        || sentence.is(before, "my")
                        || sentence.is(before, "our"));
        return own ? new Range(before, before + 1) : null;
    }

    private @Nullable Candidate adjective(int at) {
        CueWord word = lexicon.adjective(sentence.at(at).lower());
        int be = at - 1;
        while (be >= 0 && (sentence.is(be, Tag.ADV) || sentence.is(be, Tag.PART) || sentence.is(be, "n't"))) {
            be--;
        }
        if (word == null || be < 1 || at + 2 >= end || !sentence.at(be).tag().isVerbal()) {
            return null;
        }
        Token next = sentence.at(at + 1);
        Pattern pattern = next.is("that")
                ? Pattern.THAT
                : next.is("to")
                        ? Pattern.TO
                        : next.is("of") || next.is("about") || next.is("with") || next.is("at") || next.is("by")
                                ? Pattern.PREPOSITION
                                : Pattern.CLAUSE;
        int from = pattern == Pattern.PREPOSITION ? at + 2 : at + 1;
        int start = be;
        while (start > 0 && sentence.at(start - 1).is(Tag.AUX)) {
            start--;
        }
        return new Candidate(
                sentence,
                at,
                new Range(start, at + 1),
                word,
                pattern,
                NounPhrases.endingAt(sentence, start - 1),
                List.of(new Range(from, objectEnd(from))));
    }

    private int objectEnd(int from) {
        for (int at = from + 1; at < end; at++) {
            if (!sentence.isQuoted(at) && (sentence.is(at, ",") || sentence.is(at, ";") || sentence.is(at, "—"))) {
                return at;
            }
        }
        return end;
    }
}
