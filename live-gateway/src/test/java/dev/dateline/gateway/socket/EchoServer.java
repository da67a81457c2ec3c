package dev.dateline.gateway.socket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.URI;

/** Sends back what it hears, on sockets that were taken over just as readers' are. */
public final class EchoServer implements AutoCloseable {
    /** The largest that the cases send is 16 megabytes. */
    private static final Speech ALL = new Speech(32 << 20, 1_000_000, 1_000_000);

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    /** Listens on a port of its own when this returns. */
    public EchoServer() {
        // As the gateway has it: no compression is agreed on.
        HttpServerOptions options = new HttpServerOptions()
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
        server = vertx.createHttpServer(options)
                .requestHandler(request -> request.toWebSocket()
                        .onSuccess(socket -> Takeover.of(request.connection(), ALL, false, new Echo())))
                .listen(0, "127.0.0.1")
                .await();
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("ws://127.0.0.1:" + server.actualPort() + "/");
    }

    @Override
    public void close() {
        vertx.close().await();
    }

    /** Whole messages, however many frames they came in. */
    private static final class Echo extends ChannelInboundHandlerAdapter {
        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            context.pipeline().addBefore(context.name(), "whole", new WebSocketFrameAggregator(ALL.longest()));
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            var unused = context.writeAndFlush(message, context.voidPromise());
        }
    }
}
