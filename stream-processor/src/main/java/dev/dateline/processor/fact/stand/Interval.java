package dev.dateline.processor.fact.stand;

/** The numbers that a figure may stand for. {@code above} and {@code below}: its ends do not belong to it. */
record Interval(double low, boolean above, double high, boolean below) {
    /** What a claim's interval is to that of what is newer. */
    enum Relation {
        /** Whatever the newer figure stands for, the claim has it. */
        INSIDE,
        /** Nothing that the newer figure stands for is in the claim's. */
        APART,
        /** It may be or may not be. */
        OPEN
    }

    static Interval exactly(double value) {
        return new Interval(value, false, value, false);
    }

    /** From {@code from} up to but not including {@code to}. */
    static Interval span(double from, double to) {
        return new Interval(from, false, to, true);
    }

    static Interval from(double low, boolean above) {
        return new Interval(low, above, Double.POSITIVE_INFINITY, true);
    }

    static Interval to(double high, boolean below) {
        return new Interval(Double.NEGATIVE_INFINITY, true, high, below);
    }

    Relation to(Interval newer) {
        if (isBelow(this, newer) || isBelow(newer, this)) {
            return Relation.APART;
        }
        boolean fromHere = newer.low > low || (newer.low == low && (!above || newer.above));
        boolean upToHere = newer.high < high || (newer.high == high && (!below || newer.below));
        return fromHere && upToHere ? Relation.INSIDE : Relation.OPEN;
    }

    private static boolean isBelow(Interval one, Interval other) {
        return one.high < other.low || (one.high == other.low && (one.below || other.above));
    }
}
