package dev.dateline.gateway.socket;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToMessageDecoder;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Makes whole messages of what a client compressed (RFC 7692, 7.2.2), as far as a message may be long and no further: a few
 * bytes can stand for megabytes. Comes after {@link Guard}, which has bounded how much came and how often, and seen to the
 * reserved bits. Between messages it holds nothing, within one the bytes that came.
 */
final class Inflating extends MessageToMessageDecoder<WebSocketFrame> {
    private final int longest;

    /** What has come of a compressed message; null outside of one. */
    private @Nullable ByteArrayOutputStream come;

    private boolean text;

    /**
     * @param longest message that is taken, in bytes, once it is inflated
     */
    Inflating(int longest) {
        super(WebSocketFrame.class);
        this.longest = longest;
    }

    @Override
    protected void decode(ChannelHandlerContext context, WebSocketFrame frame, List<Object> out) throws Exception {
        if (frame.rsv() != 0) {
            come = new ByteArrayOutputStream();
            text = frame instanceof TextWebSocketFrame;
        }
        ByteArrayOutputStream under = come;
        if (under == null) {
            out.add(frame.retain());
            return;
        }
        under.write(ByteBufUtil.getBytes(frame.content()));
        if (frame.isFinalFragment()) {
            come = null;
            under.write(Deflation.TAIL);
            finish(context, under.toByteArray(), out);
        }
    }

    private void finish(ChannelHandlerContext context, byte[] deflated, List<Object> out) {
        try {
            byte[] message = Deflation.read(deflated, longest);
            if (message == null) {
                Guard.closeWith(context, new CloseWebSocketFrame(WebSocketCloseStatus.MESSAGE_TOO_BIG));
            } else {
                out.add(
                        text
                                ? new TextWebSocketFrame(Unpooled.wrappedBuffer(message))
                                : new BinaryWebSocketFrame(Unpooled.wrappedBuffer(message)));
            }
        } catch (DataFormatException e) {
            Guard.closeWith(context, new CloseWebSocketFrame(WebSocketCloseStatus.INVALID_PAYLOAD_DATA));
        }
    }
}
