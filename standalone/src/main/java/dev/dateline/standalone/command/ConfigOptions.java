package dev.dateline.standalone.command;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.ConfigReader;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.config.KafkaOptions;
import dev.dateline.standalone.sources.SettingsFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Where settings come from, and which cluster. */
final class ConfigOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings as YAML; else DATELINE_CONFIG, else dateline.yaml in this folder if it is there.")
    private @Nullable Path file;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,…",
            description = "The Kafka cluster; wins over file and environment.")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--kafka",
            paramLabel = "NAME=VALUE",
            showDefaultValue = Visibility.NEVER,
            description =
                    "A setting of Kafka's clients, such as security.protocol=SASL_SSL; may come often. No secrets.")
    private Map<String, String> client = new LinkedHashMap<>();

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description =
                    "Settings of Kafka's clients as a properties file, as Kafka's tools take with --command-config.")
    private @Nullable Path clientFile;

    /** The settings; refuses what is unknown. */
    DatelineConfig read() {
        return ConfigReader.read(file(), System.getenv(), kafka());
    }

    /** What {@link #read} would refuse, a line each. */
    List<String> problems() {
        return ConfigReader.problems(file(), System.getenv(), kafka());
    }

    /** The settings of what is in this folder, null for what is set; a command cannot look at a cluster as well. */
    DatelineConfig readUnder(@Nullable Path data) {
        if (bootstrapServers != null && data != null) {
            throw Trouble.wrongUse("--data and --bootstrap-servers: give one of them");
        }
        DatelineConfig given = read();
        return data == null ? given : given.under(data);
    }

    /** The file that the settings come from, or would come from once it is there. */
    SettingsFile settingsFile(UnaryOperator<DatelineConfig> adapt) {
        Path named = file();
        Path path = named == null ? ConfigReader.DEFAULT_FILE : named;
        return new SettingsFile(
                path, () -> adapt.apply(ConfigReader.read(path, System.getenv(), kafka())), System.getenv());
    }

    private @Nullable Path file() {
        return file(file);
    }

    /** The file that is meant where {@code given} stands on the command line; null for the usual one. */
    static @Nullable Path file(@Nullable Path given) {
        String named = System.getenv("DATELINE_CONFIG");
        return given != null || named == null || named.isBlank() ? given : Path.of(named);
    }

    private KafkaOptions kafka() {
        if (bootstrapServers != null && bootstrapServers.isBlank()) {
            throw Trouble.wrongUse("--bootstrap-servers: names no server (host:port)");
        }
        return KafkaOptions.of(bootstrapServers, client, clientFile);
    }
}
