package dev.dateline.standalone.bench.fanout;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What metrics cost a delivery: pairs of rounds in one warm gateway, one in which it counts, clocks and is scraped as Prometheus
 * would, and one in which it does nothing of that.
 */
record MetricsBench(FanoutOptions options, Rounds rounds, GatewayServer gateway, Consumer<String> voice) {
    /** What a delivery may cost more. */
    static final double MOST = 1.05;

    private static final Duration SCRAPES = Duration.ofSeconds(5);

    /** What became of one load's pairs. */
    record Verdict(String line, boolean held) {}

    static List<Verdict> run(FanoutOptions options, Path folder, Consumer<String> voice)
            throws InterruptedException, IOException {
        Path sources = options.tools();
        LoadClient client = sources == null
                ? new OwnClient(options)
                : new NativeClient(Tools.build(sources, folder), options, folder);
        try (GatewayServer gateway = GatewayServer.start(folder, true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "stop-servers"));
            MetricsBench bench = new MetricsBench(options, new Rounds(options, client), gateway, voice);
            List<Verdict> verdicts = new ArrayList<>();
            for (Load load : options.loads()) {
                verdicts.add(bench.measure(load));
            }
            return verdicts;
        }
    }

    private Verdict measure(Load load) throws InterruptedException, IOException {
        List<Double> ratios = new ArrayList<>();
        for (int number = 1 - options.warmup(); number <= options.rounds(); number++) {
            boolean first = number % 2 == 0;
            Round one = round(load, number, first);
            Round other = round(load, number, !first);
            double ratio = first ? ratio(one, other) : ratio(other, one);
            voice.accept(
                    String.format(Locale.ROOT, "%-8s%-8s%8.3f", load.word(), number > 0 ? number : "warm-up", ratio));
            if (number > 0) {
                ratios.add(ratio);
            }
        }
        return verdict(load, ratios);
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

    private static double ratio(Round with, Round without) {
        return with.measure().cpu() / without.measure().cpu();
    }

    private Round round(Load load, int number, boolean on) throws InterruptedException, IOException {
        gateway.counting(on);
        String name = (number > 0 ? "r" + number : "w" + -number) + (on ? "-on" : "-off");
        if (!on) {
            return rounds.run(load, number, name, gateway);
        }
        AtomicInteger scrapes = new AtomicInteger();
        Thread scraping = scraping(gateway.metrics(), scrapes);
        Round round;
        try {
            round = rounds.run(load, number, name, gateway);
        } finally {
            scraping.interrupt();
            scraping.join();
        }
        if (scrapes.get() < 1) {
            throw Trouble.failed("metrics could not be read: a round without them proves nothing");
        }
        return round;
    }

    /** Counts those that gave metrics; ends at the first that did not, and takes them back. */
    private static Thread scraping(URI metrics, AtomicInteger scrapes) {
        return Thread.ofPlatform().daemon().name("scrape").start(() -> {
            HttpRequest request = HttpRequest.newBuilder(metrics).build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                while (http.send(request, HttpResponse.BodyHandlers.ofString())
                        .body()
                        .contains("dateline_")) {
                    scrapes.incrementAndGet();
                    Thread.sleep(SCRAPES);
                }
                scrapes.set(Integer.MIN_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                scrapes.set(Integer.MIN_VALUE);
            }
        });
    }
}
