package dev.dateline.gateway.socket;

import dev.dateline.gateway.protocol.ClientMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.function.Consumer;

/**
 * The last handler of a reader's channel: notices signs of life, room, the end, and what a reader says. What is no
 * message is passed over.
 */
final class Hearing extends ChannelInboundHandlerAdapter {
    private Runnable drained = () -> {};
    private Runnable ended = () -> {};
    private Consumer<ClientMessage> said = message -> {};
    private long at = System.nanoTime();

    void onDrained(Runnable then) {
        drained = then;
    }

    void onEnd(Runnable then) {
        ended = then;
    }

    /** Of what is said only what is a message. */
    void onSaid(Consumer<ClientMessage> then) {
        said = then;
    }

    /** When something was last heard, by {@link System#nanoTime}. */
    long at() {
        return at;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (message instanceof TextWebSocketFrame text && text.isFinalFragment()) {
                hear(text.content());
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void hear(ByteBuf text) {
        if (text.readableBytes() > ClientMessage.LONGEST) {
            return;
        }
        ClientMessage.read(ByteBufUtil.getBytes(text)).ifPresent(said);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        at = System.nanoTime();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (context.channel().isWritable()) {
            drained.run();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        ended.run();
    }

    /** The last that hears of it, whatever it is. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event.equals(Guard.CLOSE_SENT)) {
            ended.run();
        }
    }

    /** A line that broke, or a frame that is none: who forbids a frame has sent a close for it already. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        ended.run();
        if (cause instanceof DecoderException) {
            ClosingHandshake.begin(context.channel());
        } else {
            var unused = context.close();
        }
    }
}
