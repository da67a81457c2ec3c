package dev.dateline.standalone.evaluate;

import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Writes what was predicted, a JSON object a line, in the order in which it was. */
public final class Predictions {
    private Predictions() {}

    /** Throws {@link Trouble} where {@code file} cannot be written; what stood there before is replaced. */
    public static void write(Path file, Collection<?> predictions) {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Object prediction : predictions) {
                out.write(Json.text(prediction));
                out.write('\n');
            }
        } catch (IOException e) {
            throw Trouble.failed(file + ": " + Trouble.ofFile(file, e));
        }
    }
}
