package dev.dateline.standalone.evaluate.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Logistic regression by stochastic gradient descent with AdaGrad's steps (Duchi, Hazan and Singer, JMLR 12, 2011) and a
 * weight decay, in an order that a seed fixes.
 */
final class Descent {
    private static final int ROUNDS = 12;
    private static final double RATE = 0.15;
    private static final double DECAY = 2e-3;
    private static final double TINY = 1e-8;

    private final double[] weights;
    private final double[] squares;

    /** {@code size}: how many features there are. */
    Descent(int size) {
        this.weights = new double[size];
        this.squares = new double[size];
    }

    /** A weight for each feature, by its number. */
    List<Double> of(List<Training.Example> examples) {
        List<Training.Example> order = new ArrayList<>(examples);
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            order.forEach(this::step);
        }
        return Arrays.stream(weights).boxed().toList();
    }

    private void step(Training.Example example) {
        double sum = 0;
        for (int feature : example.features()) {
            sum += weights[feature];
        }
        double error = 1 / (1 + StrictMath.exp(-sum)) - (example.right() ? 1 : 0);
        for (int feature : example.features()) {
            double gradient = error + DECAY * weights[feature];
            squares[feature] += gradient * gradient;
            weights[feature] -= RATE * gradient / StrictMath.sqrt(squares[feature] + TINY);
        }
    }
}
