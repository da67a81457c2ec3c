package dev.dateline.standalone.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** {@code POST /v1/items} of one ingest, over connections that are kept. Safe for several threads. */
final class IngestClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Longer than an ingest waits for Kafka. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final URI items;
    private final SendingKey key;

    /** {@code ingest}: its address, such as {@code http://127.0.0.1:8081}, with or without the path. */
    IngestClient(URI ingest, SendingKey key) {
        this.items = ingest.resolve("/v1/items");
        this.key = key;
    }

    /** The answer to one try; an ingest that cannot be reached is a reason to try later. */
    Answer post(Batch batch) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(items)
                .header("Content-Type", "application/x-ndjson")
                .header("X-Api-Key", key.secret())
                .timeout(LONGEST)
                .POST(HttpRequest.BodyPublishers.ofByteArray(batch.body()))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return Answer.of(answer.statusCode(), answer.body(), batch);
        } catch (IOException e) {
            String why = e.getMessage() == null ? "no connection" : e.getMessage();
            return new Answer.Later(why.lines().findFirst().orElse(why));
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
