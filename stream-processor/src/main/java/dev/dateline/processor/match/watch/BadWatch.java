package dev.dateline.processor.match.watch;

/** A query that cannot be used. The message is one line for an editor. */
public final class BadWatch extends Exception {
    private static final long serialVersionUID = 1L;

    private final int from;
    private final int to;

    /** {@code from} and {@code to} are where in the query it lies, in UTF-16 units, the end exclusive. */
    BadWatch(String problem, int from, int to) {
        super(problem);
        this.from = from;
        this.to = to;
    }

    BadWatch(String problem, Place place) {
        this(problem, place.from(), place.to());
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
