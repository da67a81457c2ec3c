package dev.dateline.processor.fact.statement;

import java.util.ArrayList;
import java.util.List;

/** The regular forms of English words. */
final class Inflections {
    private static final String VOWELS = "aeiou";

    private Inflections() {}

    /** All forms of a verb that are not {@code given}: its past is taken for irregular where more than one is. */
    static List<String> ofVerb(String lemma, List<String> given) {
        List<String> forms = new ArrayList<>();
        forms.add(plural(lemma));
        String twice = lemma + lemma.charAt(lemma.length() - 1);
        forms.add((given.contains(twice + "ed") ? twice : participleStem(lemma)) + "ing");
        if (given.size() < 2) {
            forms.add(past(lemma));
        }
        return forms;
    }

    static String plural(String lemma) {
        if (lemma.endsWith("y") && !isVowel(lemma, lemma.length() - 2)) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        return lemma + (lemma.matches(".*(?:s|x|z|ch|sh|o)") ? "es" : "s");
    }

    private static String past(String lemma) {
        if (lemma.endsWith("e")) {
            return lemma + "d";
        }
        if (lemma.endsWith("y") && !isVowel(lemma, lemma.length() - 2)) {
            return lemma.substring(0, lemma.length() - 1) + "ied";
        }
        return doubled(lemma) + "ed";
    }

    private static String participleStem(String lemma) {
        return lemma.endsWith("e") && !lemma.endsWith("ee") ? lemma.substring(0, lemma.length() - 1) : doubled(lemma);
    }

    /** A short verb doubles its last consonant: "nod", "nodded". */
    private static String doubled(String lemma) {
        int last = lemma.length() - 1;
        boolean doubles = lemma.length() <= 4
                && last >= 2
                && !isVowel(lemma, last)
                && "wxyh".indexOf(lemma.charAt(last)) < 0
                && isVowel(lemma, last - 1)
                && !isVowel(lemma, last - 2);
        return doubles ? lemma + lemma.charAt(last) : lemma;
    }

    private static boolean isVowel(String lemma, int at) {
        return at >= 0 && VOWELS.indexOf(lemma.charAt(at)) >= 0;
    }
}
