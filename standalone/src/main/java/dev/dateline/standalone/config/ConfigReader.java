package dev.dateline.standalone.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.dateline.contract.json.Require;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads defaults, then one YAML file, then the environment, then what the command line says; what is unknown or cannot be is refused in one line. */
public final class ConfigReader {
    /** Read from the working directory where no file is named. */
    public static final Path DEFAULT_FILE = Path.of("dateline.yaml");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ConfigReader() {}

    /**
     * Reads all there is.
     *
     * @param file null for {@code dateline.yaml} in the working directory, if it is there
     * @param environment variables by name
     * @throws Trouble in one line with the setting's path
     */
    public static DatelineConfig read(@Nullable Path file, Map<String, String> environment) {
        return read(file, environment, KafkaOptions.NONE);
    }

    /** The same, with what the command line says of Kafka, which wins. */
    public static DatelineConfig read(@Nullable Path file, Map<String, String> environment, KafkaOptions options) {
        return record(laidOver(file, environment, options));
    }

    /** What {@link #read} would refuse, a line for each section that has something wrong; empty where it would not. */
    public static List<String> problems(@Nullable Path file, Map<String, String> environment, KafkaOptions options) {
        List<String> problems = new ArrayList<>();
        try {
            for (Map.Entry<String, JsonNode> section :
                    laidOver(file, environment, options).properties()) {
                ObjectNode alone = tree();
                alone.set(section.getKey(), section.getValue());
                problem(alone).ifPresent(problems::add);
            }
        } catch (Trouble e) {
            problems.add(e.getMessage());
        }
        return problems;
    }

    private static Optional<String> problem(ObjectNode config) {
        try {
            record(config);
            return Optional.empty();
        } catch (Trouble e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static ObjectNode laidOver(@Nullable Path file, Map<String, String> environment, KafkaOptions options) {
        ObjectNode config = tree();
        Path chosen = file != null ? file : DEFAULT_FILE;
        if (file != null || Files.exists(chosen)) {
            Overlay.put(fromFile(chosen), config);
        }
        Environment.apply(environment, config);
        options.put(config);
        return config;
    }

    /** The defaults alone, whatever file and environment say. */
    public static DatelineConfig defaults() {
        return record(tree());
    }

    private static DatelineConfig record(ObjectNode config) {
        try {
            return YAML.treeToValue(config, DatelineConfig.class);
        } catch (JsonMappingException e) {
            // What it repeats of the file goes to a terminal.
            throw Trouble.wrongUse(Require.asLine(Refused.line(e)));
        } catch (JsonProcessingException e) {
            throw Trouble.wrongUse(Require.asLine(e.getOriginalMessage()));
        }
    }

    private static ObjectNode tree() {
        try (InputStream input = Objects.requireNonNull(
                ConfigReader.class.getResourceAsStream("/dateline-defaults.yaml"), "the defaults are in the jar")) {
            return (ObjectNode) YAML.readTree(input);
        } catch (IOException e) {
            throw Trouble.failed("the defaults cannot be read: " + Trouble.lineOf(e));
        }
    }

    private static ObjectNode fromFile(Path file) {
        try {
            JsonNode tree = YAML.readTree(Files.readAllBytes(file));
            if (tree == null || tree.isMissingNode() || tree.isNull()) {
                return YAML.createObjectNode();
            }
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw Trouble.wrongUse(file + ": is not a list of settings (name: value)");
        } catch (JacksonException e) {
            throw Trouble.wrongUse(file + ": is no YAML: "
                    + Require.asLine(e.getOriginalMessage().lines().findFirst().orElse("")) + where(e));
        } catch (IOException e) {
            throw Trouble.wrongUse(file + ": cannot be read: " + Trouble.ofFile(file, e));
        }
    }

    private static String where(JacksonException e) {
        return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    }
}
