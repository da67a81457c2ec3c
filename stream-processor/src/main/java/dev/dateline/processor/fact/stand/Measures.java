package dev.dateline.processor.fact.stand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers by their names, in the order in which they are put. Names are made only where they are asked for. */
final class Measures {
    /** More than there are, so that they are hardly ever moved. */
    private static final int USUAL = 192;

    private final @Nullable List<String> names;
    private double[] values = new double[USUAL];
    private int count;

    private Measures(@Nullable List<String> names) {
        this.names = names;
    }

    static Measures named() {
        return new Measures(new ArrayList<>());
    }

    static Measures nameless() {
        return new Measures(null);
    }

    void put(String name, double value) {
        if (names != null) {
            names.add(name);
        }
        add(value);
    }

    /** A count. */
    void put(String name, long value) {
        put(name, (double) value);
    }

    void put(String name, boolean value) {
        put(name, value ? 1.0 : 0.0);
    }

    /** Under a name of several parts. */
    void put(String name, Object of, String what, double value) {
        if (names != null) {
            names.add(name + of + what);
        }
        add(value);
    }

    private void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    /** Empty where they were not asked for. */
    List<String> names() {
        return names == null ? List.of() : List.copyOf(names);
    }

    /** The values, and others behind them. */
    double[] and(double... others) {
        double[] all = Arrays.copyOf(values, count + others.length);
        System.arraycopy(others, 0, all, count, others.length);
        return all;
    }
}
