package dev.dateline.standalone.parts;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** {@code /health/live}: the process answers. {@code /health/ready}: the processor works; else 503 and why not. */
final class HealthServer {
    private static final int IDLE_SECONDS = 30;

    private final HttpServer server;

    private HealthServer(HttpServer server) {
        this.server = server;
    }

    static Future<HealthServer> start(Vertx vertx, Listening address, ProcessorWatch watch) {
        return vertx.createHttpServer(new HttpServerOptions().setIdleTimeout(IDLE_SECONDS))
                .requestHandler(request -> answer(request, watch))
                .listen(address.port(), address.host())
                .map(HealthServer::new);
    }

    int port() {
        return server.actualPort();
    }

    Future<Void> close() {
        return server.close();
    }

    private static void answer(HttpServerRequest request, ProcessorWatch watch) {
        switch (String.valueOf(request.path())) {
            case "/health/live" -> end(request, 200, "live\n");
            case "/health/ready" -> {
                List<String> trouble = watch.trouble();
                end(request, trouble.isEmpty() ? 200 : 503, trouble.isEmpty() ? "ready\n" : lines(trouble));
            }
            default -> end(request, 404, "there is /health/live and /health/ready\n");
        }
    }

    private static String lines(List<String> trouble) {
        return String.join("\n", trouble) + "\n";
    }

    private static void end(HttpServerRequest request, int status, String text) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(text)
                // Whoever asked has gone; there is nobody left to tell.
                .onFailure(gone -> request.connection().close());
    }
}
