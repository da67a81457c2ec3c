package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.Sentence;
import dev.dateline.processor.fact.prose.Tag;

/** Words for speech by which nobody says anything. */
final class Unsaid {
    /** Whoever is asked for something is not asked for it later than this many words. */
    private static final int FAR = 16;

    private Unsaid() {}

    /** Who "speaks for the board" stands for it, and says nothing by that. */
    static boolean isStandingFor(Candidate candidate) {
        return is(candidate, "speak") && candidate.sentence().is(candidate.head() + 1, "for");
    }

    /** Those who "have agreed on a timetable" or "paint the lighthouse" did something: what they said stands nowhere. */
    static boolean isDeed(Candidate candidate) {
        boolean thing = candidate.pattern() == Pattern.PREPOSITION || candidate.pattern() == Pattern.OBJECT;
        return thing && (is(candidate, "agree") || (is(candidate, "paint") && !isAs(candidate)));
    }

    /** "paints him as a fool". */
    private static boolean isAs(Candidate candidate) {
        return candidate.content().stream().anyMatch(range -> {
            int at = range.from();
            while (at < range.to() && !candidate.sentence().is(at, "as")) {
                at++;
            }
            return at < range.to();
        });
    }

    /** A ruling is appealed, and a film appeals to children; "appealed to both sides to stop" and "for calm" ask somebody. */
    static boolean isAppealToNobody(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        int next = candidate.head() + 1;
        if (!is(candidate, "appeal") || sentence.is(next, "for")) {
            return false;
        }
        int end = sentence.is(next, "to") ? Math.min(sentence.size() - 1, next + FAR) : next;
        for (int at = next + 1; at < end; at++) {
            if (sentence.is(at, "for") || (sentence.is(at, "to") && sentence.is(at + 1, Tag.VERB))) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(Candidate candidate, String lemma) {
        CueWord word = candidate.word();
        return word != null && word.lemma().equals(lemma);
    }
}
