package dev.dateline.processor.fact.statement;

import dev.dateline.contract.fact.Polarity;
import dev.dateline.processor.fact.prose.Sentence;
import java.util.Set;

/** What saying it does, by the cue and the words about it. */
final class Polarities {
    private static final Set<String> REQUESTS = Set.of("call", "appeal", "ask", "press", "lobby");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no");

    private Polarities() {}

    static Polarity of(Candidate candidate) {
        CueWord word = candidate.word();
        if (word == null) {
            return Polarity.SAID;
        }
        boolean request = (REQUESTS.contains(word.lemma()) && isForOrOn(candidate)) || isOfOthers(candidate, word);
        Polarity polarity = request ? Polarity.CALLED_FOR : word.polarity();
        return isNegated(candidate) ? Polarity.SAID : polarity;
    }

    /** "wants the shelling to stop" asks somebody for it; "wants to leave" does not. */
    private static boolean isOfOthers(Candidate candidate, CueWord word) {
        return word.lemma().equals("want")
                && (candidate.pattern() == Pattern.OBJECT || candidate.pattern() == Pattern.CLAUSE);
    }

    private static boolean isForOrOn(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        int next = candidate.head() + 1;
        return sentence.is(next, "for") || sentence.is(next, "on") || sentence.is(next + 1, "for");
    }

    /** "did not deny" denies nothing. */
    private static boolean isNegated(Candidate candidate) {
        for (int at = candidate.cue().from(); at < candidate.head(); at++) {
            if (NEGATIONS.contains(candidate.sentence().at(at).lower())) {
                return true;
            }
        }
        return false;
    }
}
