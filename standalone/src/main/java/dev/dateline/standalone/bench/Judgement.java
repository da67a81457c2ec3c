package dev.dateline.standalone.bench;

/**
 * How many times its floor a latency is, by the medians of all rounds.
 *
 * @param holds whether both are within {@link #GOAL}
 */
record Judgement(double p50, double p99, boolean holds) {
    /** How many times the floor is good enough. */
    static final double GOAL = 3;

    static Judgement of(Figures measured, Figures floor) {
        double p50 = measured.p50() / floor.p50();
        double p99 = measured.p99() / floor.p99();
        return new Judgement(p50, p99, p50 <= GOAL && p99 <= GOAL);
    }
}
