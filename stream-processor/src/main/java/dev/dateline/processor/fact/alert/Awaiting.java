package dev.dateline.processor.fact.alert;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence that says of somebody that they have not spoken yet. */
public final class Awaiting {
    private static final String STILL = "(?:(?:still|also|so far|as yet|yet)\\s+){0,4}";
    private static final String WORD = "(?:any |a |an )?(?:public |official |formal |further |immediate )?"
            + "(?:statements?|comments?|reactions?|responses?|announcements?|word)";
    private static final String SPEAK =
            "(?:comment(?:ed)?|respond(?:ed)?|react(?:ed)?|spoken|speak|sa(?:id|y)(?: anything)?"
                    + "|(?:make|made|issued?|released?|give|given|offer(?:ed)?|put out) " + WORD + ")";
    private static final Pattern LIKELY = Pattern.compile(
            "\\b(?:ha(?:s|ve|d)\\b.{0,30}(?:yet|not|no)\\b|ha(?:s|ve|d)n[’']t\\b|no (?:\\w+"
                    + " )?(?:statement|comment|reaction|response|announcement|word))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ACTIVE = Pattern.compile(
            "(?<who>[^,;:\"“”]{2,80}?)\\s+" + STILL + "(?:has|have|had)\\s*+" + STILL
                    + "(?<gap>(?:yet to|not(?: yet)?|n[’']t(?: yet)?)\\s+" + STILL + SPEAK
                    + "|(?:made|issued|given|released|offered)\\s+no\\s+" + WORD + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSIVE = Pattern.compile(
            "(?<gap>(?:there (?:has been|was|is) |with )?" + STILL + "no\\s+" + WORD
                    + "(?:\\s+(?:so far|yet))?\\s+(?:from|by)\\s+)(?<who>[^,;:.\"“”]{2,60}?)(?=(?:\\s+(?:so"
                    + " far|yet|on|about|as))|[,;.]|$)",
            Pattern.CASE_INSENSITIVE);

    private Awaiting() {}

    /**
     * Whose word is awaited.
     *
     * @param from where the words begin that say so, {@code to} behind them, in chars of the sentence
     * @param active whether {@code who} stands before them
     */
    public record Awaited(String who, int from, int to, boolean active) {}

    /** Empty where nobody's is. */
    public static Optional<Awaited> in(String sentence) {
        // Who that is takes long to look for, and hardly any sentence is of this kind.
        if (!LIKELY.matcher(sentence).find()) {
            return Optional.empty();
        }
        Matcher active = ACTIVE.matcher(sentence);
        if (active.find()) {
            return Optional.of(new Awaited(active.group("who").strip(), active.end("who"), active.end("gap"), true));
        }
        Matcher passive = PASSIVE.matcher(sentence);
        return passive.find()
                ? Optional.of(
                        new Awaited(passive.group("who").strip(), passive.start("gap"), passive.end("who"), false))
                : Optional.empty();
    }
}
