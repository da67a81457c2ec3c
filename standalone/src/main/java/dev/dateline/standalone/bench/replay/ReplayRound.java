package dev.dateline.standalone.bench.replay;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.IngestConfig;
import dev.dateline.ingest.source.ApiKey;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.standalone.bench.Memory;
import dev.dateline.standalone.bench.Scratch;
import dev.dateline.standalone.bench.TemporaryFolder;
import dev.dateline.standalone.config.CanarySettings;
import dev.dateline.standalone.config.ConfigReader;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.parts.PartConfigs;
import dev.dateline.standalone.parts.Parts;
import dev.dateline.standalone.parts.Running;
import dev.dateline.standalone.replay.LineReader;
import dev.dateline.standalone.replay.Pace;
import dev.dateline.standalone.replay.Replay;
import dev.dateline.standalone.replay.SendingKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One measurement of a replay, on a broker of its own that is thrown away. */
final class ReplayRound {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BODY_BYTES = 1_000_000;
    private static final DeskId DESK = new DeskId("world");

    private final Path file;
    private final String key = UUID.randomUUID().toString();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    ReplayRound(Path file) {
        this.file = file;
    }

    /** Starts, measures, counts and stops. */
    ReplayFigures run() throws Exception {
        try (Running running = new Running().stoppedBySignals()) {
            TemporaryFolder folder = TemporaryFolder.under(running);
            DatelineConfig config = ConfigReader.defaults().under(folder.path()).with(CanarySettings.NONE);
            Parts parts = Parts.join(running, config, Clock.systemUTC());
            Topic<?, ?> scratch = Scratch.wire(parts.kafka(), parts.topics());
            parts.processor(PartConfigs.of(config.processor())).awaitReady(PATIENCE);
            try (Matching matching = new Matching(parts.kafka(), parts.topics())) {
                matching.awaitArticles(OpenDesk.on(DESK, parts.kafka(), parts.topics()));
                return measured(parts, matching, parts.ingest(ingest()), scratch);
            }
        }
    }

    private ReplayFigures measured(Parts parts, Matching matching, int port, Topic<?, ?> scratch) throws Exception {
        Replay replay = new Replay(
                new Replay.Target(URI.create("http://127.0.0.1:" + port), new SendingKey(key), PATIENCE),
                Pace.MAX,
                line -> {});
        long begun = System.nanoTime();
        send(replay);
        var count = replay.tally().now();
        matching.awaitDone();
        double matchedSeconds = (System.nanoTime() - begun) / 1e9;
        Memory memory = Memory.now();
        OnTopics found = OnTopics.read(parts.kafka(), parts.topics());
        return new ReplayFigures(
                count,
                new ReplayFigures.Rates(
                        count.rate(),
                        count.accepted() / matchedSeconds,
                        BareProducer.rate(parts.kafka(), scratch, found.wire()),
                        replay.tally().millis(50),
                        replay.tally().millis(99)),
                found.counted(accepted.size()),
                memory);
    }

    private void send(Replay replay) throws IOException, InterruptedException {
        try (LineReader lines = new LineReader(Files.newInputStream(file))) {
            replay.run(lines, 0, (receipt, upTo) -> accepted.addAll(receipt.accepted()));
        }
    }

    private IngestConfig ingest() {
        var source = SourceConfig.push(new Provider("bench"), "Bench", ItemKind.WIRE, null, new ApiKey(key));
        return new IngestConfig("127.0.0.1", 0, BODY_BYTES, List.of(source));
    }
}
