package dev.dateline.processor.fact.stand;

import java.util.ArrayList;
import java.util.List;

/** Numbers by their names, in the order in which they are put. */
final class Measures {
    private final List<String> names = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    void put(String name, double value) {
        names.add(name);
        values.add(value);
    }

    /** A count. */
    void put(String name, long value) {
        put(name, (double) value);
    }

    void put(String name, boolean value) {
        put(name, value ? 1.0 : 0.0);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<Double> values() {
        return List.copyOf(values);
    }
}
