package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.Sentence;
import dev.dateline.processor.fact.prose.Tag;
import dev.dateline.processor.fact.prose.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model looks at to judge a candidate: single words, parts of speech and patterns. A list, hence long. */
final class Features {
    private static final int BUCKET = 4;

    private final List<String> names = new ArrayList<>();

    private Features() {}

    /** In a fixed order; {@code reading}: which of the readings of its cue it is, from 0. */
    static List<String> of(Candidate candidate, int reading) {
        Features features = new Features();
        features.cue(candidate);
        features.around(candidate);
        features.source(candidate);
        features.content(candidate, reading);
        return features.names;
    }

    private void add(String name) {
        names.add(name);
    }

    private void cue(Candidate candidate) {
        Token head = candidate.sentence().at(candidate.head());
        CueWord word = candidate.word();
        String lemma = lemma(candidate);
        String kind = word == null ? head.tag() + "?" : word.kind().name();
        String pattern = candidate.pattern().name();
        add("bias");
        add("rule=" + StrictMath.round(Rules.confidence(candidate) * 20));
        add("p=" + pattern);
        add("w=" + head.lower());
        add("l=" + lemma);
        add("lp=" + lemma + "," + pattern);
        add("k=" + kind);
        add("kp=" + kind + "," + pattern);
        add("f=" + form(head.lower()));
        add("fk=" + form(head.lower()) + "," + kind);
        add("fl=" + form(head.lower()) + "," + lemma);
        for (int at = candidate.cue().from(); at < candidate.head(); at++) {
            add("a=" + candidate.sentence().at(at).lower());
        }
    }

    /** As in a dictionary where the lexicon has it, else without its ending. */
    private static String lemma(Candidate candidate) {
        String lower = candidate.sentence().at(candidate.head()).lower();
        return candidate.word() == null
                ? lower.replaceFirst("(?:ied|ies)$", "y").replaceFirst("(?:ing|ed|es|s|e)$", "")
                : candidate.word().lemma();
    }

    private static String form(String word) {
        return word.endsWith("ing") ? "ing" : word.endsWith("ed") ? "ed" : word.endsWith("s") ? "s" : "-";
    }

    private void around(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        int before = candidate.cue().from() - 1;
        int after = candidate.head() + 1;
        String lemma = lemma(candidate);
        add("w-1=" + word(sentence, before));
        add("w+1=" + word(sentence, after));
        add("t-1=" + tag(sentence, before));
        add("t-2=" + tag(sentence, before - 1) + "," + tag(sentence, before));
        add("t+1=" + tag(sentence, after));
        add("t+2=" + tag(sentence, after) + "," + tag(sentence, after + 1));
        add("lw=" + lemma + "," + word(sentence, after));
        add("lt=" + lemma + "," + tag(sentence, after));
        add("pt=" + candidate.pattern() + "," + tag(sentence, after) + "," + tag(sentence, after + 1));
        add(sentence.paragraph() == 0 ? "headline" : sentence.paragraph() < 3 ? "top" : "deep");
        add("q=" + sentence.tokens().stream().anyMatch(Token::quoted));
    }

    private static String word(Sentence sentence, int at) {
        return at < 0 || at >= sentence.size() ? "-" : sentence.at(at).lower();
    }

    private static String tag(Sentence sentence, int at) {
        return at < 0 || at >= sentence.size()
                ? "-"
                : sentence.isQuoted(at)
                        ? "QUOTE"
                        : sentence.is(at, ",") ? "COMMA" : sentence.at(at).tag().name();
    }

    private void source(Candidate candidate) {
        Range source = candidate.source();
        String type = type(candidate, source);
        add("s=" + type);
        add("sk=" + type + ","
                + (candidate.word() == null ? "?" : candidate.word().kind()));
        add("sp=" + type + "," + candidate.pattern());
        add("sl=" + type + "," + lemma(candidate));
        if (source != null) {
            Token last = candidate
                    .sentence()
                    .at(Math.min(source.to(), candidate.sentence().size()) - 1);
            add("sw=" + last.lower());
            add("sf=" + candidate.sentence().at(source.from()).lower());
            add("sb=" + (source.to() <= candidate.cue().from() ? candidate.cue().from() - source.to() : -1));
        }
    }

    private static String type(Candidate candidate, @Nullable Range source) {
        if (source == null) {
            return "none";
        }
        boolean name = false;
        boolean pronoun = false;
        for (int at = source.from();
                at < Math.min(source.to(), candidate.sentence().size());
                at++) {
            name |= candidate.sentence().is(at, Tag.PROPN);
            pronoun |= candidate.sentence().is(at, Tag.PRON) && source.size() == 1;
        }
        return pronoun ? "pron-" + candidate.sentence().at(source.from()).lower() : name ? "name" : "noun";
    }

    private void content(Candidate candidate, int reading) {
        int size = candidate.content().stream().mapToInt(Range::size).sum();
        add("r=" + reading + "," + candidate.pattern());
        add("n=" + Math.min(size / BUCKET, 6) + "," + candidate.pattern());
        add("quoting=" + candidate.isQuoting() + "," + candidate.pattern());
        if (!candidate.content().isEmpty()) {
            Range first = candidate.content().getFirst();
            add("c0=" + word(candidate.sentence(), first.from()));
            add("c0t=" + tag(candidate.sentence(), first.from()) + "," + candidate.pattern());
            add("c0l=" + tag(candidate.sentence(), first.from()) + "," + lemma(candidate));
        }
    }
}
