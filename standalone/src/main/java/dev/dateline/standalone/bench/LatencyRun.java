package dev.dateline.standalone.bench;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Provider;
import dev.dateline.gateway.Gateway;
import dev.dateline.gateway.GatewayConfig;
import dev.dateline.ingest.IngestConfig;
import dev.dateline.ingest.source.ApiKey;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.standalone.config.ConfigReader;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.parts.PartConfigs;
import dev.dateline.standalone.parts.Parts;
import dev.dateline.standalone.parts.ProcessorWatch;
import dev.dateline.standalone.parts.Running;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Measures latency on a system of its own: all parts and the broker in this process, as {@code up} runs them. */
public final class LatencyRun {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final String HOST = "127.0.0.1";
    private static final int BODY_BYTES = 1_000_000;
    private static final int ARTICLES = 20;

    private LatencyRun() {}

    /**
     * Runs all rounds; fails in one line where anything was lost, came twice or was refused.
     *
     * @param folder an empty one, for the broker and all state
     * @param voice told each line of the table as it comes
     */
    public static LatencyReport measure(LatencyOptions options, Path folder, Running running, Consumer<String> voice)
            throws InterruptedException {
        DatelineConfig config = ConfigReader.defaults().under(folder);
        String key = UUID.randomUUID().toString();
        Parts parts = Parts.join(running, config, Clock.systemUTC());
        ProcessorWatch watch = parts.processor(PartConfigs.of(config.processor()));
        Gateway gateway = parts.gateway(new GatewayConfig(HOST, 0, null, BODY_BYTES));
        int items = parts.ingest(ingest(key));
        watch.awaitReady(LONGEST_START);
        try (Newsroom newsroom = new Newsroom(gateway.port(), items, key)) {
            newsroom.signIn(gateway.signInPath());
            Copy copy = new Copy(config.processor().desks().getFirst().id(), ARTICLES);
            LatencyBench bench = new LatencyBench(options, newsroom, copy);
            bench.open();
            return bench.measure(parts.kafka(), parts.topics(), voice);
        }
    }

    private static IngestConfig ingest(String key) {
        SourceConfig source =
                SourceConfig.push(new Provider("bench-wire"), "Bench Wire", ItemKind.WIRE, null, new ApiKey(key));
        return new IngestConfig(HOST, 0, BODY_BYTES, List.of(source));
    }
}
