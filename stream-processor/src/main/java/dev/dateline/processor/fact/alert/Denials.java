package dev.dateline.processor.fact.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who denies what, and whose claim that is, as a sentence says it. */
final class Denials {
    /** Not the end of "their disputed claims". */
    private static final String WHO =
            "(?<who>[^,;:\"“”]{2,80}?)(?<!\\b(?:the|their|its|his|her|our|this|an|a|these|those|some|of|on|to))";

    private static final String HOW =
            "(?:has |have |had )?(?:also |again |flatly |strongly |categorically |firmly |since )?"
                    + "(?<how>reject(?:s|ed)?|den(?:y|ies|ied)|dismiss(?:es|ed)?|disput(?:e|es|ed)|refut(?:e|es|ed)|rebuff(?:s|ed)?)";
    private static final String CLAIM =
            "(?:claims?|allegations?|accusations?|assertions?|accounts?|charges?|statements?|reports?|suggestions?)";
    private static final Pattern LIKELY = Pattern.compile("\\b(?:reject|den(?:y|ie)|dismiss|disput|refut|rebuff)");
    private static final Pattern OF_ANOTHER = Pattern.compile("(?:^|(?:but|and|while|though|as|However),? )" + WHO + " "
            + HOW + " (?<claimant>[^,;:\"“”]{2,60}?)[’']s? " + CLAIM + " (?:that |of )?(?<what>.{8,300})");
    private static final Pattern OF_WHAT = Pattern.compile("(?:^|(?:but|and|while|though|as|However),? )" + WHO + " "
            + HOW + " (?:any |all |a )?(?:" + CLAIM + " )?(?:that |of |having )?(?<what>.{8,300})");
    private static final Pattern AS_CLAIMED =
            Pattern.compile(", (?:as|which|what) (?<claimant>(?:\\p{Lu}|the )[^,;:]{1,60}?) (?:had |has"
                    + " )?(?:claim(?:s|ed)?|alleg(?:es|ed)|say|says|said|assert(?:s|ed)?)\\b.*$");

    private Denials() {}

    /**
     * A denial.
     *
     * @param denies the verb as it goes with {@code who}: denies, deny or denied
     * @param claimant whose claim it is; null where the sentence does not say
     * @param what the content that is denied, verbatim; {@code start} and {@code end} of it in the sentence, in chars
     */
    record Denial(String who, String denies, @Nullable String claimant, String what, int start, int end) {}

    static List<Denial> in(String sentence) {
        // Who that is takes long to look for, and hardly any sentence is of this kind.
        if (!LIKELY.matcher(sentence).find()) {
            return List.of();
        }
        List<Denial> found = new ArrayList<>();
        Matcher another = OF_ANOTHER.matcher(sentence);
        if (another.find()) {
            found.add(denial(another, another.group("claimant"), another.end("what"), sentence));
            return List.copyOf(found);
        }
        Matcher plain = OF_WHAT.matcher(sentence);
        if (plain.find()) {
            Matcher as = AS_CLAIMED.matcher(sentence);
            boolean claimed = as.find(plain.start("what"));
            found.add(denial(
                    plain, claimed ? as.group("claimant") : null, claimed ? as.start() : plain.end("what"), sentence));
        }
        return List.copyOf(found);
    }

    private static String denies(String how) {
        if (how.endsWith("ed")) {
            return "denied";
        }
        return how.endsWith("s") && !how.equals("dismiss") ? "denies" : "deny";
    }

    private static Denial denial(Matcher found, @Nullable String claimant, int end, String sentence) {
        int last = end;
        while (last > found.start("what") && ".!?\"” ".indexOf(sentence.charAt(last - 1)) >= 0) {
            last--;
        }
        return new Denial(
                found.group("who").strip(),
                denies(found.group("how")),
                claimant,
                sentence.substring(found.start("what"), last),
                found.start("what"),
                last);
    }
}
