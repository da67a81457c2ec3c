package dev.dateline.standalone.bench;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Provider;
import dev.dateline.gateway.Gateway;
import dev.dateline.gateway.GatewayConfig;
import dev.dateline.ingest.IngestConfig;
import dev.dateline.ingest.source.ApiKey;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.standalone.config.CanarySettings;
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

/** A system of its own: all parts and the broker in this process, as {@code up} runs them, and everybody outside. */
record Workplace(Parts parts, Gateway gateway, Newsroom newsroom, Copy copy) implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final String HOST = "127.0.0.1";
    private static final int BODY_BYTES = 1_000_000;

    /**
     * Starts all of it; whoever measures is signed in.
     *
     * @param folder an empty one, for the broker and all state
     * @param articles that the news is about
     */
    static Workplace open(Path folder, Running running, int articles) throws InterruptedException {
        DatelineConfig config = ConfigReader.defaults().under(folder).with(CanarySettings.NONE);
        String key = UUID.randomUUID().toString();
        Parts parts = Parts.join(running, config, Clock.systemUTC());
        ProcessorWatch watch = parts.processor(PartConfigs.of(config.processor()));
        Gateway gateway = parts.gateway(new GatewayConfig(HOST, 0, null, BODY_BYTES));
        int items = parts.ingest(ingest(key));
        watch.awaitReady(LONGEST_START);
        Newsroom newsroom = new Newsroom(gateway.port(), items, key);
        newsroom.signIn(gateway.signInPath());
        return new Workplace(
                parts,
                gateway,
                newsroom,
                new Copy(config.processor().desks().getFirst().id(), articles));
    }

    private static IngestConfig ingest(String key) {
        SourceConfig source =
                SourceConfig.push(new Provider("bench-wire"), "Bench Wire", ItemKind.WIRE, null, new ApiKey(key));
        return new IngestConfig(HOST, 0, BODY_BYTES, List.of(source));
    }

    @Override
    public void close() {
        newsroom.close();
    }
}
