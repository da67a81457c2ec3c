package dev.dateline.standalone.evaluate.matching;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.processor.match.Model;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** A model as files: single stems and features with numbers, no running text. */
public final class ModelFiles {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ModelFiles() {}

    /** Throws {@link Trouble} where they cannot be written; {@code figures} say how good it is. */
    public static void write(Path folder, Model model, List<String> figures) {
        StringBuilder rarity =
                new StringBuilder().append(model.rarity().documents()).append('\n');
        new TreeMap<>(model.rarity().having())
                .forEach((stem, having) ->
                        rarity.append(stem).append('\t').append(having).append('\n'));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("rarity.tsv"), rarity);
            Files.writeString(folder.resolve("weights.json"), JSON.writeValueAsString(model.weights()) + "\n");
            Files.write(folder.resolve("figures.txt"), figures);
        } catch (IOException e) {
            throw Trouble.failed(folder + ": " + Trouble.ofFile(folder, e));
        }
    }
}
