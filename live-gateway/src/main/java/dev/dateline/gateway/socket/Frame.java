package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.protocol.ServerMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes out in one piece: one or several messages. Each form is written once, by whoever asks for it first, and then
 * shared by all who are sent it. Made, used and released on one event loop.
 */
final class Frame {
    /** RFC 6455, 5.2: a text message in one frame. */
    private static final int FINAL_TEXT = 0x81;

    /** RFC 7692, 6: the same, compressed. */
    private static final int FINAL_DEFLATED_TEXT = 0xC1;

    private static final int SHORT = 125;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int LONGEST_HEAD = 10;
    private static final int LONGEST_OF_TWO_BYTES = 0xFFFF;

    private final List<Message> messages;

    /** By {@link #form}, as far as somebody has asked for it. */
    private final @Nullable ByteBuf[] written = new ByteBuf[4];

    private @Nullable Buffer events;

    /**
     * @param messages in their order, at least one
     */
    Frame(List<Message> messages) {
        this.messages = messages;
    }

    static Frame of(ServerMessage message) {
        return new Frame(List.of(Message.of(message)));
    }

    /** Where the reader stands once it has all of it. */
    Position position() {
        return messages.getLast().position();
    }

    List<Message> messages() {
        return messages;
    }

    /**
     * As WebSocket text frames, one to a message; stays this one's: whoever writes it takes a duplicate.
     *
     * @param deflation whether they may be compressed, where that makes them shorter
     */
    ByteBuf webSocket(boolean deflation) {
        int form = form(false, deflation);
        ByteBuf held = written[form];
        if (held == null) {
            held = writeWebSocket("", deflation);
            written[form] = held;
        }
        return held;
    }

    /** The same, each message with the article that this frame is of, for those who follow several over one socket. */
    ByteBuf webSocket(ArticleId article, boolean deflation) {
        int form = form(true, deflation);
        ByteBuf held = written[form];
        if (held == null) {
            held = writeWebSocket("{\"article\":\"" + article + "\",", deflation);
            written[form] = held;
        }
        return held;
    }

    private static int form(boolean tagged, boolean deflation) {
        return (tagged ? 2 : 0) + (deflation ? 1 : 0);
    }

    /** As server-sent events, one to a message, whose id is the position; not to be changed. */
    Buffer events() {
        Buffer held = events;
        if (held == null) {
            StringBuilder text = new StringBuilder();
            messages.forEach(message -> text.append("id: ")
                    .append(message.position())
                    .append("\ndata: ")
                    .append(message.text())
                    .append("\n\n"));
            held = Buffer.buffer(text.toString());
            events = held;
        }
        return held;
    }

    /** Gives back what it was written into; what is still on its way to readers stays until it has gone. */
    void release() {
        for (int form = 0; form < written.length; form++) {
            ByteBuf held = written[form];
            if (held != null) {
                held.release();
                written[form] = null;
            }
        }
    }

    /** Each message's JSON, begun by {@code opening} instead of its brace; as it is where that is empty. */
    private ByteBuf writeWebSocket(String opening, boolean deflation) {
        int skipped = opening.isEmpty() ? 0 : 1;
        int size = 0;
        for (Message message : messages) {
            size += LONGEST_HEAD + opening.length() + ByteBufUtil.utf8Bytes(message.text());
        }
        ByteBuf out = ByteBufAllocator.DEFAULT.directBuffer(size);
        for (Message message : messages) {
            int length = opening.length() - skipped + ByteBufUtil.utf8Bytes(message.text());
            if (!deflation || !writeDeflated(out, opening + message.text().substring(skipped), length)) {
                writeHead(out, FINAL_TEXT, length);
                ByteBufUtil.writeAscii(out, opening);
                ByteBufUtil.writeUtf8(
                        out, message.text(), skipped, message.text().length());
            }
        }
        return out;
    }

    /** Whether it is shorter so; writes nothing where it is not. */
    private static boolean writeDeflated(ByteBuf out, String text, int length) {
        ByteBuf deflated = ByteBufAllocator.DEFAULT.heapBuffer(length);
        try {
            Deflation.write(text.getBytes(StandardCharsets.UTF_8), deflated);
            boolean shorter = deflated.readableBytes() < length;
            if (shorter) {
                writeHead(out, FINAL_DEFLATED_TEXT, deflated.readableBytes());
                out.writeBytes(deflated);
            }
            return shorter;
        } finally {
            deflated.release();
        }
    }

    private static void writeHead(ByteBuf out, int first, int length) {
        out.writeByte(first);
        if (length <= SHORT) {
            out.writeByte(length);
        } else if (length <= LONGEST_OF_TWO_BYTES) {
            out.writeByte(TWO_BYTES).writeShort(length);
        } else {
            out.writeByte(EIGHT_BYTES).writeLong(length);
        }
    }
}
