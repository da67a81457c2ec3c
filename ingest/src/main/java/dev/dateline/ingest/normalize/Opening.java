package dev.dateline.ingest.normalize;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the first and last paragraphs of copy say of it: that it corrects, that it is taken back. A sentence of news that
 * sounds like it (a report that a ministry has withdrawn, pay that is corrected for inflation) is none of these.
 */
final class Opening {
    private static final int FIRST = 5;
    private static final int LAST = 2;
    /** What copy says of itself it says soon; a paragraph may be a megabyte. */
    private static final int LONGEST = 1000;

    private static final String LEAD = "[\\s*_>^/—–-]*";
    private static final String TO = "(?i:(?:attention[,:]?\\s+(?:all\\s+)?)?(?:editors|eds)\\b\\.?\\s*[:—–-]+\\s*)";
    private static final String STORY = "(?:story|item|dispatch|article|report|alert)";
    /** A story of somebody who has been killed is no story that has been killed. */
    private static final String SAME_SENTENCE = "(?:(?!\\s(?:who|that|which|whose|of|about|in|on)\\s)[^.]){0,200}?";

    private static final List<Flag> AT_START = List.of(
            flag(
                    Meaning.KILL,
                    TO + "?[(\\[]?(?:(?:BULLETIN|MANDATORY|STORY)\\W{1,3}KILL\\b(?!\\s+SWITCH)"
                            + "|STORY\\s+(?:WITHDRAWN|KILLED|REMOVED|RETRACTED)\\b(?!\\s+FROM)"
                            + "|KILL(?:\\W{1,3}KILL)+\\b|KILL\\W*$)|(?:" + TO + "[(\\[]?|[(\\[])WITHDRAWN\\W*$"),
            flag(
                    Meaning.KILL,
                    TO
                            + "?[(\\[]?(?i:this\\s+(?:story|item|dispatch|article|alert)\\s+(?:has\\s+been|is)\\s+(?:withdrawn|killed|retracted)"
                            + "\\s*(?:[.!;:)\\]]|$|because|due\\s+to|pending|and\\s+(?:will|there|should)))"),
            flag(
                    Meaning.KILL,
                    TO + "(?i:(?:please\\s+)?kill\\s+(?:the|this|our|story|item|am-|pm-|bc-)"
                            + "|(?:the|this|our)\\s+(?:\\w+\\.?\\s+\\d{1,2}\\s+)?" + STORY + "(?=[\\s,])"
                            + SAME_SENTENCE
                            + "\\b(?:has\\s+been|is)\\s+(?:killed|withdrawn|retracted))"),
            flag(
                    Meaning.KILL,
                    TO + "?[(\\[]?(?i:a\\s+kill\\s+is\\s+mandatory\\b"
                            + "|make\\s+(?:certain|sure)\\s+(?:that\\s+)?(?:the|this)\\s+(?:story|item|photo)"
                            + "\\s+is\\s+not\\s+published\\b"
                            + "|(?:the|this|our)\\s+(?:\\w+\\.?\\s+\\d{1,2}\\s+)?(?:story|item|dispatch)\\b"
                            + SAME_SENTENCE
                            + "\\bis\\s+(?:wrong|incorrect|erroneous|inaccurate)\\s+and\\s+(?:is|has\\s+been)\\s+"
                            + "(?:withdrawn|killed|retracted)\\b)"),
            flag(
                    Meaning.CORRECTION,
                    "[(\\[]\\s*(?iu:corrects\\b|corrected\\b(?!\\s+for\\b)|correcting\\b|correction\\s*[:.)\\]—–-]"
                            + "|berichtig|korrig|korrektur|corrige\\b|corregid|correcci|correctif|rectifi|rettifica)"),
            flag(Meaning.CORRECTION, "(?:CORRECTS|CORRECTION|CORRECTED)\\b\\s*[:.—–-]|CORRECTS\\s(?=.*\\p{Ll})"),
            flag(Meaning.CORRECTION, TO + "(?i:corrects|corrected|correcting|with\\s+correction)\\b"),
            flag(
                    Meaning.CORRECTION,
                    "[(\\[]?(?i:this\\s+(?:\\w+\\.?\\s+\\d{1,2},?\\s+)?" + STORY
                            + "\\s+(?:has\\s+been|was|is)\\s+corrected\\b)"
                            + "|[(\\[](?i:this\\s+(?:\\w+\\.?\\s+\\d{1,2},?\\s+)?" + STORY + "\\s+corrects\\b)"),
            flag(Meaning.UPDATE, "[(\\[]\\s*(?i:(?:updates|adds|recasts|rewrites|releads|writes\\s+thr(?:u|ough))\\b)"),
            flag(Meaning.UPDATE, TO + "(?i:updates|adds|recasts|restores)\\b"),
            flag(Meaning.REFILE, "[(\\[]\\s*(?i:(?:refiles|repeats)\\b)"),
            flag(Meaning.REFILE, TO + "(?i:refiles|repeats)\\b"));

    /** A phrase of the trade that no news needs. */
    private static final Pattern TAKEN_BACK =
            Pattern.compile("there\\s+will\\s+be\\s+no\\s+substitute\\s+story\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ALONE = Pattern.compile(LEAD + "WITHDRAWN\\W*");

    private Opening() {}

    private static Flag flag(Meaning meaning, String form) {
        return new Flag(meaning, Pattern.compile(LEAD + "(?:" + form + ")"));
    }

    /** From the copy's paragraphs as they came, notes among them. */
    static Meaning in(List<String> paragraphs) {
        if (paragraphs.size() == 1
                && ALONE.matcher(start(paragraphs.getFirst())).matches()) {
            return Meaning.KILL;
        }
        int last = Math.max(FIRST, paragraphs.size() - LAST);
        Stream<String> ends = Stream.concat(
                paragraphs.stream().limit(FIRST), paragraphs.stream().skip(last));
        return Meaning.strongest(ends.map(Opening::start).map(Opening::of).toList());
    }

    private static String start(String paragraph) {
        return paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
    }

    private static Meaning of(String paragraph) {
        if (TAKEN_BACK.matcher(paragraph).find()) {
            return Meaning.KILL;
        }
        return AT_START.stream()
                .filter(flag -> flag.pattern().matcher(paragraph).lookingAt())
                .map(Flag::meaning)
                .findFirst()
                .orElse(Meaning.NONE);
    }
}
