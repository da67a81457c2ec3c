package dev.dateline.processor.fact.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts text into words and marks as the tagger was taught them: {@code don't} is two words, {@code U.S.} is one. One pass.
 */
final class Words {
    /** A longer run without a space is no word; it is cut, so that nothing that follows has to look at all of it. */
    private static final int LONGEST = 60;

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.)+");
    private static final Set<String> TITLES = Set.of(
            "mr.", "mrs.", "ms.", "dr.", "sen.", "sens.", "rep.", "reps.", "gov.", "govs.", "gen.", "col.", "lt.",
            "sgt.", "capt.", "maj.", "adm.", "st.", "prof.", "rev.", "hon.", "pres.", "vs.");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr.", "mrs.", "ms.", "dr.", "sen.", "sens.", "rep.", "reps.", "gov.", "govs.", "gen.", "col.", "lt.",
            "sgt.", "capt.", "maj.", "adm.", "st.", "jr.", "sr.", "no.", "prof.", "rev.", "hon.", "jan.", "feb.",
            "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.", "nov.", "dec.", "inc.", "corp.", "co.",
            "ltd.", "vs.", "pres.", "ga.", "fla.", "ariz.", "calif.", "conn.", "ill.", "mass.", "mich.", "minn.", "pa.",
            "tex.", "wash.", "wis.", "va.", "ky.", "tenn.", "ala.", "ark.", "colo.", "del.", "ind.", "kan.", "la.",
            "md.", "miss.", "mo.", "mont.", "neb.", "nev.", "okla.", "ore.", "vt.", "wyo.", "etc.");

    private Words() {}

    /** The tokens between {@code from} and {@code to}; those in {@code quotes} are marked so. */
    static List<Token> in(String text, int from, int to, List<Stretch> quotes) {
        Cutter cutter = new Cutter(text, quotes);
        int at = from;
        while (at < to) {
            if (isGap(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < to && !isGap(text.charAt(end)) && end - at < LONGEST) {
                end++;
            }
            cutter.chunk(at, end);
            at = end;
        }
        return cutter.tokens;
    }

    /** Whether the last word of a stretch is a title or an initial: its full stop ends no sentence. */
    static boolean endsShort(String text, int from, int to) {
        int start = to;
        while (start > from && to - start < LONGEST && !isGap(text.charAt(start - 1))) {
            start--;
        }
        String last = text.substring(start, to).toLowerCase(Locale.ROOT);
        return TITLES.contains(last)
                || (last.length() == 2 && last.charAt(1) == '.' && Character.isLetter(last.charAt(0)));
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    /** Puts tokens down in order, and keeps its place among the quotations. */
    private static final class Cutter {
        private final String text;
        private final List<Stretch> quotes;
        private final List<Token> tokens = new ArrayList<>();
        private int quote;

        Cutter(String text, List<Stretch> quotes) {
            this.text = text;
            this.quotes = quotes;
        }

        /** What stands between two gaps: marks before, a word, marks behind; dashes part words. */
        void chunk(int from, int to) {
            int start = from;
            while (start < to && isMark(text.charAt(start))) {
                start = mark(start, to);
            }
            int end = start;
            while (end < to && !isDash(end, to) && Quotes.markAt(text, end, to) == 0) {
                end++;
            }
            int word = trimmed(start, end);
            if (word > start) {
                parts(start, word);
            }
            if (start < word && word < to) {
                chunk(word, to);
            }
        }

        /** Behind the last letter, digit or sign that belongs to the word; its own full stop included. */
        private int trimmed(int start, int end) {
            int word = end;
            while (word > start && isMark(text.charAt(word - 1))) {
                word--;
            }
            if (word < end && text.charAt(word) == '.') {
                String dotted = text.substring(start, word + 1);
                if (INITIALS.matcher(dotted).matches() || ABBREVIATIONS.contains(dotted.toLowerCase(Locale.ROOT))) {
                    return word + 1;
                }
            }
            return word;
        }

        private int mark(int start, int to) {
            int end = start + 1;
            char c = text.charAt(start);
            while (end < to && text.charAt(end) == c && (c == '.' || c == '-' || c == '\'' || c == '`')) {
                end++;
            }
            put(start, end);
            return end;
        }

        /** A word without its clitics, then these. */
        private void parts(int start, int end) {
            int cut = Clitics.start(text, start, end);
            put(start, cut);
            if (cut < end) {
                put(cut, end);
            }
        }

        private void put(int start, int end) {
            if (start < end) {
                while (quote < quotes.size() && quotes.get(quote).end() <= start) {
                    quote++;
                }
                boolean quoted = quote < quotes.size() && quotes.get(quote).start() <= start;
                tokens.add(Token.of(text, start, end, quoted));
            }
        }

        private boolean isDash(int at, int to) {
            char c = text.charAt(at);
            return c == '—' || c == '–' || (c == '-' && at + 1 < to && text.charAt(at + 1) == '-');
        }

        private static boolean isMark(char c) {
            return !Character.isLetterOrDigit(c)
                    && c != '$'
                    && c != '#'
                    && c != '@'
                    && c != '%'
                    && !Character.isSurrogate(c);
        }
    }
}
