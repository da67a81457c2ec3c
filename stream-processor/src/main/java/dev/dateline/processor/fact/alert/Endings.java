package dev.dateline.processor.fact.alert;

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
            "\\b(?:(?:is|are|was|were|has|have) (?:now )?(?:over|ended|lifted|called off|finished|concluded)|(?<!to"
                    + " )(?<!will )ends?|ended|called off|(?<!to"
                    + " )lifts?|lifted|reopen(?:s|ed)?|halted|ceased|stopped|extinguished|put out|restored|broke(?:n)?"
                    + " (?:up|off|down)|concluded|wrapped up)\\b");
    private static final Pattern DOUBT = Pattern.compile(
            "\\b(?:not|no|never|n['’]t|if|whether|unless|until|hopes?|hoped|urge[sd]?|calls? (?:for|on)|called"
                    + " (?:for|on)|demand(?:s|ed)?|ask(?:s|ed)?|want(?:s|ed)?|would|could|may|might|should|must|appeal(?:s|ed)?|tr(?:y|ies|ied)|plans?|vow(?:s|ed)?|refus\\w+|reject\\w*|fail(?:s|ed)?|against"
                    + " (?:an? |the |any )?(?:deal|offer|agreement|proposal)|previous|last (?:week|month|year))\\b");

    /** It goes on still, and is to end: "voted to end their strike", "will end on Friday". */
    private static final Pattern RESOLVED = Pattern.compile("\\b(?:(?:(?<!\\b(?:a|the|this|their|to|will)"
            + " )(?:vot(?:e|es|ed)|agree[sd]?|decid(?:e|es|ed))|(?:reach(?:es|ed)?|signs?|signed|strikes?|struck|seals?|sealed)"
            + " (?:an? |the )?(?:\\w+ )?(?:deal|agreement|accord))(?: [\\w'’-]+){0,4}? to (?:end|lift|call off)|(?:will|is"
            + " to|are to) (?:end|be (?:lifted|called off)))\\b");

    /** What may be over though that which it is about goes on. */
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?:vot(?:e|es|ing)|ballots?|meetings?|talks|negotiations|sessions?|debates?|hearings?|rall(?:y|ies)|days?|weeks?"
                    + "|hours?|months?|shifts?|picket(?:s|ing)?)\\b");

    /** The event is not what ended: "the vote on the strike", "the second week of a strike". */
    private static final Pattern ABOUT_IT =
            Pattern.compile("\\b(?:on|over|about|against|after|during|for|of|in|at|before|since|amid|despite|to end)"
                    + " (?:(?:the|an?|this|that|their|its|his|her) )?(?:[\\w'’-]+ )?$");

    private static final Pattern NAME = Pattern.compile("(?<!^)\\b\\p{Lu}[\\p{L}]{2,}");

    private Endings() {}

    /** Whether a sentence has anything as over, or as to end. */
    static boolean tellsOfAnEnd(String newer) {
        String now = newer.toLowerCase(Locale.ROOT);
        return (OFF.matcher(now).find() || RESOLVED.matcher(now).find())
                && !DOUBT.matcher(now).find();
    }

    /** What {@code older} has as going on and {@code newer} as over or as to end; empty where that is not plain. */
    static Optional<Ending> between(String older, String newer) {
        String was = older.toLowerCase(Locale.ROOT);
        boolean goesOn = ON.matcher(was).find() && !OFF.matcher(was).find();
        if (!goesOn || !tellsOfAnEnd(newer) || !sameNames(older, newer)) {
            return Optional.empty();
        }
        String now = newer.toLowerCase(Locale.ROOT);
        return EVENTS.entrySet().stream()
                .filter(event -> event.getValue().matcher(was).find())
                .sorted(Map.Entry.comparingByKey())
                .flatMap(event -> ending(event.getKey(), event.getValue(), now).stream())
                .findFirst();
    }

    private static Optional<Ending> ending(String name, Pattern event, String now) {
        if (ends(OFF, event, now)) {
            return Optional.of(new Ending(name, true));
        }
        return ends(RESOLVED, event, now) ? Optional.of(new Ending(name, false)) : Optional.empty();
    }

    /** Whether such a word for the end stands within five words of the event, and the event is what it is about. */
    private static boolean ends(Pattern end, Pattern event, String text) {
        Matcher off = end.matcher(text);
        while (off.find()) {
            int from = back(text, off.start());
            int to = on(text, off.end());
            Matcher near = event.matcher(text).region(from, to);
            while (near.find()) {
                if (isOfIt(text, near.toMatchResult(), off.toMatchResult())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOfIt(String text, MatchResult event, MatchResult off) {
        boolean before = event.end() <= off.start();
        String between = before
                ? text.substring(event.end(), off.start())
                : text.substring(Math.min(off.end(), event.start()), event.start());
        boolean about =
                before && ABOUT_IT.matcher(text.substring(0, event.start())).find();
        return !about && !OTHER.matcher(between).find();
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
