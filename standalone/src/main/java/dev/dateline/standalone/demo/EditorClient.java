package dev.dateline.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.json.Json;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** An editor who speaks to the gateway as the console does: signed in by a one-time link, with a session cookie. */
public final class EditorClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final URI gateway;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    /** Of the gateway at this address. */
    public EditorClient(URI gateway) {
        this.gateway = gateway;
    }

    /** What is handed in, with the type of the act written out. */
    private record Request(String id, long base, Act act) {}

    /** What the gateway said. */
    public record Answer(int status, JsonNode body) {
        /** Whether it was done. */
        public boolean isDone() {
            return status >= 200 && status < 300;
        }

        /** Whether asking again would be of no use. */
        public boolean isFinal() {
            return status >= 400 && status < 500;
        }

        /** Why not, in one line. */
        public String error() {
            return status + " " + body.path("error").asText(body.path("detail").asText());
        }
    }

    /** Follows the one-time link; the session cookie stays here. */
    public Answer signIn(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> page = http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(page.statusCode(), NullNode.getInstance());
    }

    /** Asks for JSON. */
    public Answer get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET().build());
    }

    /**
     * Hands in a decision.
     *
     * @param id the decision's own: the same one again has no second effect
     * @param base the version of its subject that it is made on
     */
    public Answer decide(String article, String id, long base, Act act) throws IOException, InterruptedException {
        return answer(request("/v1/articles/" + article + "/decisions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(new Request(id, base, act))))
                .build());
    }

    /** Asks matching whether a query can be used on a desk, and what it would have caught; nothing is changed by it. */
    public Answer attempt(String desk, String query) throws IOException, InterruptedException {
        return answer(request("/v1/desk/watches")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(Map.of("desk", desk, "query", query))))
                .build());
    }

    /**
     * Opens a WebSocket.
     *
     * @throws IOException where the gateway does not open it; a {@link java.net.http.WebSocketHandshakeException} has its
     *     answer
     */
    public WebSocket follow(String path, WebSocket.Listener listener) throws IOException, InterruptedException {
        URI address = gateway.resolve(path);
        try {
            return http.newWebSocketBuilder()
                    .header("Origin", origin())
                    .connectTimeout(PATIENCE)
                    .buildAsync(URI.create("ws" + address.toString().substring("http".length())), listener)
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    /** Lets go of the connections. */
    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .header("Origin", origin())
                .timeout(PATIENCE);
    }

    private String origin() {
        return gateway.getScheme() + "://" + gateway.getAuthority();
    }

    private Answer answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return new Answer(response.statusCode(), Json.tree(response.body()));
        } catch (Json.Malformed e) {
            throw new IOException("the gateway answered " + response.statusCode() + " without JSON", e);
        }
    }
}
