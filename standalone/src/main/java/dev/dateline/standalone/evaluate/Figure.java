package dev.dateline.standalone.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures of a score, rounded and printed as the scorer does. */
final class Figure {
    private Figure() {}

    /** To four places; a half goes to the even one, as exact as the double is. */
    static double share(long part, long whole) {
        double share = (double) part / Math.max(1, whole);
        return new BigDecimal(share).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** One JSON object on one line, with spaces behind commas and colons. */
    static String line(Map<String, ? extends Number> figures) {
        return figures.entrySet().stream()
                .map(figure -> "\"" + figure.getKey() + "\": " + figure.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
