package dev.dateline.standalone.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A folder of JSON lines: what is evaluated on, and what should come out. */
public record Gold(Path folder) {
    /** The folder; throws {@link Trouble} where there is none. */
    public static Gold in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Trouble.wrongUse(folder + ": there is no such folder");
        }
        return new Gold(folder);
    }

    /** The objects of a file, a line each, in its order; throws {@link Trouble} where it is missing or a line is none. */
    public List<JsonNode> rows(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw Trouble.wrongUse(file + ": there is no such file");
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            List<JsonNode> rows = new ArrayList<>();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    rows.add(row(file, number, line));
                }
            }
            return rows;
        } catch (IOException e) {
            throw Trouble.failed(file + ": " + Trouble.ofFile(file, e));
        }
    }

    /** The same; empty where there is no such file, as where what should come out is kept elsewhere. */
    public Optional<List<JsonNode>> rowsIfThere(String name) {
        return Files.exists(folder.resolve(name)) ? Optional.of(rows(name)) : Optional.empty();
    }

    private static JsonNode row(Path file, int number, String line) {
        try {
            JsonNode row = Json.tree(line.getBytes(StandardCharsets.UTF_8));
            if (row.isObject()) {
                return row;
            }
        } catch (Json.Malformed e) {
            throw Trouble.failed(file + ":" + number + ": " + e.getMessage());
        }
        throw Trouble.failed(file + ":" + number + ": this is no JSON object");
    }
}
