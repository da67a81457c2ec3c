package dev.dateline.fuzz;

/** What must hold of whatever a parser says. */
public final class Claim {
    /** In characters: what a parser may say of what is wrong. */
    private static final int LONGEST_LINE = 1_000;

    private Claim() {}

    /** Fails with {@code what} where it does not hold. */
    public static void that(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** A line for a person: there, of a length that somebody reads, without control characters. */
    public static void line(String text) {
        that(!text.isBlank(), "nothing is said of what is wrong");
        that(text.length() <= LONGEST_LINE, "a line of " + text.length() + " characters");
        that(text.chars().noneMatch(Character::isISOControl), "a line with a control character");
    }

    /** The same for what an exception says. */
    public static void line(Exception refusal) {
        line(String.valueOf(refusal.getMessage()));
    }
}
