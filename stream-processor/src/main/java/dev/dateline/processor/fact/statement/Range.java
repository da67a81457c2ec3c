package dev.dateline.processor.fact.statement;

/** Tokens of one sentence, from index {@code from} to before {@code to}. */
public record Range(int from, int to) {
    boolean isEmpty() {
        return to <= from;
    }

    int size() {
        return Math.max(0, to - from);
    }

    boolean holds(int index) {
        return from <= index && index < to;
    }

    boolean meets(Range other) {
        return from < other.to && other.from < to;
    }
}
