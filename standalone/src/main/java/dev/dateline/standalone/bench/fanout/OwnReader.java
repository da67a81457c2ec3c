package dev.dateline.standalone.bench.fanout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One reader's connection: the handshake, then text frames as servers send them. */
final class OwnReader {
    private static final byte[] TIME = Marked.TIME.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SEQ = Marked.SEQ.getBytes(StandardCharsets.US_ASCII);
    private static final String HEADERS = "Host: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    private static final int PING = 9;

    private final SocketChannel channel;
    private final Seen seen;
    private final byte[] ready;
    private byte @Nullable [] rest;
    private boolean upgraded;
    private boolean there;
    private long last;

    /**
     * @param ready what a message holds that says that the reader is up to date; empty where it is once connected
     */
    OwnReader(SocketChannel channel, Seen seen, String ready) {
        this.channel = channel;
        this.seen = seen;
        this.ready = ready.getBytes(StandardCharsets.US_ASCII);
    }

    void request(String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\n" + HEADERS;
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    }

    boolean isThere() {
        return there;
    }

    /** Takes what there is to read; false at the end of it. {@code buffer} is anybody's, and big. */
    boolean read(ByteBuffer buffer) throws IOException {
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
            takeFrames(buffer);
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
            throw new IOException(head.lines().findFirst().orElse("no answer"));
        }
        buffer.position(buffer.position() + end + 4);
        upgraded = true;
        if (ready.length == 0) {
            arrive();
        }
        return true;
    }

    private void arrive() {
        if (!there) {
            there = true;
            seen.connected();
        }
    }

    private void takeFrames(ByteBuffer buffer) throws IOException {
        while (buffer.remaining() >= 2) {
            int at = buffer.position();
            int kind = buffer.get() & 0xF;
            long length = buffer.get() & 0x7F;
            int wide = length == 126 ? Short.BYTES : length == 127 ? Long.BYTES : 0;
            if (buffer.remaining() >= wide) {
                length = wide == 0 ? length : wide == Short.BYTES ? buffer.getShort() & 0xFFFF : buffer.getLong();
            }
            if (buffer.remaining() < length || at + 2 + wide > buffer.limit()) {
                buffer.position(at);
                return;
            }
            take(kind, buffer, buffer.position(), Math.toIntExact(length));
            buffer.position(buffer.position() + Math.toIntExact(length));
        }
    }

    private void take(int kind, ByteBuffer buffer, int from, int length) throws IOException {
        if (kind == PING) {
            // A pong without a payload, masked with zeros, as a client's must be.
            channel.write(ByteBuffer.wrap(new byte[] {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0}));
            return;
        }
        if (!there && find(buffer, from, from + length, ready) >= 0) {
            arrive();
        }
        int time = find(buffer, from, from + length, TIME);
        int seq = find(buffer, from, from + length, SEQ);
        if (time >= 0 && seq >= 0) {
            long number = number(buffer, seq + SEQ.length);
            seen.message(last, number, number(buffer, time + TIME.length), Micros.now());
            last = Math.max(last, number);
        }
    }

    private static long number(ByteBuffer buffer, int from) {
        long number = 0;
        for (int at = from; at < buffer.limit() && Character.isDigit(buffer.get(at)); at++) {
            number = number * 10 + buffer.get(at) - '0';
        }
        return number;
    }

    private static int find(ByteBuffer buffer, int from, int to, byte[] sought) {
        for (int at = from; at <= to - sought.length; at++) {
            int matched = 0;
            while (matched < sought.length && buffer.get(at + matched) == sought[matched]) {
                matched++;
            }
            if (matched == sought.length) {
                return at;
            }
        }
        return -1;
    }
}
