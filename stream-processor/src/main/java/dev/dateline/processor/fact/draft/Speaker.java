package dev.dateline.processor.fact.draft;

import dev.dateline.contract.wire.WireItem;
import java.util.Locale;
import java.util.regex.Pattern;

/** How those who speak are named within a sentence. */
final class Speaker {
    private static final Pattern BODY = Pattern.compile("\\b(?:Administration|Agency|Alliance|Army|Assembly|Associated"
            + " Press|Association|Authority|Board|Bureau|Cabinet|Chancellery|Coast"
            + " Guard|Command|Commission|Committee|Council|Court|Department"
            + "|Directorate|Embassy|Federation|Foundation|Fund|Government|Guild|Headquarters|Institute|Kremlin|Mayor|Ministry|Navy|Office|Organi[sz]ation|Palace|Parliament|Party|Pentagon|Police|President|Prime"
            + " Minister|Red Cross|Secretariat|Secretary|Senate|Service|Treasury|Union|United Nations|White House)\\b");

    /** "Azerbaijan's Ministry of Defense" takes no article; "Seafarers' Guild" does. */
    private static final Pattern OWNED = Pattern.compile("\\S+[’']s .*");

    private static final String THE = "the ";

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

    /** As in "the Veld Water Board", "Harbor Wire", "Azerbaijan's Ministry of Defense". */
    static String named(String speaker) {
        if (speaker.startsWith("The ")) {
            return THE + speaker.substring(THE.length());
        }
        return BODY.matcher(speaker).find() && !OWNED.matcher(speaker).matches() ? THE + speaker : speaker;
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
