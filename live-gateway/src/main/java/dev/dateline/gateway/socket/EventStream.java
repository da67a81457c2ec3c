package dev.dateline.gateway.socket;

import dev.dateline.gateway.protocol.ClientMessage;
import dev.dateline.gateway.protocol.CloseReason;
import dev.dateline.gateway.reply.Reply;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Server-sent events as the HTML standard has them: one unnamed event to a frame, whose id is the position, so that a
 * browser comes back with it by itself; and before the end one named {@code close} with what a close code would say.
 */
record EventStream(HttpServerResponse response) implements Outlet {
    static final String TYPE = "text/event-stream";

    private static final int SOONEST_RETRY_MILLIS = 1000;
    private static final int LATEST_RETRY_MILLIS = 4000;
    private static final String TIMEOUT = "idle";

    /** The head of the answer, without a body. */
    static void answerHead(RoutingContext request) {
        head(request).end();
    }

    /** Begins the answer, which goes on for as long as the reader stays. */
    static EventStream open(RoutingContext request) {
        countWritesAsLife(request.request().connection());
        HttpServerResponse response = head(request).setChunked(true);
        // Each has a wait of its own: when a node goes, its readers must not all come back at once.
        int retry = ThreadLocalRandom.current().nextInt(SOONEST_RETRY_MILLIS, LATEST_RETRY_MILLIS);
        response.write("retry: " + retry + "\n\n");
        return new EventStream(response);
    }

    private static HttpServerResponse head(RoutingContext request) {
        Reply.unkept(request);
        return request.response().putHeader(HttpHeaders.CONTENT_TYPE, TYPE).putHeader("X-Accel-Buffering", "no");
    }

    @Override
    public boolean isFull() {
        return response.writeQueueFull();
    }

    @Override
    public void onDrained(Runnable then) {
        response.drainHandler(v -> then.run());
    }

    @Override
    public void onEnd(Runnable then) {
        response.closeHandler(v -> then.run());
        response.endHandler(v -> then.run());
    }

    /** Nothing comes back on a stream. */
    @Override
    public void onSaid(Consumer<ClientMessage> then) {}

    @Override
    public Transport transport() {
        return Transport.EVENTS;
    }

    @Override
    public boolean canAnswer() {
        return false;
    }

    @Override
    public void write(Frame frame) {
        response.write(frame.events());
    }

    /** Vert.x has sent it off already. */
    @Override
    public void flush() {}

    @Override
    public long heardAt(long now) {
        return now;
    }

    /** A reader of a stream has no way to answer. */
    @Override
    public void ping() {}

    @Override
    public void close(CloseReason reason) {
        if (response.closed() || response.ended()) {
            return;
        }
        if (response.writeQueueFull()) {
            response.reset();
        } else {
            response.end("event: close\ndata: " + reason.json() + "\n\n");
        }
    }

    @Override
    public void abandon() {
        response.reset();
    }

    /** A stream's reader sends nothing, so that the read timeout would strike it: what it takes is its sign of life. */
    private static void countWritesAsLife(HttpConnection connection) {
        if (connection instanceof HttpServerConnection inner) {
            ChannelPipeline pipeline = inner.channelHandlerContext().pipeline();
            if (pipeline.get(TIMEOUT) instanceof IdleStateHandler reads && reads.getReaderIdleTimeInMillis() > 0) {
                long most = reads.getReaderIdleTimeInMillis();
                pipeline.replace(TIMEOUT, TIMEOUT, new IdleStateHandler(0, 0, most, TimeUnit.MILLISECONDS));
            }
        }
    }
}
