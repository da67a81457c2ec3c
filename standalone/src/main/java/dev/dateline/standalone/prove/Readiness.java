package dev.dateline.standalone.prove;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a part's health says while it is on its way to being ready. */
record Readiness(URI health) {
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final long GLANCE_MILLIS = 50;
    private static final int READY = 200;

    static Readiness of(String address) {
        return new Readiness(URI.create(address));
    }

    /** The reasons that it gave until it was ready, each once, in order; an error where it takes longer than that. */
    List<String> await(Duration patience) throws InterruptedException {
        Set<String> reasons = new LinkedHashSet<>();
        long end = System.nanoTime() + patience.toNanos();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(LOOK).build()) {
            while (!look(http, reasons)) {
                if (System.nanoTime() - end > 0) {
                    throw Trouble.failed("not ready within " + patience.toSeconds() + " s: " + reasons);
                }
                Thread.sleep(GLANCE_MILLIS);
            }
        }
        return new ArrayList<>(reasons);
    }

    /** The first reason or note in which this is named; empty where there is none within that time. */
    String named(String name, Duration patience) throws InterruptedException {
        Set<String> lines = new LinkedHashSet<>();
        long end = System.nanoTime() + patience.toNanos();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(LOOK).build()) {
            while (System.nanoTime() - end < 0) {
                look(http, lines);
                Optional<String> found =
                        lines.stream().filter(line -> line.contains(name)).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
                Thread.sleep(GLANCE_MILLIS);
            }
        }
        return "";
    }

    /** Whether a reason or note names it now; so, too, where there is no answer. */
    boolean isNamed(String name) throws InterruptedException {
        Set<String> lines = new LinkedHashSet<>();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(LOOK).build()) {
            return status(http, lines) == 0 || lines.stream().anyMatch(line -> line.contains(name));
        }
    }

    /** The figure of one series among metrics; 0 where it is not there. */
    double figure(String series) throws InterruptedException {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(LOOK).build()) {
            HttpRequest request = HttpRequest.newBuilder(health).timeout(LOOK).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(series + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                    .sum();
        } catch (IOException e) {
            throw Trouble.failed("no metrics are told: " + Trouble.lineOf(e));
        }
    }

    private boolean look(HttpClient http, Set<String> lines) throws InterruptedException {
        return status(http, lines) == READY;
    }

    /** Of the answer, whose reasons and notes go to {@code lines}; 0 where there is none. */
    private int status(HttpClient http, Set<String> lines) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(health).timeout(LOOK).build(), HttpResponse.BodyHandlers.ofString());
            JsonNode health = Json.tree(answer.body().getBytes(StandardCharsets.UTF_8));
            for (String told : List.of("reasons", "notes")) {
                health.findValues(told).forEach(all -> all.forEach(line -> lines.add(line.asText())));
            }
            return answer.statusCode();
        } catch (IOException | Json.Malformed e) {
            return 0;
        }
    }
}
