package dev.dateline.processor.fact.statement;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A judge that was learnt: a logistic model over {@link Features}, kept as a file of lines {@code feature tab weight}.
 *
 * @param threshold how likely is likely enough
 */
public record Weights(Map<String, Double> of, double threshold) implements Judge {
    private static final String THRESHOLD = "#threshold";

    public Weights {
        of = Map.copyOf(of);
    }

    /** The features of one of the readings of a cue. */
    public static List<String> features(Candidate candidate, int reading) {
        return Features.of(candidate, reading);
    }

    @Override
    public Optional<Taken> choose(List<Candidate> readings) {
        Taken best = null;
        for (int at = 0; at < readings.size(); at++) {
            double likely = likely(Features.of(readings.get(at), at));
            if (best == null || likely > best.confidence()) {
                best = new Taken(readings.get(at), likely, true);
            }
        }
        return Optional.ofNullable(best).filter(taken -> taken.confidence() >= threshold);
    }

    @Override
    public boolean mayBeCue(String form) {
        return of.containsKey("w=" + form);
    }

    private double likely(List<String> features) {
        double sum = 0;
        for (String feature : features) {
            sum += of.getOrDefault(feature, 0.0);
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /** Reads what {@link #write} wrote. */
    public static Weights read(Path file) throws IOException {
        Map<String, Double> weights = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.lastIndexOf('\t');
                weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
            }
        }
        double threshold = weights.getOrDefault(THRESHOLD, 0.5);
        weights.remove(THRESHOLD);
        return new Weights(weights, threshold);
    }

    /** The same weights always give the same file. */
    public void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(THRESHOLD + "\t" + threshold + "\n");
            for (Map.Entry<String, Double> one : new TreeMap<>(of).entrySet()) {
                out.write(one.getKey() + "\t" + one.getValue() + "\n");
            }
        }
    }
}
