package dev.dateline.processor.fact.stand;

import dev.dateline.processor.fact.stand.Quantity.Kind;
import dev.dateline.processor.fact.stand.Quantity.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The figures and dates of a text. One method for each form in which they are written, so the file is longer than most. */
final class Quantities {
    private static final Set<String> MORE = Set.of(
            "more",
            "over",
            "above",
            "greater",
            "higher",
            "exceed",
            "exceeds",
            "exceeded",
            "exceeding",
            "surpassed",
            "surpassing",
            "excess",
            "beyond",
            "larger",
            "longer",
            "older",
            "better",
            "after",
            "following",
            ">");
    private static final Set<String> LESS =
            Set.of("less", "fewer", "under", "below", "lower", "smaller", "shorter", "younger", "before", "prior", "<");
    private static final Set<String> ABOUT = Set.of(
            "about",
            "around",
            "approximately",
            "roughly",
            "some",
            "nearly",
            "almost",
            "estimated",
            "~",
            "circa",
            "approx");
    private static final Set<String> FILL = Set.of(
            "than",
            "the",
            "a",
            "an",
            "of",
            "to",
            "by",
            "in",
            "on",
            "with",
            "$",
            "€",
            "£",
            "¥",
            "₹",
            "us",
            "'",
            "`",
            "(",
            "as",
            "at",
            "age",
            "number",
            "position",
            "rank",
            "total",
            "only",
            "just",
            "year",
            "date");

    private static final Set<String> DATING =
            Set.of("in", "since", "until", "by", "during", "of", "after", "before", ",", "from", "the", "(");
    private static final Set<String> NO = Set.of("no", "not");
    private static final Set<String> CURRENCIES = Lexicon.list("currency");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");
    private static final Pattern SECOND_YEAR = Pattern.compile("\\d{2}|\\d{4}");

    private final List<Token> tokens;
    private final List<Quantity> found = new ArrayList<>();

