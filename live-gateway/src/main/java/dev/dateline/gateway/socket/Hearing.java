package dev.dateline.gateway.socket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.util.ReferenceCountUtil;

/** The last handler of a reader's channel: notices signs of life, room and the end. What the reader says is passed over. */
final class Hearing extends ChannelInboundHandlerAdapter {
    private Runnable drained = () -> {};
    private Runnable ended = () -> {};
    private long at = System.nanoTime();

    void onDrained(Runnable then) {
        drained = then;
    }

    void onEnd(Runnable then) {
        ended = then;
    }

    /** When something was last heard, by {@link System#nanoTime}. */
    long at() {
        return at;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
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
