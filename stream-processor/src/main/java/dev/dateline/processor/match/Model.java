package dev.dateline.processor.match;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.json.Require;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What matching has learnt from a corpus: how rare stems are, and what each feature adds to the log odds that an item is
 * about an article (logistic regression). {@code dateline train matching} makes it; MODEL.md beside the resource says of
 * what.
 */
public record Model(Rarity rarity, Weights weights) {
    private static final String WEIGHTS = "weights.json";
    private static final String RARITY = "rarity.tsv";

    /**
     * What each thing is worth, in log odds.
     *
     * @param features in the order of {@link #features()}
     * @param lessons in the order of {@link Lessons#NAMES}
     * @param threshold the probability from which on an item is proposed
     */
    public record Weights(Map<String, Double> features, double bias, Map<String, Double> lessons, double threshold) {
        public Weights {
            Require.present("features", features);
            Require.present("lessons", lessons);
            Require.that(threshold > 0 && threshold < 1, "threshold " + threshold + " is not between 0 and 1");
        }
    }

    /** The one that comes with Dateline. */
    public static Model shipped() {
        return Shipped.MODEL;
    }

    /** The features' names, in their order. */
    public static List<String> features() {
        return Features.NAMES;
    }

    /** The names of what is learnt from a desk, in their order. */
    public static List<String> lessons() {
        return Lessons.NAMES;
    }

    double odds(Row features) {
        double odds = weights.bias();
        for (int i = 0; i < features.size(); i++) {
            odds += features.get(i) * weights.features().getOrDefault(Features.NAMES.get(i), 0.0);
        }
        return odds;
    }

    double oddsOf(Row lessons) {
        double odds = 0;
        for (int i = 0; i < lessons.size(); i++) {
            odds += lessons.get(i) * weights.lessons().getOrDefault(Lessons.NAMES.get(i), 0.0);
        }
        return odds;
    }

    private static final class Shipped {
        static final Model MODEL = read();

        private static Model read() {
            try (InputStream weights = open(WEIGHTS);
                    InputStream rarity = open(RARITY)) {
                return new Model(rarity(rarity), Json.read(weights.readAllBytes(), Weights.class));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Json.Malformed e) {
                throw new IllegalStateException(e);
            }
        }

        private static InputStream open(String name) {
            return Objects.requireNonNull(Model.class.getResourceAsStream(name), name);
        }

        /** The first line says how many documents, each other line a stem and in how many it stands. */
        private static Rarity rarity(InputStream input) throws IOException {
            BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
            int documents = Integer.parseInt(Require.present("documents", lines.readLine()));
            Map<String, Integer> having = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                having.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
            }
            return new Rarity(documents, having);
        }
    }
}
