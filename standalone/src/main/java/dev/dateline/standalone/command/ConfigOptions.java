package dev.dateline.standalone.command;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.ConfigReader;
import dev.dateline.standalone.config.DatelineConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where settings come from. */
final class ConfigOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings as YAML; else DATELINE_CONFIG, else dateline.yaml in this folder if it is there.")
    private @Nullable Path file;

    /** The settings; refuses what is unknown. */
    DatelineConfig read() {
        String named = System.getenv("DATELINE_CONFIG");
        Path chosen = file != null || named == null || named.isBlank() ? file : Path.of(named);
        return ConfigReader.read(chosen, System.getenv());
    }

    /** The same, of a part that runs alone and so needs a cluster to meet the others on. */
    DatelineConfig readForOnePart(String part) {
        DatelineConfig config = read();
        if (config.kafka().bootstrapServers() == null) {
            throw Trouble.wrongUse("kafka.bootstrapServers: is missing; `" + part
                    + "` alone needs a cluster (or DATELINE_KAFKA_BOOTSTRAP_SERVERS), `up` brings its own broker");
        }
        return config;
    }
}
