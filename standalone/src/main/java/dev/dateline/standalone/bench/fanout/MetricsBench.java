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
import org.jspecify.annotations.Nullable;

/**
 * What metrics cost a delivery: under one load that goes on, to readers who stay, a warm gateway counts, clocks and is scraped as
 * Prometheus would for some seconds, and does nothing of that for as many. Two such halves are a pair; what changes more
 * slowly than these seconds, such as what else the machine does, is the same in both.
 */
record MetricsBench(FanoutOptions whole, LoadClient client, GatewayServer gateway, Consumer<String> voice) {
    /** What a delivery may cost more. */
    static final double MOST = 1.05;

    private static final double LEAST_DELIVERED = 0.98;

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
        Thread measuring = Thread.currentThread();
        // Else what is wrong from the first second on is told when the load has ended.
        var unused = ratios.whenComplete((done, failure) -> {
            if (failure != null) {
                measuring.interrupt();
            }
        });
        Thread switching = Thread.ofPlatform().daemon().name("switch").unstarted(() -> halves.into(ratios));
        try {
            Round round = new Rounds(whole, client).run(load, 1, "metrics", gateway, switching::start);
            voice.accept(FanoutReport.HEAD);
            voice.accept(FanoutReport.line(round));
            String fault = fault(round.measure(), load, whole.readers());
            if (fault != null) {
                throw Trouble.failed(fault + ": this proves nothing of metrics");
            }
            return ratios.getNow(List.of());
        } catch (InterruptedException | CompletionException e) {
            if (ratios.isCompletedExceptionally() && ratios.exceptionNow() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        } finally {
            switching.interrupt();
        }
    }

    /** Why halves of a pair cannot be compared; null where they can. Each is to have as many deliveries, and its own. */
    static @Nullable String fault(Measure measure, Load load, int readers) {
        double wanted = load.rate(readers) * readers / load.channels();
        if (measure.connected() < readers) {
            return "only " + measure.connected() + " of " + readers + " readers were connected";
        }
        if (measure.lost() + measure.twice() + measure.cutOff() > 0) {
            return "readers did not get what was sent, each once";
        }
        if (measure.deliveries() < LEAST_DELIVERED * wanted) {
            return String.format(Locale.ROOT, "%.0f of %.0f deliveries a second came", measure.deliveries(), wanted);
        }
        return measure.p99() > GatewayServer.NOTICED_MILLIS ? "what was sent in one half came in the next" : null;
    }

    /** Of these ratios, one for each pair that counts; that there are none means that the load ended before its time. */
    static Verdict verdict(Load load, List<Double> ratios) {
        if (ratios.isEmpty()) {
            throw Trouble.failed("the load ended before all was measured");
        }
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
