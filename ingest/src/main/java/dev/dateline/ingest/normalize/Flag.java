package dev.dateline.ingest.normalize;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A word that desks put before or behind a headline, in the form in which it is no part of it. What news is often about
 * (kills, holds, repeats, withdrawals) counts in capitals alone, and the strongest of it only beside a headline that is not
 * all capitals itself: to miss a withdrawal that is said in one way of many costs less than to make one up.
 */
record Flag(Meaning meaning, Pattern pattern) {
    private static final String CORRECTION = "CORRECT(?:ED|ION|S)|KORREKTUR|KORRIGIERT|BERICHTIG(?:UNG|T)"
            + "|RECTIFICATI(?:F|ON)|CORRECTIF|CORRIG[ÉE]E?|CORRECCI[ÓO]N|CORREGID[OA]|RECTIFICACI[ÓO]N|RETTIFICA"
            + "|CORREZIONE|ERRATA(?: CORRIGE)?|ERRATUM|CORRE[ÇC][ÃA]O|CORRIGID[OA]|ИСПРАВЛЕН(?:О|ИЕ)|訂正|更正";

    private static final String UPDATE = "UPDATED?(?:\\s*\\d{1,3})?|WRAPUP(?:\\s*\\d{1,3})?"
            + "|AMPLIACI[ÓO]N|ACTUALI[ZS]ACI[ÓO]N|AKTUALISIER(?:T|UNG)|AGGIORNAMENTO|更新"
            + "|\\d{1,2}(?:ST|ND|RD|TH)\\s?(?:LD|LEAD)(?:[- ]WRITE-?THRU)?";

    private static final String REFILE = "REFILED?";
    private static final String REPEAT = "REPEAT|RPT";
    private static final String WRITE_THRU = "WRITE-?THRU";

    /** No news is written so. */
    private static final String SURE_KILL = "STORY (?:WITHDRAWN|KILLED|REMOVED|RETRACTED)"
            + "|(?:BULLETIN|MANDATORY|STORY)\\W{1,3}KILL|KILL(?:\\W{1,3}KILL){1,3}|MELDUNG ZURÜCKGEZOGEN"
            + "|D[ÉE]P[ÊE]CHE ANNULÉE|NOTICIA ANULADA|NOTIZIA ANNULLATA|(?:配信|記事)(?:の|を)?(?:取り消し|取消)|(?:取り消し|取消)(?:の)?(?:配信|記事)";

    private static final String LIKELY_KILL = "WITHDRAWN|RETRACTED|ZURÜCKGEZOGEN|АННУЛИРОВАНО";
    private static final String HOLD = "HOLD|ADVISORY";
    private static final String DOUBTFUL = "WITHDRAWAL|RETRACTION";
    /** What a parliament counts is withdrawn by its movers, not by the desk. */
    private static final String NO_MOTION = "(?!(?i:(?:amendment|motion|bill|resolution|petition|question)\\s+\\d))";

    private static final String BESIDE_SMALL = "(?=.*\\p{Ll})";

