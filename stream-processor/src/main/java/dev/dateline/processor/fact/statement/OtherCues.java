package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.Tag;
import dev.dateline.processor.fact.prose.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says by other words than verbs: "according to", nouns, adjectives, a colon behind a name. Four small
 * readers.
 */
final class OtherCues {
    private static final int LONGEST_NAME = 10;
    private static final Set<String> ABOUT = Set.of("of", "for", "about", "on", "against");
    private static final Set<String> FEELING = Set.of("of", "about", "with", "at", "by");
    private static final Set<String> OWNERS = Set.of("his", "her", "their", "its", "my", "our");
    private static final Set<String> MARKS = Set.of(",", ";", "—");

    private final Frame frame;

    OtherCues(Frame frame) {
        this.frame = frame;
    }

    List<Candidate> all() {
        List<Candidate> found = new ArrayList<>();
        add(found, heading());
        for (int at = 0; at < frame.end(); at++) {
            if (!frame.isQuoted(at)) {
                add(found, at(at));
            }
        }
        return found;
    }

    private static void add(List<Candidate> found, @Nullable Candidate candidate) {
        if (candidate != null) {
            found.add(candidate);
        }
    }

    private @Nullable Candidate at(int at) {
        if (frame.is(at, "according") && frame.is(at + 1, "to")) {
            return according(at);
        }
        if (frame.is(at, Tag.NOUN)) {
            return noun(at);
        }
        return frame.is(at, Tag.ADJ) ? adjective(at) : null;
    }

    private @Nullable Candidate according(int at) {
        int from = at + 2;
        int to = from;
        while (to < frame.end() && !frame.is(to, ",") && !frame.isQuoted(to)) {
            to++;
        }
        if (from >= to) {
            return null;
        }
        boolean aside = frame.is(at - 1, ",");
        List<Range> content = new ArrayList<>();
        if (at > 0) {
            content.add(new Range(0, aside ? at - 1 : at));
        }
        if (to + 1 < frame.end() && (at == 0 || aside)) {
            content.add(new Range(frame.is(to, ",") ? to + 1 : to, frame.end()));
        }
        Range cue = new Range(at, at + 2);
        return new Candidate(frame.sentence(), at, cue, null, Pattern.ACCORDING, new Range(from, to), content);
    }

    /** "NY Daily News: …", "Q: …" */
    private @Nullable Candidate heading() {
        for (int at = 0; at < Math.min(frame.end(), LONGEST_NAME); at++) {
            Token token = frame.at(at);
            if (token.is(":")) {
                return at > 0 && frame.at(0).isCapital() ? heading(at) : null;
            }
            if (token.quoted() || token.is(Tag.VERB) || token.is(",")) {
                return null;
            }
        }
        return null;
    }

    private Candidate heading(int colon) {
        List<Range> content = List.of(new Range(colon + 1, frame.sentence().size()));
        Range cue = new Range(colon, colon + 1);
        return new Candidate(frame.sentence(), colon, cue, null, Pattern.COLON, new Range(0, colon), content);
    }

    private @Nullable Candidate noun(int at) {
        CueWord word = frame.lexicon().noun(frame.at(at).lower());
        Pattern pattern = word == null || at + 2 >= frame.end() ? Pattern.NONE : afterNoun(at + 1);
        if (pattern == Pattern.NONE) {
            return null;
        }
        int from = pattern == Pattern.PREPOSITION ? at + 2 : at + 1;
        List<Range> content = List.of(new Range(from, objectEnd(from)));
        return new Candidate(frame.sentence(), at, new Range(at, at + 1), word, pattern, owner(at), content);
    }

    private Pattern afterNoun(int next) {
        boolean relative = frame.at(next + 1).tag().isVerbal() || frame.is(next + 1, Tag.ADV);
        if (frame.is(next, "that") && !relative) {
            return Pattern.THAT;
        }
        if (frame.is(next, "to") && !frame.is(next, Tag.ADP)) {
            return Pattern.TO;
        }
        return ABOUT.contains(frame.at(next).lower()) ? Pattern.PREPOSITION : Pattern.NONE;
    }

    private @Nullable Range owner(int at) {
        int before = at - 1;
        while (before >= 0 && frame.is(before, Tag.ADJ)) {
            before--;
        }
        if (before > 0 && (frame.is(before, "'s") || frame.is(before, "'"))) {
            return NounPhrases.endingAt(frame.sentence(), before - 1);
        }
        boolean own = before >= 0 && OWNERS.contains(frame.at(before).lower());
        return own ? new Range(before, before + 1) : null;
    }

    private @Nullable Candidate adjective(int at) {
        CueWord word = frame.lexicon().adjective(frame.at(at).lower());
        int be = at - 1;
        while (be >= 0 && (frame.is(be, Tag.ADV) || frame.is(be, Tag.PART) || frame.is(be, "n't"))) {
            be--;
        }
        if (word == null
                || be < 1
                || at + 2 >= frame.end()
                || !frame.at(be).tag().isVerbal()) {
            return null;
        }
        while (be > 1 && frame.is(be - 1, Tag.AUX)) {
            be--;
        }
        Pattern pattern = afterAdjective(at + 1);
        int from = pattern == Pattern.PREPOSITION ? at + 2 : at + 1;
        return new Candidate(
                frame.sentence(),
                at,
                new Range(be, at + 1),
                word,
                pattern,
                NounPhrases.endingAt(frame.sentence(), be - 1),
                List.of(new Range(from, objectEnd(from))));
    }

    private Pattern afterAdjective(int next) {
        if (frame.is(next, "that")) {
            return Pattern.THAT;
        }
        boolean about = FEELING.contains(frame.at(next).lower());
        return frame.is(next, "to") ? Pattern.TO : about ? Pattern.PREPOSITION : Pattern.CLAUSE;
    }

    private int objectEnd(int from) {
        for (int at = from + 1; at < frame.end(); at++) {
            if (!frame.isQuoted(at) && MARKS.contains(frame.at(at).lower())) {
                return at;
            }
        }
        return frame.end();
    }
}
