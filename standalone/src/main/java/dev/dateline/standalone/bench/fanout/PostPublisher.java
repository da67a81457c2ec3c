package dev.dateline.standalone.bench.fanout;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Posts to a server that takes messages by HTTP, one request of a channel at a time. */
final class PostPublisher implements Publisher {
    private static final int CONNECTIONS = 4;

    private final int port;
    private final String path;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<ExecutorService> lanes = IntStream.range(0, CONNECTIONS)
            .mapToObj(lane -> Executors.newSingleThreadExecutor())
            .toList();

    /**
     * @param path with {@code %d} for the channel
     */
    PostPublisher(int port, String path) {
        this.port = port;
        this.path = path;
    }

    @Override
    public void publish(int channel, Marked message) {
        lanes.get(channel % CONNECTIONS).execute(() -> post(channel, message.text()));
    }

    @Override
    public void close() {
        lanes.forEach(ExecutorService::close);
        http.close();
    }

    private void post(int channel, String text) {
        URI address = URI.create("http://127.0.0.1:" + port + path.formatted(channel));
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        try {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw Trouble.failed("what was posted to " + address + " was not taken: " + Trouble.lineOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
