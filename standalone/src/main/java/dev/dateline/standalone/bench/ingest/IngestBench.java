package dev.dateline.standalone.bench.ingest;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.IngestConfig;
import dev.dateline.ingest.source.ApiKey;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.standalone.bench.Memory;
import dev.dateline.standalone.bench.Scratch;
import dev.dateline.standalone.config.CanarySettings;
import dev.dateline.standalone.config.ConfigReader;
import dev.dateline.standalone.parts.Parts;
import dev.dateline.standalone.parts.Running;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Measures ingest on a broker and an ingest of its own: all ways of all formats in turns. */
final class IngestBench {
    /** As many requests as are in flight must fit into what ingest holds at once. */
    private static final int BODY_BYTES = 500_000;

    private final IngestOptions options;
    private final Consumer<String> voice;
    private final Consumer<String> progress;

    /** {@code voice} is told each line of the table, {@code progress} what is being done. */
    IngestBench(IngestOptions options, Consumer<String> voice, Consumer<String> progress) {
        this.options = options;
        this.voice = voice;
        this.progress = progress;
    }

    /** What is measured against what. */
    private record Ways(InProcess inProcess, PushWay push, BareWay bare) implements AutoCloseable {
        @Override
        public void close() {
            push.close();
            inProcess.close();
            bare.close();
        }
    }

    /** {@code folder}: an empty one, for the broker. Fails in one line where an item was refused or lost. */
    IngestReport measure(Path folder, Running running) throws InterruptedException, ExecutionException {
        progress.accept("starting a broker and an ingest…");
        Parts parts =
                Parts.join(running, ConfigReader.defaults().under(folder).with(CanarySettings.NONE), Clock.systemUTC());
        Topic<ItemVersion, WireItem> scratch = Scratch.wire(parts.kafka(), parts.topics());
        String key = UUID.randomUUID().toString();
        int port = parts.ingest(ingest(key));
        try (Ways ways = new Ways(
                        new InProcess(parts.kafka(), parts.topics()),
                        new PushWay(port, key, options.inFlight()),
                        new BareWay(parts.kafka(), scratch));
                Counted counted = new Counted(parts.kafka(), parts.topics().wire())) {
            IngestReport report = rounds(ways);
            counted.require(options);
            return report;
        }
    }

    private IngestReport rounds(Ways ways) throws InterruptedException {
        Map<Form, List<Rates>> found = new EnumMap<>(Form.class);
        voice.accept(IngestReport.HEAD);
        for (int i = 1 - options.warmUps(); i <= options.rounds(); i++) {
            String name = i < 1 ? "warm-up" : Integer.toString(i);
            for (Form form : options.forms()) {
                progress.accept("round " + name + ": " + form.title());
                Rates rates = round("r" + (i + options.warmUps()), form, ways);
                voice.accept(IngestReport.line(name, form, rates) + memory());
                if (i >= 1) {
                    found.computeIfAbsent(form, none -> new ArrayList<>()).add(rates);
                }
            }
        }
        return new IngestReport(
                options,
                found.entrySet().stream()
                        .map(each -> IngestReport.OfForm.of(each.getKey(), each.getValue()))
                        .toList());
    }

    private Rates round(String series, Form form, Ways ways) throws InterruptedException {
        List<Form.Document> first = form.documents(series + "-process", options.items());
        List<Form.Document> second = form.documents(series + "-push", options.items());
        long begun = System.nanoTime();
        List<WireItem> items = ways.inProcess().read(form, first);
        double reading = (System.nanoTime() - begun) / 1e9;
        return new Rates(
                options.items() / reading,
                options.items() / ways.inProcess().seconds(form, first, options.inFlight()),
                options.items() / ways.push().seconds(form, second, options.inFlight()),
                options.items() / ways.bare().seconds(items, options.inFlight()));
    }

    private static String memory() {
        Memory memory = Memory.now();
        return String.format(Locale.ROOT, "  %7d  %7s", memory.heapMegabytes(), memory.peak());
    }

    private static IngestConfig ingest(String key) {
        var source = SourceConfig.push(new Provider("bench"), "Bench", ItemKind.WIRE, null, new ApiKey(key));
        return new IngestConfig("127.0.0.1", 0, BODY_BYTES, List.of(source));
    }
}
