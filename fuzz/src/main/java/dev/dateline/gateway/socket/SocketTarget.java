package dev.dateline.gateway.socket;

import dev.dateline.fuzz.Claim;
import dev.dateline.gateway.protocol.ClientMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import java.util.ArrayList;
import java.util.List;

/** A reader's socket behind the handshake: bytes in slices, frames out. */
public final class SocketTarget {
    private static final int CLOSE = 0x88;
    private static final int MOST_SLICE = 64;

    private SocketTarget() {}

    /** The first byte says whether messages may be compressed, the second how long the slices are. */
    public static void take(byte[] input) {
        if (input.length < 3) {
            return;
        }
        UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(false, false);
        boolean deflation = (input[0] & 1) != 0;
        List<ClientMessage> said = new ArrayList<>();
        EmbeddedChannel channel = channel(memory, deflation, said);
        int slice = 1 + (input[1] & 0xff) % MOST_SLICE;
        int from = 2;
        while (from < input.length && channel.isOpen()) {
            int length = Math.min(slice, input.length - from);
            channel.writeInbound(memory.buffer(length).writeBytes(input, from, length));
            from += length;
        }
        Claim.that(said.size() <= input.length, "more said than came");
        sent(channel, input.length);
        channel.finishAndReleaseAll();
        long left = memory.metric().usedHeapMemory() + memory.metric().usedDirectMemory();
        Claim.that(left == 0, left + " bytes of buffers are left");
    }

    private static EmbeddedChannel channel(
            UnpooledByteBufAllocator memory, boolean deflation, List<ClientMessage> said) {
        Speech speech = Speech.OF_READERS;
        Hearing hearing = new Hearing();
        hearing.onSaid(said::add);
        EmbeddedChannel channel = new EmbeddedChannel();
        channel.config().setAllocator(memory);
        channel.pipeline().addLast(new WebSocket13FrameEncoder(false));
        channel.pipeline().addLast(Takeover.decoder(speech, deflation), new Guard(speech, deflation));
        if (deflation) {
            channel.pipeline().addLast(new Inflating(speech.longest()));
        }
        channel.pipeline().addLast(new Utf8FrameValidator(), hearing);
        return channel;
    }

    /** Pongs, and one close at most, after which nothing comes; no more altogether than what was asked. */
    private static void sent(EmbeddedChannel channel, int came) {
        int length = 0;
        boolean closed = false;
        for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
            length += out.readableBytes();
            boolean begins = out.isReadable() && (out.getByte(out.readerIndex()) & 0x80) != 0;
            boolean close = begins && (out.getByte(out.readerIndex()) & 0xff) == CLOSE;
            out.release();
            Claim.that(!closed || !close, "two closes");
            closed |= close;
        }
        Claim.that(length <= 2 * came + 256, "sent " + length + " bytes for " + came);
    }
}
