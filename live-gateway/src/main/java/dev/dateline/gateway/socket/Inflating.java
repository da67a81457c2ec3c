package dev.dateline.gateway.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToMessageDecoder;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Inflates what a client compressed (RFC 7692, 7.2.2), as far as a message may be long and no further: a few bytes can stand
 * for megabytes. Holds to what RFC 6455, 5.2 says of the reserved bits, since frames with an extension come here unchecked.
 */
final class Inflating extends MessageToMessageDecoder<WebSocketFrame> {
    /** The first reserved bit, which is the extension's, in the three. */
    private static final int COMPRESSED = 4;

    private final int longest;

    /** Of the message that is under way, if that is compressed. */
    private @Nullable Inflater inflater;

    private int length;

    /**
     * @param longest message that is taken, in bytes, once it is inflated
     */
    Inflating(int longest) {
        super(WebSocketFrame.class);
        this.longest = longest;
    }

    @Override
    protected void decode(ChannelHandlerContext context, WebSocketFrame frame, List<Object> out) {
        boolean begins = frame instanceof TextWebSocketFrame || frame instanceof BinaryWebSocketFrame;
        if (frame.rsv() != 0 && !(begins && frame.rsv() == COMPRESSED)) {
            throw new Forbidden(WebSocketCloseStatus.PROTOCOL_ERROR, "a reserved bit is set");
        }
        if (frame.rsv() == COMPRESSED) {
            inflater = new Inflater(true);
            length = 0;
        }
        Inflater under = begins || frame instanceof ContinuationWebSocketFrame ? inflater : null;
        if (under == null) {
            out.add(frame.retain());
            return;
        }
        try {
            out.add(frame.replace(inflate(under, frame)));
        } catch (DataFormatException e) {
            throw new Forbidden(WebSocketCloseStatus.INVALID_PAYLOAD_DATA, "what was compressed cannot be inflated");
        } finally {
            if (frame.isFinalFragment()) {
                end();
            }
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        end();
    }

    private void end() {
        if (inflater != null) {
            inflater.end();
            inflater = null;
        }
    }

    private ByteBuf inflate(Inflater under, WebSocketFrame frame) throws DataFormatException {
        byte[] content = ByteBufUtil.getBytes(frame.content());
        byte[] inflated = new byte[longest - length + 1];
        int size = inflate(under, content, inflated, 0);
        if (frame.isFinalFragment()) {
            size = inflate(under, Deflation.TAIL, inflated, size);
        }
        length += size;
        return Unpooled.wrappedBuffer(inflated, 0, size);
    }

    /** Gives where in {@code to} it ends. */
    private static int inflate(Inflater under, byte[] from, byte[] to, int at) throws DataFormatException {
        under.setInput(from);
        int end = at;
        while (!under.needsInput()) {
            int size = under.inflate(to, end, to.length - end);
            end += size;
            if (end == to.length) {
                throw new Forbidden(WebSocketCloseStatus.MESSAGE_TOO_BIG, "longer than a message may be");
            }
            if (under.finished()) {
                // A block that says that it is the last one: what follows is deflated anew (7.2.3.4).
                int left = under.getRemaining();
                under.reset();
                under.setInput(from, from.length - left, left);
            } else if (size == 0 && !under.needsInput()) {
                throw new DataFormatException("no way on");
            }
        }
        return end;
    }
}
