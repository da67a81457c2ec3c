package dev.dateline.processor.match;

/** Numbers, in the order of their names. */
public final class Row {
    private final double[] values;

    Row(double... values) {
        this.values = values;
    }

    public int size() {
        return values.length;
    }

    public double get(int which) {
        return values[which];
    }
}
