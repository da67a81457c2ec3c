package dev.dateline.ingest.normalize;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A headline without the words that wires put before or behind it, and what those words say.
 *
 * @param text plain, one line; may be empty
 */
record Headline(String text, Meaning meaning) {
    /** In characters; more is a text in the wrong field. */
    static final int LONGEST = 1000;

    private static final String WORD = "UPDATED?(?:\\s*\\d{1,3})?|WRAPUP\\s*\\d{1,3}|CORRECT(?:ED|ION|S)"
            + "|KILL(?:ED)?|WITHDRAWN|WITHDRAWAL|WITHDRAWS?|RETRACT(?:ED|ION)|REFILED?|STORY WITHDRAWN"
            + "|(?:BULLETIN|MANDATORY|STORY) KILL";

    /** Too common in headlines to be signals in small letters. */
    private static final String SHOUTED = WORD + "|HOLD|REPEAT|RPT|ADVISORY|WRITETHRU|CANCELL?ED";

    /** In capitals before a colon, a dash, or a hyphen if the headline itself is not all capitals; else before a colon. */
    private static final Pattern PREFIX = Pattern.compile("(?:[(\\[]\\s*(" + SHOUTED + ")\\s*[)\\]]\\s*[:–—-]?"
            + "|(" + SHOUTED + ")(?:\\s*[:–—]|\\s+-+|-+(?=.*\\p{Ll}))"
            + "|((?i:" + WORD + "))\\s*:"
            + "|(STORY WITHDRAWN|(?:BULLETIN|MANDATORY|STORY) KILL)\\b[\\s.!-]*"
            + "|(KILL|WITHDRAWN|HOLD|ADVISORY)\\s*$)\\s*");

    private static final Pattern SUFFIX = Pattern.compile(
            "(?:\\s[-–—]+\\s*|\\s*[(\\[])(STORY (?:WITHDRAWN|KILLED)|WITHDRAWN|KILLED|CORRECTED)[)\\]]?\\s*$");

    static Headline of(String line) {
        String rest = line;
        Meaning meaning = Meaning.NONE;
        Matcher prefix = PREFIX.matcher(rest);
        while (prefix.lookingAt()) {
            meaning = meaning.or(meaning(prefix));
            rest = rest.substring(prefix.end()).strip();
            prefix = PREFIX.matcher(rest);
        }
        Matcher suffix = SUFFIX.matcher(rest);
        if (suffix.find()) {
            meaning = meaning.or(meaning(suffix));
            rest = rest.substring(0, suffix.start()).strip();
        }
        return new Headline(rest, meaning);
    }

    private static Meaning meaning(Matcher found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            String word = found.group(group);
            if (word != null) {
                return meaning(word.toUpperCase(Locale.ROOT));
            }
        }
        return Meaning.NONE;
    }

    private static Meaning meaning(String word) {
        if (word.startsWith("CORRECT")) {
            return Meaning.CORRECTION;
        }
        boolean again = word.startsWith("UPDATE")
                || word.startsWith("WRAPUP")
                || word.startsWith("REFILE")
                || word.equals("REPEAT")
                || word.equals("RPT")
                || word.equals("WRITETHRU");
        if (again) {
            return Meaning.UPDATE;
        }
        return word.equals("HOLD") || word.equals("ADVISORY") ? Meaning.HOLD : Meaning.KILL;
    }
}
