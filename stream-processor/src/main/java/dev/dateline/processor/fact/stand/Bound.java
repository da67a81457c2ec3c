package dev.dateline.processor.fact.stand;

/** How a figure is meant. */
enum Bound {
    EXACT,
    ABOUT,
    MORE,
    LEAST,
    LESS,
    MOST;

    /** What a figure so meant stands for, where it would stand for {@code plain} without. */
    Interval of(Interval plain) {
        return switch (this) {
            case EXACT -> plain;
            case ABOUT -> new Interval(plain.low() * 0.93, false, plain.high() * 1.07, false);
            case MORE -> Interval.from(plain.high(), !plain.below());
            case LEAST -> Interval.from(plain.low(), false);
            case LESS -> Interval.to(plain.low(), true);
            case MOST -> Interval.to(plain.high(), plain.below());
        };
    }
}
