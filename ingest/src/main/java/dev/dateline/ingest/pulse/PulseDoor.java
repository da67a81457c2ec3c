package dev.dateline.ingest.pulse;

import dev.dateline.contract.json.Json;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;

/** {@code GET /metrics} for Prometheus, {@code GET /sources} for people. Open to whoever reaches it, so not for all to reach. */
final class PulseDoor {
    private static final int IDLE_SECONDS = 30;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Vertx vertx;
    private final Supplier<byte[]> sources;
    private final PrometheusMeterRegistry registry;

    PulseDoor(Vertx vertx, PrometheusMeterRegistry registry, SourcePulse pulse) {
        this.vertx = vertx;
        this.registry = registry;
        this.sources = () ->
                Json.bytes(pulse.conditions().stream().map(Condition::fields).toList());
    }

    /** Fails with one line where the port is taken. */
    Future<HttpServer> open(String host, int port) {
        return vertx.createHttpServer(new HttpServerOptions().setIdleTimeout(IDLE_SECONDS))
                .requestHandler(this::answer)
                .listen(port, host)
                .recover(failure -> Future.failedFuture(new IllegalStateException(
                        "cannot listen on " + host + ":" + port + " (ingest.metrics.port): " + failure.getMessage())));
    }

    private void answer(HttpServerRequest request) {
        switch (String.valueOf(request.path())) {
            case "/metrics" ->
                answer(
                        request,
                        "text/plain; version=0.0.4; charset=utf-8",
                        () -> registry.scrape().getBytes(StandardCharsets.UTF_8));
            case "/sources" -> answer(request, "application/json", sources);
            default -> end(request, 404, "text/plain", Buffer.buffer("there is /metrics and /sources\n"));
        }
    }

    /** Off the event loop: a thousand sources take a moment. */
    private void answer(HttpServerRequest request, String type, Supplier<byte[]> body) {
        if (!READING.contains(request.method())) {
            request.response().putHeader("Allow", "GET, HEAD");
            end(request, 405, "text/plain", Buffer.buffer("GET it\n"));
            return;
        }
        vertx.executeBlocking(() -> Buffer.buffer(body.get()), false)
                .onSuccess(bytes -> end(request, 200, type, bytes))
                .onFailure(failure -> end(request, 500, "text/plain", Buffer.buffer("this went wrong here\n")));
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
