package dev.dateline.ingest.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a body from the advisories that wires write into it. Where it is in doubt how far one reaches, it takes more
 * rather than less: an editor still sees it among the notes, and no reader sees what was not meant for them.
 */
final class EditorsNotes {
    private static final String NOTE = "(?:editor(?:s|['’]s|s['’])?|eds\\.?)\\s+note";
    private static final String TO_EDITORS = "notes?\\s+(?:to|for)\\s+(?:the\\s+)?(?:news\\s+)?editors?\\b";

    /** How a paragraph begins that is a note as a whole. */
    private static final Pattern AT_START = Pattern.compile("[\\s*_>—–-]*(?:"
            + "(?i:attention[,:]?\\s+(?:all\\s+)?editors?\\b)"
            + "|(?i:" + TO_EDITORS + ")"
            + "|(?i:" + NOTE + "\\s*(?:[:.—–-]|$))"
            + "|(?:Eds|EDS)\\b\\.?\\s*[:—–-]"
            + "|(?i:(?:to\\s+)?editors\\s*:)"
            + "|(?iu:#*\\s*(?:notizblock|redaktionelle[rs]?\\s+hinweise?|(?:achtung,?|an\\s+die|hinweis\\s+an\\s+die)\\s+redaktion(?:en)?)\\b)"
            + "|(?iu:notes?\\s+aux?\\s+r[ée]dact(?:ions?|eurs?)\\b)"
            + "|(?iu:nota\\s+(?:a|para|per|ai|aos)\\s+(?:(?:los|las|os|i|le)\\s+)?(?:editore?s|redactores|redactor[ae]s|redattori|redazioni|reda[cç][õo]es)\\b)"
            + "|(?i:(?:media|photo|news|editorial)\\s+advisory\\b)"
            + "|ADVISORY\\b"
            + "|Advisory\\s*:)");

    /** Where a note begins that reaches to the end of its paragraph. */
    private static final Pattern WITHIN = Pattern.compile("[(\\[]?\\s*(?:"
            + "(?i:\\battention[,:]?\\s+(?:all\\s+)?editors?\\b)"
            + "|\\bNOTES? TO EDITORS?\\b"
            + "|(?i:\\bnotes?\\s+to\\s+editors?\\s*:)"
            + "|(?i:\\b" + NOTE + "\\s*:)"
            + "|\\b(?:Eds|EDS)\\.?\\s*:)");

    /** A note in brackets, which ends with them. */
    private static final Pattern BRACKETED = Pattern.compile(
            "[(\\[]\\s*(?i:(?:to\\s+)?editors\\s*:|eds\\.?\\s*[:—–-]|" + NOTE + "|" + TO_EDITORS + "|advisory\\b)");

    private static final Pattern LIST_HEADING = Pattern.compile(
            "[\\s*_>#—–-]*(?:notes\\s+(?:to|for)\\s+(?:the\\s+)?editors?|notizblock)\\W*", Pattern.CASE_INSENSITIVE);

    private final List<String> body = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int taken;
    private boolean nextBelongs;
    private boolean restBelongs;

    private EditorsNotes() {}

    /** Both in their order; every word of the paragraphs is in one of the two. */
    record Parted(List<String> body, List<String> notes) {}

    static Parted part(List<String> paragraphs) {
        EditorsNotes parting = new EditorsNotes();
        paragraphs.forEach(parting::take);
        return new Parted(List.copyOf(parting.body), List.copyOf(parting.notes));
    }

    private void take(String paragraph) {
        taken++;
        if (nextBelongs || restBelongs) {
            nextBelongs = false;
            notes.add(paragraph);
            return;
        }
        String rest = withoutBracketed(paragraph);
        Matcher start = AT_START.matcher(rest);
        if (taken <= Embargo.MOST && Embargo.isAt(rest)) {
            notes.add(rest);
        } else if (start.lookingAt()) {
            takeNote(rest, start.end());
        } else {
            takeBody(rest);
        }
    }

    /** A heading that stands alone announces its note in what follows. */
    private void takeNote(String note, int markerEnd) {
        notes.add(note);
        restBelongs = LIST_HEADING.matcher(note).matches();
        nextBelongs = note.codePoints().skip(note.codePointCount(0, markerEnd)).noneMatch(Character::isLetterOrDigit);
    }

    private void takeBody(String paragraph) {
        Matcher within = WITHIN.matcher(paragraph);
        boolean found = namesEditors(paragraph) && within.find();
        String kept = found ? paragraph.substring(0, within.start()).strip() : paragraph;
        if (found) {
            notes.add(paragraph.substring(within.start()).strip());
        }
        if (!kept.isBlank()) {
            body.add(kept);
        }
    }

    /** No note within a paragraph goes without this word; most paragraphs do, and are spared the long look. */
    private static boolean namesEditors(String paragraph) {
        for (int i = 0; i + 1 < paragraph.length(); i++) {
            boolean ed = (paragraph.charAt(i) | 0x20) == 'e' && (paragraph.charAt(i + 1) | 0x20) == 'd';
            if (ed
                    && (paragraph.regionMatches(true, i, "editor", 0, 6)
                            || paragraph.regionMatches(true, i, "eds", 0, 3))) {
                return true;
            }
        }
        return false;
    }

    private String withoutBracketed(String paragraph) {
        if (paragraph.indexOf('(') < 0 && paragraph.indexOf('[') < 0) {
            return paragraph;
        }
        StringBuilder rest = new StringBuilder();
        Matcher bracketed = BRACKETED.matcher(paragraph);
        int from = 0;
        while (bracketed.find(from)) {
            int end = closing(paragraph, bracketed.start());
            notes.add(paragraph.substring(bracketed.start(), end));
            rest.append(paragraph, from, bracketed.start()).append(' ');
            from = end;
        }
        return from == 0
                ? paragraph
                : PlainText.line(
                        rest.append(paragraph, from, paragraph.length()).toString());
    }

    /** Behind the bracket that closes the one at {@code open}; the text's end where none does. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }
}
