package dev.dateline.standalone.evaluate.statements;

import dev.dateline.processor.fact.statement.Weights;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.evaluate.Gold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads annotated texts and what was learnt from them. */
public final class GoldTexts {
    private GoldTexts() {}

    /** Of a file of JSON lines, or of all such files in a folder, by their names; throws {@link Trouble} for neither. */
    public static List<GoldText> in(Path path) {
        return files(path).stream().flatMap(file -> rows(file).stream()).toList();
    }

    private static List<GoldText> rows(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return Gold.in(folder == null ? Path.of("/") : folder).rows(String.valueOf(file.getFileName())).stream()
                .map(GoldText::of)
                .toList();
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            if (!Files.isRegularFile(path)) {
                throw Trouble.wrongUse(path + ": there is no such file");
            }
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Trouble.failed(path + ": " + Trouble.ofFile(path, e));
        }
    }

    /** What they teach. */
    public static Weights learn(List<GoldText> texts) {
        Training training = new Training();
        texts.forEach(training::take);
        return training.learn();
    }

    /** Throws {@link Trouble} where {@code file} holds no model. */
    public static Weights model(Path file) {
        try {
            return Weights.read(file);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Trouble.failed(file + ": this is no model of statements: " + Trouble.lineOf(e));
        }
    }
}
