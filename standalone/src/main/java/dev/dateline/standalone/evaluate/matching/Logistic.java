package dev.dateline.standalone.evaluate.matching;

import dev.dateline.processor.match.Row;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Logistic regression with a ridge on standardised features, by Newton's method (iteratively reweighted least squares). */
final class Logistic {
    private static final int STEPS = 60;
    private static final double SMALL = 1e-7;
    private static final double SPREAD = 1e-9;

    private Logistic() {}

    /** One thing seen: its features, whether it was so, and log odds that stand already. */
    record Example(Row features, boolean so, double odds) {}

    /** Weights of the features as they are, and the bias. */
    record Fitted(List<Double> weights, double bias) {}

    /** {@code biased}: whether something is added where all features are zero. */
    static Fitted fit(List<Example> examples, double ridge, boolean biased) {
        int size = examples.getFirst().features().size();
        double[] mean = new double[size];
        double[] spread = new double[size];
        standard(examples, mean, spread, biased);
        RealVector weights = new ArrayRealVector(size + 1);
        for (int step = 0; step < STEPS; step++) {
            RealVector change = newton(examples, mean, spread, weights, ridge, biased);
            weights = weights.subtract(change);
            if (change.getLInfNorm() < SMALL) {
                break;
            }
        }
        return raw(weights, mean, spread);
    }

    /** Without a bias nothing may be shifted either. */
    private static void standard(List<Example> examples, double[] mean, double[] spread, boolean biased) {
        for (int i = 0; i < mean.length; i++) {
            int at = i;
            mean[i] = biased
                    ? examples.stream()
                            .mapToDouble(one -> one.features().get(at))
                            .average()
                            .orElse(0)
                    : 0;
            double square = examples.stream()
                    .mapToDouble(one -> Math.pow(one.features().get(at) - mean[at], 2))
                    .average()
                    .orElse(0);
            spread[i] = biased ? Math.sqrt(square) + SPREAD : 1;
        }
    }

    private static RealVector newton(
            List<Example> examples, double[] mean, double[] spread, RealVector weights, double ridge, boolean biased) {
        int size = mean.length + 1;
        double[] gradient = new double[size];
        double[][] curve = new double[size][size];
        for (Example example : examples) {
            double[] row = row(example, mean, spread, biased);
            double likely = 1 / (1 + Math.exp(-example.odds() - dot(row, weights)));
            for (int i = 0; i < size; i++) {
                gradient[i] += row[i] * (likely - (example.so() ? 1 : 0));
                for (int j = 0; j <= i; j++) {
                    curve[i][j] += row[i] * row[j] * likely * (1 - likely);
                }
            }
        }
        for (int i = 0; i < size; i++) {
            boolean bias = i == size - 1;
            gradient[i] += bias ? 0 : ridge * weights.getEntry(i);
            curve[i][i] += bias ? SMALL : ridge;
            for (int j = 0; j < i; j++) {
                curve[j][i] = curve[i][j];
            }
        }
        RealMatrix matrix = new Array2DRowRealMatrix(curve, false);
        return new CholeskyDecomposition(matrix).getSolver().solve(new ArrayRealVector(gradient, false));
    }

    private static double[] row(Example example, double[] mean, double[] spread, boolean biased) {
        double[] row = new double[mean.length + 1];
        for (int i = 0; i < mean.length; i++) {
            row[i] = (example.features().get(i) - mean[i]) / spread[i];
        }
        row[mean.length] = biased ? 1 : 0;
        return row;
    }

    private static double dot(double[] row, RealVector weights) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * weights.getEntry(i);
        }
        return sum;
    }

    private static Fitted raw(RealVector weights, double[] mean, double[] spread) {
        List<Double> raw = new ArrayList<>();
        double bias = weights.getEntry(mean.length);
        for (int i = 0; i < mean.length; i++) {
            raw.add(weights.getEntry(i) / spread[i]);
            bias -= raw.get(i) * mean[i];
        }
        return new Fitted(List.copyOf(raw), bias);
    }
}