    /** To be looked for at the beginning. */
    static final List<Flag> BEFORE = List.of(
            new Flag(Meaning.KILL, before(bracketed("KILL|" + SURE_KILL + "|" + LIKELY_KILL))),
            new Flag(Meaning.KILL, before("(?!KILL-+\\p{L})" + apart("KILL|" + SURE_KILL))),
            new Flag(Meaning.KILL, before(apart(LIKELY_KILL) + BESIDE_SMALL)),
            new Flag(Meaning.KILL, before("(?:BULLETIN KILL|KILL(?:\\W{1,3}KILL)+)\\b[\\s.!]*")),
            new Flag(Meaning.KILL, before("(?:" + SURE_KILL + ")\\b[\\s.!]+" + BESIDE_SMALL)),
            new Flag(Meaning.KILL, before("(?:KILL|WITHDRAWN|" + SURE_KILL + ")[\\s.!]*$")),
            new Flag(Meaning.KILL, before("(?!Story [a-z])" + titled(SURE_KILL))),
            new Flag(Meaning.HOLD, before(bracketed(HOLD + "|" + DOUBTFUL + "|EMBARGOED"))),
            new Flag(
                    Meaning.HOLD,
                    before("(?:" + apart("HOLD") + "|" + apart(DOUBTFUL) + BESIDE_SMALL + "|ADVISORY(?:-+"
                            + BESIDE_SMALL + "|\\s+-+)\\s*|(?:" + HOLD + ")\\s*$)")),
            new Flag(Meaning.HOLD, before("(?i:attention,?\\s+(?:all\\s+)?editors)(?:\\s*[:–—]|\\s*-+\\s|\\s*$)\\s*")),
            new Flag(Meaning.CORRECTION, before(bracketed(anyCase(CORRECTION)))),
            new Flag(Meaning.CORRECTION, before(apart(CORRECTION) + "(?:\\(OFFICIAL\\)\\s*-?\\s*)?")),
            new Flag(Meaning.CORRECTION, before(titled(CORRECTION))),
            new Flag(Meaning.UPDATE, before(bracketed(anyCase(UPDATE) + "|" + WRITE_THRU))),
            new Flag(Meaning.UPDATE, before(apart(UPDATE + "|" + WRITE_THRU))),
            new Flag(Meaning.REFILE, before(bracketed(anyCase(REFILE + "|" + REPEAT)))),
            new Flag(Meaning.REFILE, before(apart(REFILE + "|" + REPEAT))),
            new Flag(Meaning.REFILE, before(titled(REFILE))),
            new Flag(Meaning.UPDATE, before("(?:UPDATE|WRAPUP) ?\\d{1,3}-+\\s*")),
            new Flag(Meaning.UPDATE, before("\\d{1,2}(?:ST|ND|RD|TH) (?:LD|LEAD)\\s+" + BESIDE_SMALL)),
            new Flag(Meaning.UPDATE, before(titled(UPDATE))));

    /** To be held against the whole; what is left is its first group. */
    static final List<Flag> BEHIND = List.of(
            new Flag(Meaning.KILL, behind(NO_MOTION, bracketed("KILLED|WITHDRAWN|RETRACTED|" + SURE_KILL))),
            new Flag(Meaning.KILL, behind("\\s[-–—]+\\s*(?:" + SURE_KILL + ")")),
            new Flag(Meaning.KILL, Pattern.compile(NO_MOTION + BESIDE_SMALL + "(.*?)\\s[-–—]+\\s*WITHDRAWN\\s*")),
            new Flag(Meaning.CORRECTION, behind(bracketed(anyCase(CORRECTION)))),
            new Flag(Meaning.CORRECTION, behind("\\s[-–—]+\\s*CORRECT(?:ED|ION)")),
            new Flag(Meaning.UPDATE, behind(bracketed(anyCase("UPDATED?(?:\\s*\\d{1,3})?")))));

    private static Pattern before(String form) {
        return Pattern.compile(form);
    }

    private static Pattern behind(String form) {
        return Pattern.compile("(.*?)\\s*" + form + "\\s*");
    }

    private static Pattern behind(String unless, String form) {
        return Pattern.compile(unless + "(.*?)\\s*" + form + "\\s*");
    }

    private static String anyCase(String words) {
        return "(?iu:" + words + ")";
    }

    private static String bracketed(String words) {
        return "[(\\[【]\\s*(?:" + words + ")\\s*[)\\]】]\\s*[:–—-]?\\s*";
    }

    /** Before a colon, a dash, or a hyphen if the headline itself is not all capitals. */
    private static String apart(String words) {
        return "(?:" + words + ")(?:\\s*[:：–—]|\\s+-+|-+" + BESIDE_SMALL + ")\\s*";
    }

    /** In small letters only a colon tells them from a sentence. */
    private static String titled(String words) {
        return anyCase("(?:" + words + ")\\s*[:：]\\s*");
    }
}
