package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.trace.TraceContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of one item, as a collector that takes OTLP over HTTP is told of it. */
class TracesTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final ArticleId ARTICLE = new ArticleId("veld-dam");

    /** What came, as Latin letters: spans' ids are bytes in it, their names text. */
    private final List<String> told = new CopyOnWriteArrayList<>();

    private HttpServer collector;

    @BeforeEach
    void open() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", request -> {
            told.add(new String(request.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            request.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            request.sendResponseHeaders(200, -1);
            request.close();
        });
        collector.start();
    }

    @AfterEach
    void close() {
        collector.stop(0);
    }

    @Test
    void everyStepFromTheWireToAReaderIsOfOneTrace(@TempDir Path folder) throws InterruptedException {
        URI endpoint = URI.create("http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces");
        try (Newsroom newsroom = Newsroom.traced(folder, endpoint)) {
            newsroom.open(ARTICLE, "River Veld rises", "Veld dam");
            follow(newsroom);
            newsroom.agency().deliver(Item.about("4711", "Veld dam holds", "Engineers say the Veld dam holds."));
            Editor editor = newsroom.signIn();
            JsonNode proposal = editor.proposal("Veld dam holds");
            editor.approve(proposal, "approve", "The Veld dam holds.");

            String trace = trace(newsroom);
            Stream.of("accept", "match", "decide", "fold", "push")
                    .forEach(step -> await().atMost(LONGEST)
                            .until(() -> told.stream().anyMatch(batch -> isTold(batch, trace, step))));
            assertThat(told).noneMatch(batch -> batch.contains("Engineers") || batch.contains(Agency.KEY));
        }
    }

    /** A span begins with its trace's id; its name follows within the next bytes. */
    private static boolean isTold(String batch, String trace, String step) {
        int at = batch.indexOf(trace);
        while (at >= 0) {
            if (batch.substring(at, Math.min(batch.length(), at + 80)).contains(step)) {
                return true;
            }
            at = batch.indexOf(trace, at + 1);
        }
        return false;
    }

    /** Its id, as bytes. */
    private static String trace(Newsroom newsroom) {
        ConsumerRecord<byte[], byte[]> item =
                newsroom.reader().read(newsroom.topics().wire()).getFirst();
        String context =
                TraceContext.read(item.headers().lastHeader(TraceContext.HEADER).value());
        return new String(
                HexFormat.of().parseHex(Objects.requireNonNull(context).substring(3, 35)), StandardCharsets.ISO_8859_1);
    }

    private static void follow(Newsroom newsroom) {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(newsroom.pages().resolve("/v1/articles/" + ARTICLE + "/updates"))
                .header("Accept", "text/event-stream")
                .build();
        CompletableFuture<Void> following = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(lines::add));
        await().atMost(LONGEST).until(() -> !lines.isEmpty() || following.isCompletedExceptionally());
    }
}
