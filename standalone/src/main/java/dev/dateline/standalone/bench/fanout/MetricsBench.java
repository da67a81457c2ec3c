package dev.dateline.standalone.bench.fanout;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * What metrics cost a delivery: under one load that goes on, to readers who stay, a warm gateway counts, clocks and is scraped as
 * Prometheus would for some seconds, and does nothing of that for as many. Two such halves are a pair; what changes more
 * slowly than these seconds, such as what else the machine does, is the same in both.
 */
record MetricsBench(FanoutOptions options, LoadClient client, GatewayServer gateway, Consumer<String> voice) {
    /** What a delivery may cost more. */
    static final double MOST = 1.05;

    /** What became of one load's pairs. */
    record Verdict(String line, boolean held) {}

    static List<Verdict> run(FanoutOptions options, Path folder, Consumer<String> voice)
            throws InterruptedException, IOException {
        FanoutOptions whole = options.lasting(Halves.seconds(options));
        Path sources = options.tools();
        LoadClient client =
                sources == null ? new OwnClient(whole) : new NativeClient(Tools.build(sources, folder), whole, folder);
        try (GatewayServer gateway = GatewayServer.start(folder, true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "stop-servers"));
            MetricsBench bench = new MetricsBench(whole, client, gateway, voice);
            List<Verdict> verdicts = new ArrayList<>();
            for (Load load : options.loads()) {
                Halves halves = new Halves(options, load, gateway, voice);
                verdicts.add(verdict(load, bench.measure(load, halves)));
            }
            return verdicts;
        }
    }

    private List<Double> measure(Load load, Halves halves) throws InterruptedException {
        CompletableFuture<List<Double>> ratios = new CompletableFuture<>();
        Thread switching = Thread.ofPlatform().daemon().name("switch").unstarted(() -> halves.into(ratios));
        try {
            Round round = new Rounds(options, client).run(load, 1, "metrics", gateway, switching::start);
            Measure measure = round.measure();
            if (measure.lost() + measure.twice() + measure.cutOff() > 0) {
                throw Trouble.failed("readers did not get what was sent: this proves nothing\n" + FanoutReport.HEAD
                        + "\n" + FanoutReport.line(round));
            }
            return ratios.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            switching.interrupt();
        }
    }

    /** Of these ratios, at least one. */
    static Verdict verdict(Load load, List<Double> ratios) {
        Interval cost = Interval.of(ratios);
        boolean held = cost.high() <= MOST;
        String line = String.format(
                Locale.ROOT,
                "%s: %d pairs, CPU a delivery with metrics to without %s: %s",
                load.title(),
                ratios.size(),
                cost.text("%.3f"),
                held ? "held (at most 1.05)" : "not held (at most 1.05)");
        return new Verdict(line, held);
    }
}
