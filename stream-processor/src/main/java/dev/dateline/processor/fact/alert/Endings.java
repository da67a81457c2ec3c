package dev.dateline.processor.fact.alert;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.processor.fact.draft.Speaker;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Events that a sentence has as going on, and that a newer one says are over. */
final class Endings {
    /** Nouns of what begins and ends, by the words that say that it goes on or that it is over. */
    private static final Map<String, Pattern> EVENTS = Map.of(
            "strike", Pattern.compile("strikes?|walkout|stoppage|industrial action"),
            "talks", Pattern.compile("talks|negotiations?"),
            "fighting", Pattern.compile("fighting|hostilities|clashes|operation|assault|offensive|battle"),
            "search", Pattern.compile("search|manhunt|rescue (?:operation|effort)"),
            "siege", Pattern.compile("siege|standoff|stand-off|hostage"),
            "blockade", Pattern.compile("blockade|blocked"),
            "curfew", Pattern.compile("curfew|lockdown|state of emergency"),
            "fire", Pattern.compile("(?:wild)?fires?|blaze"),
            "outage", Pattern.compile("outage|blackout"),
            "closure", Pattern.compile("closed|closure|shut"));

    private static final Pattern ON = Pattern.compile(
            "\\b(?:is|are|remains?|continues?|still|goes on|go on|under way|underway|ongoing|has been|have"
                    + " been|rages?|since)\\b");
    private static final Pattern OFF = Pattern.compile(
            "\\b(?:(?:is|are|was|were|has|have) (?:now )?(?:over|ended|lifted|called off|finished|concluded)|to end"
                    + " (?:their|the|its|a)|ends?|ended|called"
                    + " off|lifts?|lifted|reopen(?:s|ed)?|halted|ceased|stopped|extinguished|put out|restored|broke(?:n)?"
                    + " (?:up|off|down)|concluded|wrapped up)\\b");
    private static final Pattern DOUBT = Pattern.compile(
            "\\b(?:not|no|never|n['’]t|if|whether|unless|until|hopes?|hoped|urge[sd]?|calls? (?:for|on)|called"
                    + " (?:for|on)|demand(?:s|ed)?|ask(?:s|ed)?|want(?:s|ed)?|would|could|may|might|should|must|appeal(?:s|ed)?|tr(?:y|ies|ied)|plans?|vow(?:s|ed)?|previous|last"
                    + " (?:week|month|year))\\b");
    private static final Pattern NAME = Pattern.compile("(?<!^)\\b\\p{Lu}[\\p{L}]{2,}");

    private Endings() {}

    /** Why a sentence that has {@code event} as going on is outdated by an item of this origin. */
    static String reason(String event, Origin origin) {
        boolean several = event.equals("talks");
        String says = origin.kind() == ItemKind.STATEMENT ? " says" : " reports";
        return "The " + event + (several ? " are" : " is") + " over, " + Speaker.named(origin.speaker()) + says
                + "; the sentence has " + (several ? "them" : "it") + " going on";
    }

    /** Whether a sentence has anything as over. */
    static boolean tellsOfAnEnd(String newer) {
        String now = newer.toLowerCase(Locale.ROOT);
        return OFF.matcher(now).find() && !DOUBT.matcher(now).find();
    }

    /** The event that {@code older} has as going on and {@code newer} as over; empty where that is not plain. */
    static Optional<String> between(String older, String newer) {
        String was = older.toLowerCase(Locale.ROOT);
        boolean goesOn = ON.matcher(was).find() && !OFF.matcher(was).find();
        if (!goesOn || !tellsOfAnEnd(newer)) {
            return Optional.empty();
        }
        String now = newer.toLowerCase(Locale.ROOT);
        return EVENTS.entrySet().stream()
                .filter(event -> event.getValue().matcher(was).find() && ends(event.getValue(), now))
                .filter(event -> sameNames(older, newer))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** Whether a word for the end stands within five words of the event. */
    private static boolean ends(Pattern event, String text) {
        Matcher off = OFF.matcher(text);
        while (off.find()) {
            int from = back(text, off.start());
            int to = on(text, off.end());
            if (event.matcher(text.substring(from, to)).find()) {
                return true;
            }
        }
        return false;
    }

    private static int back(String text, int at) {
        int from = at;
        for (int words = 0; words < 6 && from > 0; words++) {
            from = Math.max(0, text.lastIndexOf(' ', from - 1));
        }
        return from;
    }

    private static int on(String text, int at) {
        int to = at;
        for (int words = 0; words < 6 && to >= 0; words++) {
            to = text.indexOf(' ', to + 1);
        }
        return to < 0 ? text.length() : to;
    }

    /** Where the newer one names anybody, the older one must name one of them or nobody. */
    private static boolean sameNames(String older, String newer) {
        Set<String> ours = names(older);
        Set<String> theirs = names(newer);
        return ours.isEmpty() || theirs.isEmpty() || ours.stream().anyMatch(theirs::contains);
    }

    private static Set<String> names(String text) {
        List<String> names =
                NAME.matcher(text).results().map(MatchResult::group).toList();
        return new HashSet<>(names);
    }
}
