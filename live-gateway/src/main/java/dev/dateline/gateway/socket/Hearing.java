package dev.dateline.gateway.socket;

import dev.dateline.contract.live.Position;
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
 * The last handler of a reader's channel: notices signs of life, room, the end, and how far the page shows the log. All
 * else that a reader says is passed over.
 */
final class Hearing extends ChannelInboundHandlerAdapter {
    private Runnable drained = () -> {};
    private Runnable ended = () -> {};
    private Consumer<Position> shown = position -> {};
    private long at = System.nanoTime();

    void onDrained(Runnable then) {
        drained = then;
    }

    void onEnd(Runnable then) {
        ended = then;
    }

    void onShown(Consumer<Position> then) {
        shown = then;
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
        if (ClientMessage.read(ByteBufUtil.getBytes(text)).orElse(null) instanceof ClientMessage.Shown said) {
            shown.accept(said.position());
        }
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
