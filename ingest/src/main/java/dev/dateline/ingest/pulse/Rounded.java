package dev.dateline.ingest.pulse;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Numbers as they are kept: two decimals are more than a rhythm needs. */
final class Rounded {
    private Rounded() {}

    static List<Double> all(double... numbers) {
        return Arrays.stream(numbers).map(Rounded::one).boxed().toList();
    }

    static List<Double> all(Collection<Double> numbers) {
        return numbers.stream().map(Rounded::one).toList();
    }

    static double one(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
