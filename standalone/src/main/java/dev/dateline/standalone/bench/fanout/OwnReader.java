package dev.dateline.standalone.bench.fanout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One reader's connection: the handshake, then text frames as servers send them. */
final class OwnReader {
    private static final byte[] TIME = Marked.TIME.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SEQ = Marked.SEQ.getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final Seen seen;
    private final byte[] ready;
    private final Incoming incoming = new Incoming();
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
        Incoming.request(channel, path);
    }

    boolean isThere() {
        return there;
    }

    /** Takes what there is to read; false at the end of it. {@code buffer} is anybody's, and big. */
    boolean read(ByteBuffer buffer) throws IOException {
        boolean open = incoming.read(channel, buffer, this::take);
        if (incoming.isUpgraded() && ready.length == 0) {
            arrive();
        }
        return open;
    }

    private void arrive() {
        if (!there) {
            there = true;
            seen.connected();
        }
    }

    private void take(int kind, ByteBuffer buffer, int from, int length) throws IOException {
        if (kind == Incoming.PING) {
            Incoming.pong(channel);
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
