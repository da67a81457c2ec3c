package dev.dateline.gateway.socket;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A reader of server-sent events that keeps what it is sent, and can stop taking it. */
final class TestStream {
    private final HttpClientResponse response;
    private final StringBuilder rest = new StringBuilder();
    private final List<Map<String, String>> events = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private TestStream(HttpClientResponse response) {
        this.response = response;
        response.handler(chunk -> take(chunk.toString(StandardCharsets.UTF_8)));
        response.endHandler(v -> ended = true);
    }

    static TestStream open(HttpClient http, RequestOptions request) throws Exception {
        return http.request(request)
                .compose(sent -> sent.send().map(TestStream::new))
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    int status() {
        return response.statusCode();
    }

    MultiMap headers() {
        return response.headers();
    }

    /** Takes nothing from now on but what is on its way. */
    void stopReading() {
        response.pause();
    }

    void awaitFrames(int count) {
        await().atMost(30, TimeUnit.SECONDS).until(() -> frames().size() >= count);
    }

    /** Until the answer has come to its proper end. */
    void awaitEnd() {
        await().atMost(30, TimeUnit.SECONDS).until(() -> ended);
    }

    /** Everything that came, as its fields by name. */
    List<Map<String, String>> events() {
        return events;
    }

    /** The data of the unnamed events. */
    List<JsonNode> frames() {
        return events.stream()
                .filter(event -> event.containsKey("data") && !event.containsKey("event"))
                .map(event -> json(event.getOrDefault("data", "")))
                .toList();
    }

    /** The ids of the unnamed events. */
    List<String> ids() {
        return events.stream()
                .filter(event -> event.containsKey("id"))
                .map(event -> event.getOrDefault("id", ""))
                .toList();
    }

    List<String> types() {
        return frames().stream().map(frame -> frame.get("type").asText()).toList();
    }

    static JsonNode json(String text) {
        try {
            return Json.tree(text.getBytes(StandardCharsets.UTF_8));
        } catch (Json.Malformed e) {
            throw new IllegalStateException(text, e);
        }
    }

    private void take(String text) {
        rest.append(text);
        for (int end = rest.indexOf("\n\n"); end >= 0; end = rest.indexOf("\n\n")) {
            events.add(fields(rest.substring(0, end)));
            rest.delete(0, end + 2);
        }
    }

    private static Map<String, String> fields(String event) {
        return event.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }
}
