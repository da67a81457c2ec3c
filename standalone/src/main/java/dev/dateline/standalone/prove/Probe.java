package dev.dateline.standalone.prove;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Post;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Goes each way through the installation once: a reader, a provider, and two editors who each have a browser. */
final class Probe implements AutoCloseable {
    /** How the headlines of its items begin. */
    static final String NAME = "Probe";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final long GLANCE_MILLIS = 25;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LOOK)
            .build();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("probe-", 0).factory());
    private final Ground ground;
    private final Installation installation;
    private final Wire wire;
    private final Editor approver;
    private final Editor onlooker;
    private final Console console;
    private final Set<Filed> sent = ConcurrentHashMap.newKeySet();
    private int number;

    Probe(Ground ground, Installation installation) {
        this.ground = ground;
        this.installation = installation;
        this.wire = new Wire(ground);
        this.approver = new Editor(ground.readers(), installation);
        this.onlooker = new Editor(ground.readers(), installation);
        this.console = new Console(onlooker);
    }

    /** Opens the articles of all desks. */
    void open() throws InterruptedException {
        Opening.open(approver, ground);
    }

    /**
     * Starts at once; done when each way was gone.
     *
     * @param killed the process, which is started again or not
     * @param since monotonic nanoseconds, from which time is counted
     */
    Future<Stall> go(String killed, long since) {
        String name = NAME + " " + ++number;
        return threads.submit(() -> {
            Future<Duration> page = timed(since, () -> everywhere(desk -> shows(desk, "")));
            Future<Duration> log = timed(since, () -> everywhere(desk -> decideAndRead(desk, name)));
            Future<Duration> ingest = timed(since, () -> everywhere(desk -> send(desk, name)));
            Future<Duration> matching = timed(since, () -> {
                ingest.get();
                return isProposed(name);
            });
            try (Advance advance = new Advance(ground)) {
                Future<Duration> goesOn = timed(since, advance::isSeen);
                return new Stall(
                        killed,
                        page.get(),
                        ingest.get(),
                        log.get(),
                        matching.get(),
                        goesOn.get(),
                        installation.cpu(killed));
            }
        });
    }

    /** Its items that were acknowledged. */
    Set<Filed> sent() {
        return Set.copyOf(sent);
    }

    /** What {@link #go} found; an error where a way stays closed for two minutes. */
    static Stall found(Future<Stall> probe) throws InterruptedException {
        try {
            return probe.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw Trouble.failed("the probe failed: " + Trouble.lineOf(e));
        } catch (TimeoutException e) {
            throw Trouble.failed("something is not back within " + PATIENCE.toSeconds() + " s after the kill");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
        wire.close();
        approver.close();
        console.close();
        onlooker.close();
    }

    private Future<Duration> timed(long since, Callable<Boolean> look) {
        return threads.submit(() -> {
            while (!look.call()) {
                installation.requireAlive();
                Thread.sleep(GLANCE_MILLIS);
            }
            return Duration.ofNanos(System.nanoTime() - since);
        });
    }

    @FunctionalInterface
    private interface Way {
        boolean goes(String desk) throws InterruptedException;
    }

    /** One desk after the other, since each is in a partition of its own. */
    private boolean everywhere(Way way) throws InterruptedException {
        for (String desk : ground.desks()) {
            while (!way.goes(desk)) {
                installation.requireAlive();
                Thread.sleep(GLANCE_MILLIS);
            }
        }
        return true;
    }

    private boolean send(String desk, String name) throws InterruptedException {
        Filed item = Filed.probe(name, desk);
        wire.send(item);
        sent.add(item);
        return true;
    }

    private boolean decideAndRead(String desk, String text) throws InterruptedException {
        Act act = new Act.Approve(null, new Post(text, Instant.EPOCH, Confidence.CONFIRMED, List.of(), null));
        approver.decide(Opening.probed(desk), "own-" + text.replace(' ', '-') + "-" + desk, 0, act);
        while (!shows(desk, text)) {
            Thread.sleep(GLANCE_MILLIS);
        }
        return true;
    }

    /** Whether the page is served and holds this text; the probes' articles get no more updates than a page shows. */
    private boolean shows(String desk, String text) throws InterruptedException {
        URI address = ground.readers().resolve("/articles/" + Opening.probed(desk));
        try {
            HttpResponse<String> page = http.send(
                    HttpRequest.newBuilder(address).timeout(LOOK).build(), HttpResponse.BodyHandlers.ofString());
            return page.statusCode() == 200 && page.body().contains(text);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isProposed(String headline) throws InterruptedException {
        int desks = 0;
        for (JsonNode proposal : console.proposals()) {
            desks += proposal.path("headline").asText().equals(headline) ? 1 : 0;
        }
        return desks == ground.desks().size();
    }
}
