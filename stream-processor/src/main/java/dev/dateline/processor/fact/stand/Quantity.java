package dev.dateline.processor.fact.stand;

/**
 * A figure or date of a text.
 *
 * @param value the number; of a date the first day it stands for, in {@link Dates} days
 * @param first the first of its tokens, {@code end} is behind the last
 */
record Quantity(Kind kind, double value, Bound bound, Interval plain, Moment moment, int first, int end) {
    enum Kind {
        COUNT,
        MONEY,
        PERCENT,
        SCORE,
        ORDINAL,
        DATE
    }

    /** A date as far as it is given; 0 for a part that is not. */
    record Moment(int year, int month, int day) {
        static final Moment NONE = new Moment(0, 0, 0);
    }

    boolean isDate() {
        return kind == Kind.DATE;
    }

    Interval meant() {
        return bound.of(plain);
    }
}
