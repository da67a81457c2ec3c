package dev.dateline.processor.fact.alert;

import dev.dateline.processor.fact.draft.Speaker;
import dev.dateline.processor.fact.stand.Stands;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a sentence reports the claim that a denial denies. */
final class Claims {
    private static final Pattern CUE = Pattern.compile(
            "\\b(?:claim(?:s|ed)?|sa(?:y|ys|id)|alleg(?:e|es|ed)|accus(?:e|es|ed)|assert(?:s|ed)?|according"
                    + " to|insist(?:s|ed)?"
                    + "|maintain(?:s|ed)?|t(?:ell|ells|old)|announced|reported|statement|describ(?:e|es|ed))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** The sentence denies or doubts something itself. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "\\b(?:not|never|no|mischaracteri[sz]ation|misrepresentation|fake)\\b|n[’']t\\b", Pattern.CASE_INSENSITIVE);

    private static final int LEAST = 2;
    private static final double SHARE = 0.4;

    /** The same where the denial does not say whose claim it is. */
    private static final int LEAST_OF_NOBODY = 3;

    private static final double SHARE_OF_NOBODY = 0.7;

    private Claims() {}

    /** How sure that is; empty where it is not, or where the sentence is a denial itself. */
    static Optional<Double> of(String sentence, Denials.Denial denial) {
        boolean tells =
                CUE.matcher(sentence).find() && !OTHERWISE.matcher(sentence).find();
        if (!tells || !Denials.in(sentence).isEmpty()) {
            return Optional.empty();
        }
        boolean claimant = denial.claimant() != null && speaksIn(sentence, denial.claimant());
        if (denial.claimant() != null && !claimant) {
            return Optional.empty();
        }
        Set<String> denied = Stands.stems(denial.what());
        Set<String> told = Stands.stems(sentence);
        long shared = denied.stream().filter(told::contains).count();
        double share = denied.isEmpty() ? 0 : shared / (double) denied.size();
        boolean enough =
                claimant ? shared >= LEAST && share >= SHARE : shared >= LEAST_OF_NOBODY && share >= SHARE_OF_NOBODY;
        return enough ? Optional.of(Math.min(0.9, 0.5 + 0.4 * share)) : Optional.empty();
    }

    /** Whether a word or two of the sentence name the same party. */
    private static boolean speaksIn(String sentence, String party) {
        List<String> words =
                SPACE.splitAsStream(sentence).filter(word -> !word.isEmpty()).toList();
        for (int at = 0; at < words.size(); at++) {
            String one = words.get(at);
            String two = at + 1 < words.size() ? one + " " + words.get(at + 1) : one;
            if (Character.isUpperCase(one.codePointAt(0)) && (Speakers.same(party, one) || Speakers.same(party, two))) {
                return true;
            }
        }
        return false;
    }

    static String reason(Denials.Denial denial) {
        String whose = denial.claimant() == null ? "this" : "a claim by " + Speaker.named(denial.claimant());
        String denies = Speaker.first(denial.who()) + " " + denial.denies() + " " + whose;
        return (denies + ": “" + denial.what() + "”").replaceAll("\\s+", " ");
    }

    static @Nullable String rewording(String sentence, Denials.Denial denial) {
        int end = sentence.length();
        while (end > 0 && ".!?".indexOf(sentence.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == sentence.length()
                ? null
                : sentence.substring(0, end) + "; " + Speaker.named(denial.who()) + " " + denial.denies() + " it.";
    }
}
