package dev.dateline.gateway.socket;

import dev.dateline.gateway.protocol.CloseReason;
import io.netty.channel.Channel;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many connections of any kind, also of those who say nothing, are taken on: files are what a node reaches Kafka, its
 * disk and its own classes by as well. Beyond as many as {@link Limits} has room for, which is more than readers fill, some are
 * still told to come later; whoever comes beyond those is hung up on. Safe for many threads.
 */
public final class Turnstile {
    private static final Logger LOG = LoggerFactory.getLogger(Turnstile.class);
    private static final int LEAST_TOLD = 8;
    static final int MOST_TOLD = 100;

    /** How long who is only to be told something has to ask. */
    private static final long PATIENCE_MILLIS = 3_000;

    private final Traffic traffic;
    private final int most;
    private final int told;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicBoolean full = new AtomicBoolean();
    private final Set<HttpConnection> late = ConcurrentHashMap.newKeySet();

    /** For as many as {@code limits} allows; {@code traffic} is told of each that is too many. */
    public Turnstile(Limits limits, Traffic traffic) {
        this(limits.mostConnections(), traffic);
    }

    /** For so many. */
    Turnstile(int most, Traffic traffic) {
        this.traffic = traffic;
        this.most = most;
        this.told = told(most);
    }

    /** How many beyond {@code most} are told to come later. */
    static int told(int most) {
        return Math.clamp(most / 5, LEAST_TOLD, MOST_TOLD);
    }

    /** Somebody has connected. */
    public void enter(Vertx vertx, HttpConnection connection) {
        int number = open.incrementAndGet();
        // Not by the connection, which hears of no end once a WebSocket is taken over; nor with it, for Vert.x's side
        // of it is to be garbage then, which is more than a reader costs otherwise.
        Channel channel =
                ((HttpServerConnection) connection).channelHandlerContext().channel();
        var unused = channel.closeFuture().addListener(closed -> leave());
        if (number <= most) {
            return;
        }
        traffic.count(Traffic.Event.OVERLOADED);
        if (full.compareAndSet(false, true)) {
            LOG.warn(
                    "{} connections are open, which is as many as this process can have files for beside its own: others"
                            + " are asked to come later; raise its limit of open files, or add gateways",
                    most);
        }
        if (number > most + told) {
            hangUp(connection);
        } else {
            late.add(connection);
            var unusedRemoval = channel.closeFuture().addListener(closed -> late.remove(connection));
            vertx.setTimer(PATIENCE_MILLIS, timer -> {
                if (late.contains(connection)) {
                    hangUp(connection);
                }
            });
        }
    }

    /** Answers who has come too late, and leaves the others to {@code next}. */
    public Handler<HttpServerRequest> before(Handler<HttpServerRequest> next) {
        return request -> {
            if (late.contains(request.connection())) {
                sendAway(request);
            } else {
                next.handle(request);
            }
        };
    }

    private static void sendAway(HttpServerRequest request) {
        var unused = request.response()
                .setStatusCode(503)
                .putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(Admission.retrySeconds()))
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(CloseReason.TRY_LATER.line() + "\n")
                .onComplete(sent -> hangUp(request.connection()));
    }

    private void leave() {
        int left = open.decrementAndGet();
        if (left <= most - told && full.compareAndSet(true, false)) {
            LOG.info("{} connections are open: there is room again", left);
        }
    }

    private static void hangUp(HttpConnection connection) {
        var unused = connection.close();
    }
}
