package dev.dateline.standalone.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.contract.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** Takes items as an ingest does, over real HTTP, and says what it is told to for the n-th request (from 1). */
final class StubIngest implements AutoCloseable {
    static final String KEY = "a-key-of-the-test";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final IntUnaryOperator status;
    private final AtomicInteger requests = new AtomicInteger();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    private StubIngest(int port, IntUnaryOperator status) throws IOException {
        this.status = status;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        server.createContext("/v1/items", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** {@code status} 202 takes what comes, any other is answered with an error. */
    static StubIngest answering(IntUnaryOperator status) throws IOException {
        return new StubIngest(0, status);
    }

    static StubIngest on(int port) throws IOException {
        return new StubIngest(port, request -> 202);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    int port() {
        return server.getAddress().getPort();
    }

    int requests() {
        return requests.get();
    }

    /** Each line that was accepted, in that order, as {@code uri versionCreated}. */
    List<String> taken() {
        return taken;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int said = KEY.equals(exchange.getRequestHeaders().getFirst("X-Api-Key"))
                ? status.applyAsInt(requests.incrementAndGet())
                : 401;
        byte[] answer = Json.bytes(said == 202 ? receipt(body) : problem());
        exchange.sendResponseHeaders(said, answer.length);
        try (var out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    private ObjectNode receipt(byte[] body) {
        ObjectNode receipt = JsonNodeFactory.instance.objectNode();
        var accepted = receipt.putArray("accepted");
        var rejected = receipt.putArray("rejected");
        int number = 0;
        for (String line : new String(body, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            JsonNode item = tree(line);
            if (item.has("headlines")) {
                String version = item.path("versionCreated").asText();
                taken.add(item.path("uri").asText() + " " + version);
                accepted.addObject().put("uri", item.path("uri").asText()).put("version", version);
            } else {
                rejected.addObject()
                        .put("line", number)
                        .put("reason", "MISSING_HEADLINE")
                        .put("detail", "there is no headline");
            }
        }
        return receipt;
    }

    private static ObjectNode problem() {
        return JsonNodeFactory.instance.objectNode().put("error", "told to");
    }

    private static JsonNode tree(String line) {
        try {
            return Json.tree(line.getBytes(StandardCharsets.UTF_8));
        } catch (Json.Malformed e) {
            throw new IllegalStateException(e);
        }
    }
}
