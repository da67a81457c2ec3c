package dev.dateline.standalone.command;

import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.config.DatelineConfig;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which running installation is looked at: the cluster that is set, else the {@code up} or {@code demo} of a folder. */
final class ClusterOptions {
    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of `up` or `demo` (default: data); not used where a cluster is set.")
    private @Nullable Path data;

    /** An installation as it can be talked to; {@code kafka} are client settings. */
    record Target(DatelineConfig config, Map<String, String> kafka, Topics topics) {}

    /** Starts nothing; refuses a folder on which no broker runs. */
    Target read() {
        DatelineConfig config = options.readUnder(data);
        String servers = config.kafka().bootstrapServers();
        boolean cluster = servers != null && data == null;
        Topics topics = new Topics(config.topics().plan(!cluster));
        Map<String, String> kafka = servers != null && cluster
                ? config.kafka().clientOn(servers)
                : Map.of(
                        "bootstrap.servers", running(config.broker().data(), data == null ? DemoCommand.FOLDER : null));
        return new Target(config, kafka, topics);
    }

    /** {@code demo}: the demonstration's folder, named if it runs; null where the one that is looked at was named. */
    static String running(Path folder, @Nullable Path demo) {
        String servers = EmbeddedBroker.runningOn(folder);
        if (servers == null) {
            boolean there = demo != null && EmbeddedBroker.runningOn(demo.resolve("broker")) != null;
            throw Trouble.failed(
                    "no broker runs on " + folder
                            + (there
                                    ? "; for the demonstration add --data " + demo
                                    : ": start `up` or `demo`, name its folder with --data, or a cluster with --bootstrap-servers"));
        }
        return servers;
    }
}
