package dev.dateline.standalone.ops;

import dev.dateline.contract.json.Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.Set;

/**
 * {@code GET /metrics} for Prometheus; {@code /health/live}: the process answers; {@code /health/ready}: each part that runs in
 * it does its work, else 503 and why not. Open to whoever reaches it, so not for all to reach.
 */
public final class OpsDoor {
    private static final int IDLE_SECONDS = 30;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer server;

    private OpsDoor(HttpServer server) {
        this.server = server;
    }

    /** Fails where the port is taken; 0 is any free one. */
    public static Future<OpsDoor> open(Vertx vertx, Ops ops, String host, int port) {
        return vertx.createHttpServer(new HttpServerOptions().setIdleTimeout(IDLE_SECONDS))
                .requestHandler(request -> answer(vertx, ops, request))
                .listen(port, host)
                .map(OpsDoor::new);
    }

    /** The port that is listened on. */
    public int port() {
        return server.actualPort();
    }

    /** Done when nobody can look any more. */
    public Future<Void> close() {
        return server.close();
    }

    private record Live(boolean live) {}

    private static void answer(Vertx vertx, Ops ops, HttpServerRequest request) {
        if (!READING.contains(request.method())) {
            request.response().putHeader("Allow", "GET, HEAD");
            end(request, 405, TEXT, Buffer.buffer("GET it\n"));
            return;
        }
        switch (String.valueOf(request.path())) {
            case "/metrics" -> metrics(vertx, ops, request);
            case "/health/live" -> end(request, 200, JSON, json(new Live(true)));
            case "/health/ready" ->
                ops.look().onSuccess(health -> end(request, health.ready() ? 200 : 503, JSON, json(health)));
            default -> end(request, 404, TEXT, Buffer.buffer("there is /metrics, /health/live and /health/ready\n"));
        }
    }

    /** Off the event loop: it walks through everything that is counted. Parts are asked first, so that their state is today's. */
    private static void metrics(Vertx vertx, Ops ops, HttpServerRequest request) {
        ops.look()
                .compose(looked -> vertx.executeBlocking(ops::scrape, false))
                .onSuccess(metrics -> scraped(request, metrics))
                .onFailure(failure -> end(request, 500, TEXT, Buffer.buffer("this went wrong here\n")));
    }

    private static void scraped(HttpServerRequest request, Optional<String> metrics) {
        metrics.ifPresentOrElse(
                text -> end(request, 200, "text/plain; version=0.0.4; charset=utf-8", Buffer.buffer(text)),
                () -> end(request, 404, TEXT, Buffer.buffer("no metrics are kept: set ops.port\n")));
    }

    private static Buffer json(Object body) {
        return Buffer.buffer(Json.bytes(body)).appendString("\n");
    }

    private static void end(HttpServerRequest request, int status, String type, Buffer body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "no-store")
                .end(body)
                // Whoever asked has gone; there is nobody left to tell.
                .onFailure(gone -> request.connection().close());
    }
}