    private Quantities(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Quantity> of(List<Token> tokens) {
        Quantities reading = new Quantities(tokens);
        int at = 0;
        while (at < tokens.size()) {
            at = reading.read(at);
        }
        return List.copyOf(reading.found);
    }

    /** Takes what begins at {@code at}, and says where to go on. */
    private int read(int at) {
        int behind = date(at);
        if (behind > at) {
            return behind;
        }
        Numbers.Read read = Numbers.read(tokens, at);
        if (read == null) {
            return at + 1;
        }
        if (read.end() < tokens.size() && Dates.month(tokens.get(read.end())) > 0) {
            return Math.max(dayFirst(at), read.end());
        }
        return isYear(at, read) ? year(at, read) : number(at, read);
    }

    /** {@code May 11, 2016}, {@code May 2016}, {@code May 11}; {@code 29/03/2020}. */
    private int date(int at) {
        int month = Dates.month(tokens.get(at));
        if (month == 0) {
            return numeric(at);
        }
        int next = at + 1;
        int day = whole(next, 31);
        if (day > 0) {
            next++;
        }
        int comma = is(next, ",") ? next + 1 : next;
        int year = year(comma);
        boolean alone = day == 0 && year == 0;
        if (alone && tokens.get(at).word().equals("may") && at == 0) {
            return at;
        }
        int end = year > 0 ? comma + 1 : next;
        return add(new Moment(year, month, day), at, end, 1);
    }

    /** {@code 20 March 2020}. */
    private int dayFirst(int at) {
        int day = whole(at, 31);
        int month = Dates.month(tokens.get(at + 1));
        int comma = is(at + 2, ",") ? at + 3 : at + 2;
        int year = year(comma);
        return day == 0 ? at : add(new Moment(year, month, day), at, year > 0 ? comma + 1 : at + 2, 1);
    }

    private int numeric(int at) {
        int day = whole(at, 31);
        int month = is(at + 1, "/") ? whole(at + 2, 12) : 0;
        int year = is(at + 3, "/") ? year(at + 4) : 0;
        return day > 0 && month > 0 && year > 0 ? add(new Moment(year, month, day), at, at + 5, 1) : at;
    }

    private int add(Moment moment, int first, int end, int years) {
        Interval days = Dates.days(moment, years);
        found.add(new Quantity(Kind.DATE, days.low(), bound(first, end, true), days, moment, first, end));
        return end;
    }

    /** Four digits without a comma from 1500 to 2099, unless it counts something. */
    private boolean isYear(int at, Numbers.Read read) {
        return year(at) > 0 && read.end() == at + 1 && !read.ordinal() && !isMoney(at, read.end()) && !counts(at);
    }

    private boolean counts(int at) {
        String before = at > 0 ? tokens.get(at - 1).word() : "";
        boolean dated = DATING.contains(before);
        boolean plural = at + 1 < tokens.size()
                && tokens.get(at + 1).isWord()
                && !tokens.get(at + 1).capital()
                && tokens.get(at + 1).word().endsWith("s")
                && tokens.get(at + 1).isContent();
        return plural && !dated;
    }

    private int year(int at, Numbers.Read read) {
        int from = (int) read.value();
        boolean range = at + 2 < tokens.size() && isDash(at + 1) && !isDateAhead(at + 2);
        int to = range ? secondYear(from, tokens.get(at + 2)) : 0;
        boolean decade = at + 1 < tokens.size() && tokens.get(at + 1).word().equals("s");
        int years = to > from && to - from < 100 ? to - from + 1 : decade ? 10 : 1;
        return add(new Moment(from, 0, 0), at, to > from ? at + 3 : read.end(), years);
    }

    private boolean isDateAhead(int at) {
        return Dates.month(tokens.get(at)) > 0;
    }

    private static int secondYear(int from, Token token) {
        if (!SECOND_YEAR.matcher(token.word()).matches()) {
            return 0;
        }
        int to = Integer.parseInt(token.word());
        return token.word().length() == 2 ? from / 100 * 100 + to : to;
    }

    private int number(int at, Numbers.Read read) {
        int end = read.end();
        double value = read.value();
        Kind kind = kind(at, read);
        if (kind == Kind.SCORE) {
            double of = Numbers.value(bare(tokens.get(scale(end))));
            end = scale(end) + 1;
            if (of == 100) {
                kind = Kind.PERCENT;
            }
        }
        Interval plain = Interval.exactly(value);
        int upper = range(end);
        if (upper > 0) {
            Numbers.@Nullable Read high = Numbers.read(tokens, upper);
            if (high != null && high.value() > value) {
                plain = new Interval(value, false, high.value(), false);
                end = high.end();
            }
        }
        found.add(new Quantity(kind, value, bound(at, end, false), plain, Moment.NONE, at, end));
        return end;
    }

    private Kind kind(int at, Numbers.Read read) {
        if (isMoney(at, read.end())) {
            return Kind.MONEY;
        }
        if (read.ordinal()) {
            return Kind.ORDINAL;
        }
        if (is(read.end(), "%") || is(read.end(), "percent") || (is(read.end(), "per") && is(read.end() + 1, "cent"))) {
            return Kind.PERCENT;
        }
        return scale(read.end()) > 0 ? Kind.SCORE : Kind.COUNT;
    }

    /** Where the greatest of {@code 4.5/10} or {@code 25 out of 100} stands; 0 for none. */
    private int scale(int end) {
        int at = is(end, "/") ? end + 1 : is(end, "out") && is(end + 1, "of") ? end + 2 : 0;
        boolean there = at > 0 && at < tokens.size() && tokens.get(at).shape() == Token.Shape.NUMBER;
        return there ? at : 0;
    }

    private static String bare(Token token) {
        String word = token.word();
        return Character.isLetter(word.charAt(word.length() - 1)) ? word.substring(0, word.length() - 2) : word;
    }

    private boolean isMoney(int at, int end) {
        boolean before = at > 0 && CURRENCIES.contains(tokens.get(at - 1).word());
        return before
                || (end < tokens.size() && CURRENCIES.contains(tokens.get(end).word()));
    }

    /** Where the upper end of a range stands: {@code 10–12}, {@code between 10 and 12}; 0 for none. */
    private int range(int end) {
        if (end + 1 >= tokens.size()) {
            return 0;
        }
        boolean and = is(end, "and") && between(end);
        return (isDash(end) || and) && tokens.get(end + 1).shape() == Token.Shape.NUMBER ? end + 1 : 0;
    }

    private boolean between(int end) {
        return (end > 1 && is(end - 2, "between")) || (end > 2 && is(end - 3, "between"));
    }

    /** Comparing words stand before a figure, a few more words between; {@code or more} behind it. */
    private Bound bound(int first, int end, boolean date) {
        Bound behind = behind(end, date);
        if (behind != Bound.EXACT) {
            return behind;
        }
        for (int at = first - 1; at >= Math.max(0, first - 5); at--) {
            String word = tokens.get(at).word();
            boolean no = at > 0 && NO.contains(tokens.get(at - 1).word());
            if (MORE.contains(word)) {
                return no ? Bound.MOST : Bound.MORE;
            }
            if (LESS.contains(word)) {
                return no ? Bound.LEAST : Bound.LESS;
            }
            Bound other = other(at, word, date);
            if (other != Bound.EXACT) {
                return other;
            }
            if (!FILL.contains(word)) {
                return Bound.EXACT;
            }
        }
        return Bound.EXACT;
    }

    private Bound other(int at, String word, boolean date) {
        boolean behindAt = at > 0 && tokens.get(at - 1).word().equals("at");
        if (word.equals("least") && behindAt) {
            return Bound.LEAST;
        }
        if ((word.equals("most") && behindAt) || (word.equals("to") && at > 0 && is(at - 1, "up"))) {
            return Bound.MOST;
        }
        if (word.equals("minimum")) {
            return Bound.LEAST;
        }
        if (word.equals("maximum") || (date && word.equals("by"))) {
            return Bound.MOST;
        }
        return ABOUT.contains(word) && !date ? Bound.ABOUT : Bound.EXACT;
    }

    private Bound behind(int end, boolean date) {
        if (is(end, "+")) {
            return Bound.LEAST;
        }
        if (date || !is(end, "or")) {
            return Bound.EXACT;
        }
        if (is(end + 1, "more") || is(end + 1, "higher") || is(end + 1, "above") || is(end + 1, "over")) {
            return Bound.LEAST;
        }
        boolean most = is(end + 1, "less") || is(end + 1, "fewer") || is(end + 1, "lower") || is(end + 1, "below");
        return most ? Bound.MOST : Bound.EXACT;
    }

    private boolean isDash(int at) {
        return is(at, "-") || is(at, "–") || is(at, "—") || is(at, "\ufffd");
    }

    private boolean is(int at, String word) {
        return at >= 0 && at < tokens.size() && tokens.get(at).word().equals(word);
    }

    /** A whole number from 1 to {@code most} in at most two digits; 0 for none. */
    private int whole(int at, int most) {
        if (!isDigits(at)) {
            return 0;
        }
        Matcher day = DAY.matcher(tokens.get(at).word());
        int value = day.matches() ? Integer.parseInt(day.group(1)) : 0;
        return value <= most ? value : 0;
    }

    private int year(int at) {
        return isDigits(at) && YEAR.matcher(tokens.get(at).word()).matches()
                ? Integer.parseInt(tokens.get(at).word())
                : 0;
    }

    /** Asked before a pattern is, for most tokens are words. */
    private boolean isDigits(int at) {
        return at < tokens.size() && tokens.get(at).shape() == Token.Shape.NUMBER;
    }
}
