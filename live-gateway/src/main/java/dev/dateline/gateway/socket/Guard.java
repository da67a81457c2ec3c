package dev.dateline.gateway.socket;

import dev.dateline.gateway.protocol.CloseReason;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;

/**
 * What RFC 6455 asks of a server beside the framing and UTF-8, which handlers of Netty's see to before it: answers pings,
 * closes as asked, bounds a message that comes in parts and how much is said, and lets nothing through once a close has passed
 * either way.
 */
final class Guard extends ChannelDuplexHandler {
    /** Tells the handlers behind that a close was sent: from then on nothing may follow it (RFC 6455, 5.5.1). */
    static final Object CLOSE_SENT = new Object();

    /** The first reserved bit, of the three: RFC 7692, 6 has it say that the message that begins is compressed. */
    private static final int COMPRESSED = 4;

    private final int longest;
    private final boolean deflation;
    private final TokenBucket frames;
    private int length;
    private boolean closing;

    /**
     * @param deflation whether messages may come compressed
     */
    Guard(Speech speech, boolean deflation) {
        this.longest = speech.longest();
        this.deflation = deflation;
        this.frames = new TokenBucket(speech.perSecond(), speech.atOnce(), System.nanoTime());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!closing && message instanceof WebSocketFrame frame && isForbidden(frame)) {
            frame.release();
            closing = true;
            closeWith(context, new CloseWebSocketFrame(WebSocketCloseStatus.PROTOCOL_ERROR));
        } else if (message instanceof CloseWebSocketFrame close) {
            answer(context, close);
        } else if (!closing && message instanceof WebSocketFrame && !frames.take(System.nanoTime())) {
            ReferenceCountUtil.release(message);
            closing = true;
            CloseReason reason = CloseReason.TOO_MUCH_SAID;
            closeWith(context, new CloseWebSocketFrame(reason.code(), reason.line()));
        } else if (closing || message instanceof PongWebSocketFrame) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof PingWebSocketFrame ping) {
            var unused = context.writeAndFlush(new PongWebSocketFrame(ping.content()), context.voidPromise());
        } else if (message instanceof WebSocketFrame frame) {
            pass(context, frame);
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        closing |= message instanceof CloseWebSocketFrame;
        var unused = context.write(message, promise);
    }

    /** RFC 6455, 5.2: a reserved bit means an extension, and only the first frame of a message is that of this one. */
    private boolean isForbidden(WebSocketFrame frame) {
        boolean begins = frame instanceof TextWebSocketFrame || frame instanceof BinaryWebSocketFrame;
        return frame.rsv() != 0 && !(deflation && begins && frame.rsv() == COMPRESSED);
    }

    /** RFC 6455, 5.5.1: with the status that came; then it is the server that closes the connection first (7.1.1). */
    private void answer(ChannelHandlerContext context, CloseWebSocketFrame close) {
        if (closing) {
            close.release();
            var unused = context.close();
        } else {
            closing = true;
            ByteBuf body = close.content();
            CloseWebSocketFrame answer = body.isReadable() ? answer(body) : new CloseWebSocketFrame();
            close.release();
            closeWith(context, answer);
        }
    }

    /** Without the reason: it is echoed by nobody, and may be long. */
    private static CloseWebSocketFrame answer(ByteBuf body) {
        if (body.readableBytes() < Short.BYTES || !mayBeSent(body.getUnsignedShort(body.readerIndex()))) {
            return new CloseWebSocketFrame(WebSocketCloseStatus.PROTOCOL_ERROR);
        }
        int status = body.getUnsignedShort(body.readerIndex());
        int reason = body.readerIndex() + Short.BYTES;
        return ByteBufUtil.isText(body, reason, body.writerIndex() - reason, StandardCharsets.UTF_8)
                ? new CloseWebSocketFrame(new WebSocketCloseStatus(status, "", false))
                : new CloseWebSocketFrame(WebSocketCloseStatus.INVALID_PAYLOAD_DATA);
    }

    private static boolean isIn(int first, int status, int last) {
        return first <= status && status <= last;
    }

    /** RFC 6455, 7.4.1 and 7.4.2, and what is registered with IANA since. */
    private static boolean mayBeSent(int status) {
        return isIn(1000, status, 1003) || isIn(1007, status, 1014) || isIn(3000, status, 4999);
    }

    /** The line is closed once that is written, which may take as long as what waits before it. */
    static void closeWith(ChannelHandlerContext context, CloseWebSocketFrame close) {
        var unused = context.writeAndFlush(close).addListener(ChannelFutureListener.CLOSE);
        ClosingHandshake.begin(context.channel());
        context.fireUserEventTriggered(CLOSE_SENT);
    }

    private void pass(ChannelHandlerContext context, WebSocketFrame frame) {
        length += frame.content().readableBytes();
        if (length > longest) {
            closing = true;
            frame.release();
            closeWith(context, new CloseWebSocketFrame(WebSocketCloseStatus.MESSAGE_TOO_BIG));
            return;
        }
        if (frame.isFinalFragment()) {
            length = 0;
        }
        context.fireChannelRead(frame);
    }
}
