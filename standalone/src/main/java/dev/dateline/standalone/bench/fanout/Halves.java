package dev.dateline.standalone.bench.fanout;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Some seconds with metrics and as many without, in turns, the first of a pair being the second of the next. */
record Halves(FanoutOptions options, Load load, GatewayServer gateway, Consumer<String> voice) {
    private static final Duration SCRAPES = Duration.ofSeconds(5);

    /** For how long a load must go on for all of them. */
    static int seconds(FanoutOptions options) {
        long millis = options.seconds() * 1_000L + GatewayServer.NOTICED_MILLIS;
        return Math.toIntExact(TimeUnit.MILLISECONDS.toSeconds(2L * (options.warmup() + options.rounds()) * millis))
                + 1;
    }

    /** Gives, of each pair that counts, the processor's time with metrics to that without, or why there is none. */
    void into(CompletableFuture<List<Double>> ratios) {
        try {
            ratios.complete(ratios());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ratios.completeExceptionally(e);
        } catch (IOException e) {
            ratios.completeExceptionally(Trouble.failed("metrics cannot be read: " + Trouble.lineOf(e)));
        } catch (RuntimeException e) {
            ratios.completeExceptionally(e);
        }
    }

    private List<Double> ratios() throws InterruptedException, IOException {
        List<Double> ratios = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int number = 1 - options.warmup(); number <= options.rounds(); number++) {
                boolean first = number % 2 == 0;
                double one = half(http, first);
                double other = half(http, !first);
                double ratio = first ? one / other : other / one;
                voice.accept(String.format(
                        Locale.ROOT, "%-8s%-8s%8.3f", load.word(), number > 0 ? number : "warm-up", ratio));
                if (number > 0) {
                    ratios.add(ratio);
                }
            }
        }
        return ratios;
    }

    private double used() {
        return ServerUse.of(gateway).cpuSeconds();
    }

    /** The processor's time that a half takes, to its length. */
    private double half(HttpClient http, boolean on) throws InterruptedException, IOException {
        gateway.counting(on);
        double before = used();
        long begun = System.nanoTime();
        long end = begun + TimeUnit.SECONDS.toNanos(options.seconds());
        for (long next = begun; next < end; next += SCRAPES.toNanos()) {
            sleepUntil(next);
            if (on) {
                scrape(http);
            }
        }
        sleepUntil(end);
        return (used() - before) / (System.nanoTime() - begun);
    }

    private void scrape(HttpClient http) throws InterruptedException, IOException {
        HttpRequest request =
                HttpRequest.newBuilder(gateway.metrics()).timeout(SCRAPES).build();
        if (!http.send(request, HttpResponse.BodyHandlers.ofString()).body().contains("dateline_")) {
            throw Trouble.failed("there are no metrics to be read: a half without them proves nothing");
        }
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
    }
}
