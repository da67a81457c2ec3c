package dev.dateline.processor.fact.stand;

import dev.dateline.processor.fact.stand.Interval.Relation;
import dev.dateline.processor.fact.stand.Quantity.Moment;
import java.util.List;
import java.util.Set;

/** Dates as days of years of twelve months of 31 days each, which keeps their order. */
final class Dates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Set<String> NAMES = Lexicon.list("month");
    private static final int MONTH = 31;
    private static final int YEAR = 12 * MONTH;

    private Dates() {}

    /** 1 to 12; 0 where the token is no month. {@code may} must be written with a capital. */
    static int month(Token token) {
        boolean named = token.capital() && NAMES.contains(token.word());
        return named ? MONTHS.indexOf(token.word().substring(0, 3)) + 1 : 0;
    }

    /** The days that a moment stands for; a year that is not given is the year 0. */
    static Interval days(Moment moment, int years) {
        int from = moment.year() * YEAR;
        if (moment.month() == 0) {
            return Interval.span(from, from + years * YEAR);
        }
        int month = from + (moment.month() - 1) * MONTH;
        return moment.day() == 0
                ? Interval.span(month, month + MONTH)
                : Interval.span(month + moment.day() - 1, month + moment.day());
    }

    /** What a claim's date is to a newer one; a year that one of them does not give is taken from the other. */
    static Relation relation(Quantity claim, Quantity newer) {
        Interval ours = claim.meant();
        Interval theirs = newer.meant();
        if (claim.moment().year() == 0 && newer.moment().year() != 0) {
            ours = claim.bound().of(days(at(claim.moment(), newer.moment().year()), 1));
        } else if (newer.moment().year() == 0 && claim.moment().year() != 0) {
            theirs = newer.bound().of(days(at(newer.moment(), claim.moment().year()), 1));
        }
        return ours.to(theirs);
    }

    private static Moment at(Moment moment, int year) {
        return new Moment(year, moment.month(), moment.day());
    }
}
