package dev.dateline.processor.fact.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence's words, without the marks around them, and where those marks part them. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern SHORT = Pattern.compile("(?:\\p{L}\\.)+|St\\.|Mt\\.|No\\.");
    private static final Pattern OWNER = Pattern.compile(".+(?:[’']s|s[’'])");

    private final List<Word> words = new ArrayList<>();

    /**
     * A word.
     *
     * @param start where it begins in the sentence, in chars; {@code end} behind it
     * @param opens whether a mark parts it from the word before it; {@code closes} from the one behind it
     */
    private record Word(String text, String lower, int start, int end, boolean opens, boolean closes) {}

    Words(String sentence) {
        Matcher matcher = WORD.matcher(sentence);
        while (matcher.find()) {
            add(matcher.group(), matcher.start());
        }
    }

    private void add(String raw, int at) {
        int from = 0;
        int to = raw.length();
        while (from < to && !Character.isLetterOrDigit(raw.charAt(from))) {
            from++;
        }
        boolean abbreviated = SHORT.matcher(raw.substring(from)).matches();
        while (to > from && !abbreviated && !isOfWord(raw, from, to)) {
            to--;
        }
        if (from == to) {
            // A dash that stands alone parts what is around it.
            if (!words.isEmpty()) {
                Word last = words.removeLast();
                words.add(new Word(last.text, last.lower, last.start, last.end, last.opens, true));
            }
            return;
        }
        String text = raw.substring(from, to);
        words.add(new Word(text, text.toLowerCase(Locale.ROOT), at + from, at + to, from > 0, to < raw.length()));
    }

    /** Letters, digits, and the apostrophe of "crews'". */
    private static boolean isOfWord(String raw, int from, int to) {
        char last = raw.charAt(to - 1);
        boolean owner = "’'".indexOf(last) >= 0 && to - from > 2 && raw.charAt(to - 2) == 's' && to == raw.length();
        return Character.isLetterOrDigit(last) || owner;
    }

    int size() {
        return words.size();
    }

    String text(int at) {
        return words.get(at).text;
    }

    /** In lower case; empty before the first and behind the last. */
    String lower(int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at).lower;
    }

    int start(int at) {
        return words.get(at).start;
    }

    int end(int at) {
        return words.get(at).end;
    }

    /** Whether a mark stands between this word and the next, or there is no next. */
    boolean isParted(int at) {
        return at < 0 || at + 1 >= words.size() || words.get(at).closes || words.get(at + 1).opens;
    }

    boolean isCapital(int at) {
        return Character.isUpperCase(words.get(at).text.codePointAt(0));
    }

    /** "Norland's", "crews'". */
    boolean isOwner(int at) {
        return OWNER.matcher(words.get(at).text).matches();
    }

    /** Whether these words stand there, and nothing parts them. */
    boolean are(int first, List<String> others) {
        if (first + others.size() > words.size()) {
            return false;
        }
        for (int at = 0; at < others.size(); at++) {
            boolean parted = at + 1 < others.size() && isParted(first + at);
            if (parted || !words.get(first + at).lower.equals(others.get(at))) {
                return false;
            }
        }
        return true;
    }

    /** The word that begins at this char or behind it; how many there are where none does. */
    int from(int position) {
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).start >= position) {
                return at;
            }
        }
        return words.size();
    }
}
