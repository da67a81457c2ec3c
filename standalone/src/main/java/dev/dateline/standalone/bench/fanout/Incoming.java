package dev.dateline.standalone.bench.fanout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What comes in on one WebSocket of a load client: the answer to the handshake, then whole frames as servers send them. */
public final class Incoming {
    /** The kind of a frame that asks for a pong. */
    public static final int PING = 9;

    private static final String HEADERS = "Host: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

    /** Without a payload, masked with zeros, as a client's must be. */
    private static final byte[] PONG = {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0};

    private byte @Nullable [] rest;
    private boolean upgraded;
    private int retrySeconds;

    /** Is given each frame: {@code length} bytes of {@code buffer} after {@code from}, which are the buffer's again afterwards. */
    @FunctionalInterface
    public interface Taker {
        void take(int kind, ByteBuffer buffer, int from, int length) throws IOException;
    }

    /** Asks for a WebSocket. */
    public static void request(SocketChannel channel, String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\n" + HEADERS;
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    }

    public static void pong(SocketChannel channel) throws IOException {
        channel.write(ByteBuffer.wrap(PONG));
    }

    public boolean isUpgraded() {
        return upgraded;
    }

    /** After how long whoever refused the handshake wants to be asked again; 0 where it did not say. */
    public int retrySeconds() {
        return retrySeconds;
    }

    /** Takes what there is to read; false at the end of it. {@code buffer} is anybody's, and big. */
    public boolean read(SocketChannel channel, ByteBuffer buffer, Taker taker) throws IOException {
        buffer.clear();
        if (rest != null) {
            buffer.put(rest);
            rest = null;
        }
        if (channel.read(buffer) < 0) {
            return false;
        }
        buffer.flip();
        if (upgraded || upgrade(buffer)) {
            frames(buffer, taker);
        }
        if (buffer.hasRemaining()) {
            rest = new byte[buffer.remaining()];
            buffer.get(rest);
        }
        return true;
    }

    private boolean upgrade(ByteBuffer buffer) throws IOException {
        String head = StandardCharsets.ISO_8859_1.decode(buffer.duplicate()).toString();
        int end = head.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        if (!head.startsWith("HTTP/1.1 101")) {
            retrySeconds = head.lines()
                    .filter(line -> line.regionMatches(true, 0, "Retry-After:", 0, 12))
                    .mapToInt(line -> Integer.parseInt(line.substring(12).strip()))
                    .findFirst()
                    .orElse(0);
            throw new IOException(head.lines().findFirst().orElse("no answer"));
        }
        buffer.position(buffer.position() + end + 4);
        upgraded = true;
        return true;
    }

    private static void frames(ByteBuffer buffer, Taker taker) throws IOException {
        while (buffer.remaining() >= 2) {
            int at = buffer.position();
            int kind = buffer.get() & 0xF;
            long length = buffer.get() & 0x7F;
            int wide = length == 126 ? Short.BYTES : length == 127 ? Long.BYTES : 0;
            if (buffer.remaining() >= wide) {
                length = wide == 0 ? length : wide == Short.BYTES ? buffer.getShort() & 0xFFFF : buffer.getLong();
            }
            if (at + 2 + wide > buffer.limit() || buffer.remaining() < length) {
                buffer.position(at);
                return;
            }
            int from = buffer.position();
            taker.take(kind, buffer, from, Math.toIntExact(length));
            buffer.position(from + Math.toIntExact(length));
        }
    }
}
