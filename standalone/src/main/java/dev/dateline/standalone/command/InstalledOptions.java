package dev.dateline.standalone.command;

import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.config.DatelineConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** An installation whose topics are to be read: on the cluster that is set, or in a folder, running or not. */
final class InstalledOptions {
    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder of `up` or `demo`, running or not (default: data); not used where a cluster is set.")
    private @Nullable Path data;

    /** Reads what is on the topics; gives the exit code. */
    interface Reading {
        int read(DatelineConfig config, Map<String, String> kafka, Topics topics);
    }

    /** Has it read; the broker of a folder where nothing runs is started for that long. */
    int with(Reading reading) {
        return with(
                folder -> {
                    if (!Files.isDirectory(folder)) {
                        throw Trouble.wrongUse(
                                "there is no broker's data in " + folder + ": name the folder with --data");
                    }
                },
                topics -> {},
                reading);
    }

    /**
     * The same where there need be nothing yet.
     *
     * @param check throws where it cannot come to anything, before a broker makes its folder
     */
    int withNew(Consumer<Topics> check, Reading reading) {
        return with(folder -> {}, check, reading);
    }

    private int with(Consumer<Path> there, Consumer<Topics> check, Reading reading) {
        DatelineConfig config = options.readUnder(data);
        String servers = config.kafka().bootstrapServers();
        if (servers != null && data == null) {
            Topics topics = new Topics(config.topics().plan(false));
            check.accept(topics);
            return reading.read(config, config.kafka().clientOn(servers), topics);
        }
        Path folder = config.broker().data();
        there.accept(folder);
        Topics topics = new Topics(config.topics().plan(true));
        check.accept(topics);
        return onFolder(config, folder, topics, reading);
    }

    private static int onFolder(DatelineConfig config, Path folder, Topics topics, Reading reading) {
        String running = EmbeddedBroker.runningOn(folder);
        if (running != null) {
            return reading.read(config, Map.of("bootstrap.servers", running), topics);
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            return reading.read(config, Map.of("bootstrap.servers", broker.bootstrapServers()), topics);
        }
    }
}
