package dev.dateline.gateway;

import dev.dateline.gateway.ops.LoopClock;
import dev.dateline.gateway.socket.Turnstile;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.BindException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One of the servers that share the port, each on an event loop of its own. */
final class HttpDoor extends VerticleBase {
    /** To Vert.x a negative port is a free one that all instances share. */
    private static final int FREE_PORT = -1;

    /**
     * Connections that wait to be taken; the system lowers it to its own bound (Linux: net.core.somaxconn, 4096). All of a
     * node's readers come back within seconds, and whom this has no room for tries again after 1, 3, 7, 15 and 31 s.
     */
    private static final int ACCEPT_BACKLOG = 65_535;

    private final Server served;
    private final GatewayConfig config;
    private final AtomicInteger port;
    private @Nullable HttpServer server;

    /** What stands behind each, how its loop is watched, and who comes through. */
    record Server(Routes routes, LoopClock loops, Turnstile turnstile) {}

    /**
     * @param port is set to the port that is listened on
     */
    HttpDoor(Server served, GatewayConfig config, AtomicInteger port) {
        this.served = served;
        this.config = config;
        this.port = port;
    }

    @Override
    public Future<?> start() {
        HttpServer made = vertx.createHttpServer(options());
        server = made;
        served.loops().watch(vertx);
        return made.connectionHandler(connection -> served.turnstile().enter(vertx, connection))
                .requestHandler(served.turnstile().before(served.routes().router(vertx)))
                .listen(config.port() == 0 ? FREE_PORT : config.port(), config.host())
                .onSuccess(listening -> port.set(listening.actualPort()))
                .recover(e -> Future.failedFuture(unheard(e)));
    }

    @Override
    public Future<?> stop() {
        return server == null ? Future.succeededFuture() : server.close();
    }

    /**
     * Compression is off: it costs more memory a socket than the text it saves, and inflates without a limit. The read
     * timeout is what ends a dead or stuck connection: its pongs fail to come, whereas Vert.x begins its own closing
     * timeout only once the close frame is written, which to a client that takes nothing it never is.
     */
    static HttpServerOptions options() {
        return new HttpServerOptions()
                .setAcceptBacklog(ACCEPT_BACKLOG)
                // Who might speak HTTP/2 is known only once he speaks, and would not be counted until then.
                .setHttp2ClearTextEnabled(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setMaxWebSocketFrameSize(4096)
                .setMaxWebSocketMessageSize(8192)
                .setWebSocketClosingTimeout(5)
                .setReadIdleTimeout(60)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
    }

    private IllegalStateException unheard(Throwable cause) {
        String why = cause instanceof BindException
                ? "it is in use or not one of this machine's addresses"
                : String.valueOf(cause.getMessage());
        return new IllegalStateException(
                "the gateway cannot listen on " + config.host() + " port " + config.port() + ": " + why, cause);
    }
}
