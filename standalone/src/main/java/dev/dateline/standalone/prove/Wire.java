package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sends items to ingest, each until it is acknowledged. */
final class Wire implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long PAUSE_MILLIS = 50;
    private static final int ACCEPTED = 202;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Ground ground;

    Wire(Ground ground) {
        this.ground = ground;
    }

    /** Returns when it is acknowledged. */
    void send(Filed item) throws InterruptedException {
        HttpRequest request = request(ground, item, PATIENCE);
        while (!isTaken(request)) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** As its provider sends an item of this ground. */
    static HttpRequest request(Ground ground, Filed item, Duration patience) {
        return HttpRequest.newBuilder(ground.post())
                .header("Content-Type", "application/json")
                .header("X-Api-Key", ground.keyOf(item.desk()))
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofString(item.ninjs()))
                .build();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private boolean isTaken(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400 && answer.statusCode() < 500) {
                throw Trouble.failed("ingest refuses an item: " + answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode() == ACCEPTED;
        } catch (IOException e) {
            return false;
        }
    }
}
