package dev.dateline.standalone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;

/** Everybody outside: senders, an editor who is signed in, and readers, over HTTP and WebSockets, on one event loop. */
final class Newsroom implements AutoCloseable {
    private static final int KEEP_SECONDS = 10;
    private static final String HOST = "127.0.0.1";
    private static final int CONNECTIONS = 128;
    private static final int SOCKETS = 16_000;
    private static final int FRAME_BYTES = 16 << 20;
    private static final long PATIENCE_SECONDS = 30;
    private static final long GLANCE_MILLIS = 20;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient http = vertx.createHttpClient(
            // Below the servers' 30 s, lest they close a connection just when it is used again.
            new HttpClientOptions().setDefaultHost(HOST).setTcpNoDelay(true).setKeepAliveTimeout(KEEP_SECONDS),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    private final WebSocketClient sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
            .setDefaultHost(HOST)
            .setMaxFrameSize(FRAME_BYTES)
            .setMaxMessageSize(FRAME_BYTES)
            .setMaxConnections(SOCKETS));
    private final int pages;
    private final int items;
    private final String key;
    private volatile String session = "";

    /**
     * @param pages the gateway's port
     * @param items ingest's port
     * @param key of the one source; a secret
     */
    Newsroom(int pages, int items, String key) {
        this.pages = pages;
        this.items = items;
        this.key = key;
    }

    /** What was answered. */
    record Answer(int status, Buffer body) {
        /** The status and the beginning of what was said. */
        String line() {
            String text = body.toString();
            return status + " " + text.substring(0, Math.min(text.length(), 200));
        }
    }

    /** Follows the one-time link. */
    void signIn(String path) throws InterruptedException {
        session = enter(path);
    }

    /** Follows a one-time link as somebody else; gives that one's cookie. */
    String enter(String path) throws InterruptedException {
        List<String> cookies = await(http.request(HttpMethod.GET, pages, HOST, path)
                .compose(request -> request.send())
                .map(response -> response.headers().getAll("Set-Cookie")));
        if (cookies.isEmpty()) {
            throw Trouble.failed("the gateway does not let its own editor in");
        }
        return cookies.getFirst().split(";", 2)[0];
    }

    /** Hands in a decision, as the console does. */
    Future<Answer> decide(String article, Buffer decision) {
        return ask(session, HttpMethod.POST, "/v1/articles/" + article + "/decisions", decision);
    }

    /** Opens an article; fails in one line where it is not opened. */
    void open(ArticleId article, Act creation) throws InterruptedException {
        record Request(String id, long base, Act act) {}
        Request request = new Request("bench-open-" + article, 0, creation);
        Answer answer = await(decide(article.value(), Buffer.buffer(Json.bytes(request))));
        if (answer.status() != 201) {
            throw Trouble.failed("the article " + article + " cannot be opened: " + answer.line());
        }
    }

    /** Asks for something, as the console of whoever has this cookie does. */
    Future<Answer> ask(String cookie, HttpMethod method, String path, Buffer body) {
        return http.request(method, pages, HOST, path)
                .compose(request -> request.putHeader("Content-Type", "application/json")
                        .putHeader("Cookie", cookie)
                        .putHeader("Origin", "http://" + HOST + ":" + pages)
                        .send(body))
                .compose(response -> response.body().map(answer -> new Answer(response.statusCode(), answer)));
    }

    /** Sends items, one JSON object to a line. */
    Future<Answer> send(Buffer lines) {
        return http.request(HttpMethod.POST, items, HOST, "/v1/items")
                .compose(request -> request.putHeader("Content-Type", "application/x-ndjson")
                        .putHeader("X-Api-Key", key)
                        .send(lines))
                .compose(response -> response.body().map(body -> new Answer(response.statusCode(), body)));
    }

    /** Follows a WebSocket of the gateway; each frame comes with the time (monotonic nanoseconds) when it was there. */
    void follow(String path, ObjLongConsumer<JsonNode> taker) throws InterruptedException {
        follow(session, path, say -> taker);
    }

    /** The same for whoever has this cookie; {@code taking} is given what says something on that socket. */
    void follow(String cookie, String path, Function<Consumer<String>, ObjLongConsumer<JsonNode>> taking)
            throws InterruptedException {
        WebSocketConnectOptions to = new WebSocketConnectOptions()
                .setHost(HOST)
                .setPort(pages)
                .setURI(path)
                .addHeader("Cookie", cookie)
                .addHeader("Origin", "http://" + HOST + ":" + pages);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isFollowed(to, taking, end)) {
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    /** False where the gateway has not yet read what it has already answered for: an article may be known a moment later. */
    private boolean isFollowed(
            WebSocketConnectOptions to, Function<Consumer<String>, ObjLongConsumer<JsonNode>> taking, long end)
            throws InterruptedException {
        Future<Boolean> followed = sockets.connect(to)
                .onSuccess(socket -> {
                    ObjLongConsumer<JsonNode> taker = taking.apply(text -> {
                        var unused = socket.writeTextMessage(text);
                    });
                    socket.textMessageHandler(text -> {
                        long now = System.nanoTime();
                        taker.accept(tree(text), now);
                    });
                })
                .map(true);
        return await(followed.recover(failure -> failure instanceof UpgradeRejectedException refused
                        && refused.getStatus() == 404
                        && System.nanoTime() < end
                ? Future.succeededFuture(false)
                : Future.failedFuture(failure)));
    }

    /** What this comes to; fails in one line where it does not within half a minute. */
    static <T> T await(Future<T> coming) throws InterruptedException {
        try {
            return coming.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw Trouble.failed("no answer: " + Trouble.lineOf(e));
        }
    }

    @Override
    public void close() {
        try {
            await(vertx.close());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode tree(String text) {
        try {
            return Json.tree(text.getBytes(StandardCharsets.UTF_8));
        } catch (Json.Malformed e) {
            throw new IllegalStateException("a frame is no JSON: " + e.getMessage(), e);
        }
    }
}
