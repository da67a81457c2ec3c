package dev.dateline.processor.fact.draft;

import dev.dateline.contract.wire.WireItem;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How those who speak are named within a sentence. */
public final class Speaker {
    private static final Pattern BODY = Pattern.compile("\\b(?:Administration|Agency|Alliance|Army|Assembly|Associated"
            + " Press|Association|Authority|Board|Bureau|Cabinet|Chancellery|Coast"
            + " Guard|Command|Commission|Committee|Council|Court|Department"
            + "|Directorate|Embassy|Federation|Foundation|Fund|Government|Guild|Headquarters|Institute|Kremlin|Mayor|Ministry|Navy|Office|Organi[sz]ation|Palace|Parliament|Party|Pentagon|Police|President|Prime"
            + " Minister|Red Cross|Secretariat|Secretary|Senate|Service|Treasury|Union|United Nations|White House)\\b");

    /** "Azerbaijan's Ministry of Defense" takes no article; "Seafarers' Guild" does. */
    private static final Pattern OWNED = Pattern.compile("\\S+[’']s .*");

    private static final String THE = "the ";
    private static final Pattern ARTICLE = Pattern.compile("(?:The|An?) (?!Hague\\b)");

    /** A name that is longer is none that fits into a sentence. */
    private static final int LONGEST = 200;

    private Speaker() {}

    /** Whoever an item is from. */
    static String of(WireItem item) {
        String speaker = item.origin().speaker();
        return speaker.length() <= LONGEST
                ? speaker
                : speaker.substring(0, speaker.offsetByCodePoints(0, speaker.codePointCount(0, LONGEST) - 1)) + "…";
    }

    /** The same where a sentence begins. */
    public static String first(String speaker) {
        String named = named(speaker);
        int initial = named.offsetByCodePoints(0, 1);
        return named.substring(0, initial).toUpperCase(Locale.ROOT) + named.substring(initial);
    }

    /** As in "the Veld Water Board", "Harbor Wire", "Azerbaijan's Ministry of Defense". */
    public static String named(String speaker) {
        Matcher article = ARTICLE.matcher(speaker);
        if (article.lookingAt()) {
            return article.group().toLowerCase(Locale.ROOT) + speaker.substring(article.end());
        }
        boolean bare = !speaker.startsWith(THE);
        return bare && BODY.matcher(speaker).find() && !OWNED.matcher(speaker).matches() ? THE + speaker : speaker;
    }

    /** Whether a sentence begins with that body's name, so that it can be "it" behind it. */
    static boolean begins(String sentence, String speaker) {
        String bare = bare(speaker);
        return BODY.matcher(speaker).find() && bare(sentence).startsWith(bare + " ");
    }

    private static String bare(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.startsWith(THE) ? lower.substring(THE.length()) : lower;
    }
}
