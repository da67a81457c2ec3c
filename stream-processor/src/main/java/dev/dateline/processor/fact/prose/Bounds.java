package dev.dateline.processor.fact.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where sentences of a paragraph begin and end: as the model has it, but never within a quotation. */
final class Bounds {
    private static final int HALF = "a.m.".length();
    private static final Pattern DAY = Pattern.compile(
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|(?:Eastern|Central|Mountain|Pacific|Greenwich) ");

    private Bounds() {}

    static List<Stretch> of(String text, Stretch paragraph, List<Stretch> quotes) {
        List<Stretch> found = English.sentences(text, paragraph);
        List<Stretch> whole = new ArrayList<>();
        int quote = 0;
        int start = -1;
        for (int at = 0; at < found.size(); at++) {
            Stretch part = found.get(at);
            start = start < 0 ? part.start() : start;
            while (quote < quotes.size() && quotes.get(quote).end() <= part.end()) {
                quote++;
            }
            boolean within = quote < quotes.size() && quotes.get(quote).start() < part.end();
            boolean last = at + 1 == found.size();
            if (last || (!within && !goesOn(text, part, found.get(at + 1)))) {
                whole.add(new Stretch(start, part.end()));
                start = -1;
            }
        }
        return whole;
    }

    /**
     * What begins with a small letter, or with a mark that closes, belongs to what stands before it; nothing ends in "Mr.",
     * and who exclaimed or asked something is named behind it.
     */
    private static boolean goesOn(String text, Stretch part, Stretch next) {
        int first = text.codePointAt(next.start());
        return Character.isLowerCase(first)
                || first == '”'
                || first == ','
                || first == ')'
                || Words.endsShort(text, part.start(), part.end())
                || isTimeOfDay(text, part, next)
                || isExclaimed(text, part);
    }

    /** "from 6 a.m. Wednesday", as American newsrooms write it. */
    private static boolean isTimeOfDay(String text, Stretch part, Stretch next) {
        String last = text.substring(Math.max(part.start(), part.end() - HALF), part.end());
        return (last.equals("a.m.") || last.equals("p.m."))
                && DAY.matcher(text).region(next.start(), next.end()).lookingAt();
    }

    private static boolean isExclaimed(String text, Stretch part) {
        int last = part.end() - 1;
        return last > part.start() && Quotes.isMark(text.charAt(last)) && "?!…—".indexOf(text.charAt(last - 1)) >= 0;
    }
}
