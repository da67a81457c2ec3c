package dev.dateline.gateway.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocket08FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Takes a socket over from Vert.x once the handshake is done: Vert.x's own way costs a reader ten times the memory, a
 * timer for each and a flush for each message, and lets pass what RFC 6455 forbids. On the socket's event loop, in the
 * very turn in which the handshake ended, so that no frame is missed.
 */
final class Takeover {
    private static final String ENCODER = "frame-encoder";
    private static final String DECODER = "frame-decoder";
    private static final String LAST = "reader";

    /** Readers have little to say: what is read of a socket at a time, in bytes. */
    private static final int READ = 512;

    /**
     * What the system keeps at most for one who does not read, in bytes; it counts with its own costs, twice as much. By
     * itself it goes up to 4 MB.
     */
    private static final int UNREAD = 64 << 10;

    private Takeover() {}

    /**
     * From now on {@code last} is told what comes.
     *
     * @param connection that the handshake was made on
     * @param speech what more is not taken than
     * @param deflation whether the handshake agreed that messages may be compressed
     * @param last what comes after frames were checked
     * @return where bytes of frames are written; frames themselves go through the channel
     */
    static ChannelHandlerContext of(HttpConnection connection, Speech speech, boolean deflation, ChannelHandler last) {
        // Not by the socket: Vert.x-Web hides the one that knows its channel.
        ChannelPipeline pipeline =
                ((HttpServerConnection) connection).channelHandlerContext().pipeline();
        ChannelHandlerContext replaced = pipeline.context(VertxHandler.class);
        removeAll(pipeline, IdleStateHandler.class);
        removeAll(pipeline, WebSocketFrameEncoder.class);
        pipeline.addBefore(replaced.name(), "guard", new Guard(speech, deflation));
        if (deflation) {
            pipeline.addBefore(replaced.name(), "inflating", new Inflating(speech.longest()));
        }
        pipeline.addBefore(replaced.name(), "utf8", new Utf8FrameValidator());
        pipeline.replace(replaced.name(), LAST, last);
        configure(pipeline.channel());
        // The decoder comes last: what it has read already goes through all the others.
        String first = pipeline.context(WebSocket08FrameDecoder.class).name();
        pipeline.addBefore(first, ENCODER, new WebSocket13FrameEncoder(false));
        pipeline.replace(first, DECODER, decoder(speech, deflation));
        return pipeline.context(ENCODER);
    }

    /** Of clients' bytes to frames; the first of all. */
    static ChannelHandler decoder(Speech speech, boolean deflation) {
        return new Decoder(rules(speech.longest(), deflation));
    }

    /** Leaves the words of a close to {@link Guard}: Netty's own would cut the line at wrong ones, without an answer. */
    private static final class Decoder extends WebSocket13FrameDecoder {
        Decoder(WebSocketDecoderConfig rules) {
            super(rules);
        }

        @Override
        protected void checkCloseFrameBody(ChannelHandlerContext context, ByteBuf body) {}
    }

    private static void configure(Channel channel) {
        channel.config().setRecvByteBufAllocator(new FixedRecvByteBufAllocator(READ));
        channel.config().setOption(ChannelOption.SO_SNDBUF, UNREAD);
        channel.config().setAutoRead(true);
    }

    private static WebSocketDecoderConfig rules(int longest, boolean deflation) {
        return WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(longest)
                .allowExtensions(deflation)
                .closeOnProtocolViolation(true)
                .build();
    }

    /** By the context: an encoder is known here by an interface alone. */
    private static void removeAll(ChannelPipeline pipeline, Class<?> kind) {
        pipeline.toMap().values().stream().filter(kind::isInstance).forEach(pipeline::remove);
    }
}
