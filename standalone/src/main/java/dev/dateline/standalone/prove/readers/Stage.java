package dev.dateline.standalone.prove.readers;

import dev.dateline.contract.live.Position;
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
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What all these proofs begin and end with: gateways that know some articles, which are being written on; and at the end
 * nobody who lacks anything.
 */
final class Stage implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LAST_ENTRIES = Duration.ofSeconds(30);
    private static final int GLANCE_MILLIS = 20;
    /** An update as long as most. */
    static final int SIZE = 600;

    private final Site site;
    private final List<String> articles;
    private final Press press;
    private final Consumer<String> voice;

    private Stage(Site site, List<String> articles, Press press, Consumer<String> voice) {
        this.site = site;
        this.articles = articles;
        this.press = press;
        this.voice = voice;
    }

    /**
     * Starts everything, and writing.
     *
     * @param articles how many
     * @param rate updates a second, on all of them together
     * @param size of an update's text in bytes
     */
    static Stage open(Path folder, int gateways, int articles, double rate, int size, Consumer<String> voice)
            throws InterruptedException {
        Site site = Site.open(folder, gateways);
        try {
            List<String> names =
                    IntStream.range(0, articles).mapToObj(i -> "story-" + i).toList();
            Press press = new Press(site, names);
            for (int port : site.ports()) {
                for (String name : names) {
                    awaitArticle(port, name);
                }
            }
            press.start(rate, size);
            return new Stage(site, names, press, voice);
        } catch (InterruptedException | RuntimeException e) {
            site.close();
            throw e;
        }
    }

    Site site() {
        return site;
    }

    Press press() {
        return press;
    }

    /** Has so many readers come to this port; returns when all of them have everything. */
    Crowd crowd(int port, int readers, int silent) throws InterruptedException {
        long begin = System.nanoTime();
        Crowd crowd = new Crowd(port, articles, press.positions(), readers, silent);
        crowd.awaitAll(PATIENCE);
        say("%,d readers of %d articles are there after %s".formatted(readers, articles.size(), seconds(begin)));
        return crowd;
    }

    /** Waits until all who were cut off since {@code before} are back; tells how long that took, and gives seconds until the last one was. */
    double awaitBack(Crowd crowd, String what, Counts.Sum before) throws InterruptedException {
        Crowd.await(PATIENCE, () -> crowd.sum().cutOff() > before.cutOff(), () -> "nobody noticed: " + what);
        crowd.awaitAll(PATIENCE);
        Counts.Sum sum = crowd.sum();
        say(("%s: %,d cut off; half of them had everything again after %.1f s, the last after %.1f s"
                        + " (%,d tries came to nothing, %,d of them since it was busy)")
                .formatted(
                        what,
                        sum.cutOff() - before.cutOff(),
                        sum.middle(),
                        sum.last(),
                        sum.refused() - before.refused(),
                        sum.turnedAway() - before.turnedAway()));
        return sum.last();
    }

    /** Ends the writing; gives what does not hold, a line each. */
    List<String> settle(Crowd crowd) throws InterruptedException {
        List<Position> ends = press.stop();
        long behind = crowd.awaitEnds(ends, LAST_ENTRIES);
        site.requireAlive();
        Counts.Sum sum = crowd.sum();
        say("%,d updates written, %,d entries received: %d lost, %d twice, %d started anew, %d not at the end"
                .formatted(press.written(), sum.entries(), sum.lost(), sum.twice(), sum.resets(), behind));
        List<String> problems = new ArrayList<>();
        if (behind > 0) {
            problems.add(behind + " readers do not stand at the end of their article");
        }
        if (!sum.isClean()) {
            problems.add("readers were not sent just what they lacked: " + sum);
        }
        return problems;
    }

    void say(String line) {
        voice.accept(line);
    }

    static String seconds(long since) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - since) / 1e9);
    }

    @Override
    public void close() {
        press.close();
        site.close();
    }

    private static void awaitArticle(int port, String name) throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/v1/articles/" + name);
        HttpRequest request = HttpRequest.newBuilder(address).build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                Trouble.unless(System.nanoTime() < deadline, "a gateway does not know " + name);
                Thread.sleep(GLANCE_MILLIS);
            }
        } catch (IOException e) {
            throw Trouble.failed("a gateway does not answer: " + Trouble.lineOf(e));
        }
    }
}
