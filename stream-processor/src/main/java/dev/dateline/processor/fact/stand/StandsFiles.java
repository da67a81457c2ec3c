package dev.dateline.processor.fact.stand;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A model as files, and back: stems, pairs of stems and signs with numbers, trees of numbers; no running text. */
public final class StandsFiles {
    private static final String WORDS = "words.tsv";
    private static final String LIKELY = "likely.tsv";
    private static final String SIGNS = "signs.tsv";
    private static final String TREES = "trees.txt";
    private static final String WEIGHTS = "weights.json";

    private StandsFiles() {}

    /** The one that comes with Dateline, read when it is first asked for: whoever trains another needs none. */
    static Stands shipped() {
        return Shipped.MODEL;
    }

    private static final class Shipped {
        static final Stands MODEL = read();
    }

    /** What is not in a table of its own. */
    record Weights(
            int documents,
            double threshold,
            List<Double> bias,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> measures) {}

    /** Throws {@link IOException} where they cannot be written. */
    public static void write(Path folder, Stands model) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(WORDS), lines(model.words().having()));
        Files.write(folder.resolve(LIKELY), lines(model.words().likely()));
        List<String> signs = new ArrayList<>();
        new TreeMap<>(model.linear().signs()).forEach((sign, worth) -> signs.add(sign + "\t" + joined(worth)));
        Files.write(folder.resolve(SIGNS), signs);
        List<String> trees = new ArrayList<>();
        model.rounds().forEach(round -> round.forEach(tree -> trees.add(tree.line())));
        Files.write(folder.resolve(TREES), trees);
        Weights weights = new Weights(
                model.words().documents(), model.threshold(), model.linear().bias(), model.measures());
        Files.writeString(folder.resolve(WEIGHTS), Json.text(weights) + "\n");
    }

    private static List<String> lines(Map<String, ? extends Number> table) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(table).forEach((name, number) -> lines.add(name + "\t" + number));
        return lines;
    }

    private static String joined(List<Double> numbers) {
        return String.join("\t", numbers.stream().map(String::valueOf).toList());
    }

    private static Stands read() {
        try (InputStream input = open(WEIGHTS)) {
            Weights weights = Json.read(input.readAllBytes(), Weights.class);
            Map<String, Integer> having = new HashMap<>();
            each(WORDS, (name, rest) -> having.put(name, Integer.parseInt(rest)));
            Map<String, Double> likely = new HashMap<>();
            each(LIKELY, (name, rest) -> likely.put(name, Double.parseDouble(rest)));
            Map<String, List<Double>> signs = new HashMap<>();
            each(SIGNS, (name, rest) -> signs.put(name, numbers(rest)));
            return new Stands(
                    new Vocabulary(weights.documents(), having, likely),
                    new Stands.Linear(signs, weights.bias()),
                    weights.measures(),
                    rounds(),
                    weights.threshold());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Json.Malformed e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<Tree>> rounds() throws IOException {
        List<List<Tree>> rounds = new ArrayList<>();
        try (BufferedReader lines = lines(TREES)) {
            List<Tree> round = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                round.add(Tree.parse(line));
                if (round.size() == Verdict.COUNT) {
                    rounds.add(List.copyOf(round));
                    round.clear();
                }
            }
        }
        return rounds;
    }

    private static void each(String table, BiConsumer<String, String> reader) throws IOException {
        try (BufferedReader lines = lines(table)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                reader.accept(line.substring(0, tab), line.substring(tab + 1));
            }
        }
    }

    private static List<Double> numbers(String rest) {
        return List.of(rest.split("\t")).stream().map(Double::valueOf).toList();
    }

    private static BufferedReader lines(String name) {
        return new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8));
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(StandsFiles.class.getResourceAsStream(name), name);
    }
}
