package dev.dateline.processor.match.watch;

/** A query that cannot be used. The message is one line for an editor, whatever of the query it quotes. */
public final class BadWatch extends Exception {
    private static final long serialVersionUID = 1L;

    /** In characters: what an editor can make anything of. */
    private static final int LONGEST = 200;

    private final int from;
    private final int to;

    /** {@code from} and {@code to} are where in the query it lies, in UTF-16 units, the end exclusive. */
    BadWatch(String problem, int from, int to) {
        super(line(problem));
        this.from = from;
        this.to = to;
    }

    BadWatch(String problem, Place place) {
        this(problem, place.from(), place.to());
    }

    /** A query may hold what no line can: control characters, halves of characters, and too much. */
    private static String line(String problem) {
        String safe = problem.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return safe.length() < problem.length() ? safe + "…" : safe;
    }

    /** The line for the editor. */
    public String problem() {
        return String.valueOf(getMessage());
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }
}
