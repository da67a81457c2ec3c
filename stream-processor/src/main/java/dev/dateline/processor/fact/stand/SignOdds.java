package dev.dateline.processor.fact.stand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The linear model by the places of its signs in their order: sums of the same signs are then the same to the last bit. */
final class SignOdds {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<double[]> worth = new ArrayList<>();
    private final double[] bias;

    SignOdds(Stands.Linear linear) {
        this.bias = numbers(linear.bias());
        new TreeMap<>(linear.signs()).forEach((sign, numbers) -> {
            places.put(sign, worth.size());
            worth.add(numbers(numbers));
        });
    }

    private static double[] numbers(List<Double> boxed) {
        return boxed.stream().mapToDouble(number -> number).toArray();
    }

    /** For each verdict, so that they come to 0 together. */
    double[] of(Look look) {
        BitSet there = new BitSet(worth.size());
        look.signs(sign -> {
            Integer place = places.get(sign);
            if (place != null) {
                there.set(place);
            }
        });
        double[] odds = bias.clone();
        for (int place = there.nextSetBit(0); place >= 0; place = there.nextSetBit(place + 1)) {
            for (int i = 0; i < odds.length; i++) {
                odds[i] += worth.get(place)[i];
            }
        }
        double sum = 0;
        for (double odd : odds) {
            sum += odd;
        }
        for (int i = 0; i < odds.length; i++) {
            odds[i] -= sum / odds.length;
        }
        return odds;
    }
}
