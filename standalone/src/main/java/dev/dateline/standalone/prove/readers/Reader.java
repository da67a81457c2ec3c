package dev.dateline.standalone.prove.readers;

import dev.dateline.contract.live.Position;
import dev.dateline.standalone.bench.fanout.Incoming;
import dev.dateline.standalone.bench.fanout.Marked;
import dev.dateline.standalone.bench.fanout.Micros;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * One reader's page, as docs/protocol.md has it: keeps its position, comes back after it, and counts what does not follow.
 */
final class Reader {
    private static final byte[] TYPE = ascii("{\"type\":\"");
    private static final byte[] POSITION = ascii("\"position\":\"");
    private static final byte[] TIME = ascii(Marked.TIME);
    private static final int CLOSE = 8;
    private static final int RESTARTING = 1012;
    private static final int TRY_LATER = 1013;
    private static final int AWAY_MILLIS = 10_000;
    private static final int BUSY_MILLIS = 30_000;
    private static final long STEADY = TimeUnit.SECONDS.toNanos(20);

    private final int article;
    private final boolean silent;
    private final Counts counts;

    private String position;
    private long seq;
    private Incoming incoming = new Incoming();
    private boolean there;
    private boolean closed;
    private int code;
    private int attempt;
    private int turnedAway;
    private long cameAt;
    private long leftAt;

    /**
     * @param article the number of the one that it follows
     * @param opened the position on its page
     * @param silent whether it reads nothing once it is connected
     */
    Reader(int article, Position opened, boolean silent, Counts counts) {
        this.article = article;
        this.position = opened.toString();
        this.seq = opened.seq();
        this.silent = silent;
        this.counts = counts;
    }

    int article() {
        return article;
    }

    boolean isSilent() {
        return silent;
    }

    /** Whether it was told that it has everything. */
    boolean isThere() {
        return there;
    }

    boolean isUpgraded() {
        return incoming.isUpgraded();
    }

    /** How far it has its article's log. */
    String position() {
        return position;
    }

    /** Asks for what comes after its position. */
    void request(SocketChannel channel, String path) throws IOException {
        incoming = new Incoming();
        there = false;
        closed = false;
        code = 0;
        cameAt = System.nanoTime();
        Incoming.request(channel, path + "?after=" + position);
    }

    /** Its line has ended; gives after how many milliseconds it comes back, as the pages' client does. */
    long left(long now) {
        int retrySeconds = incoming.retrySeconds();
        boolean busy = code == TRY_LATER || retrySeconds > 0;
        if (there || (silent && incoming.isUpgraded())) {
            leftAt = there ? now : 0;
            counts.cutOff();
        } else {
            counts.refused(busy);
        }
        if (there && now - cameAt > STEADY) {
            attempt = 0;
            turnedAway = 0;
        }
        there = false;
        incoming = new Incoming();
        long usual = busy ? pause(2 + turnedAway++, BUSY_MILLIS) : pause(attempt++, AWAY_MILLIS);
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long told = code == RESTARTING
                ? random.nextLong(1_000, 4_000)
                : retrySeconds * (1_000L + random.nextLong(0, 1_000));
        return Math.max(usual, told);
    }

    private static long pause(int attempt, int longest) {
        long most = Math.min(longest, 500L << Math.min(attempt, 10));
        return most / 2 + ThreadLocalRandom.current().nextLong(most / 2);
    }

    /** Says a word that needs no answer, by which one who does not read learns that its line has ended. */
    void sign(SocketChannel channel) throws IOException {
        Incoming.pong(channel);
    }

    /** Takes what there is to read; false at the end of it. {@code buffer} is anybody's, and big. */
    boolean read(SocketChannel channel, ByteBuffer buffer) throws IOException {
        return incoming.read(channel, buffer, (kind, from, at, length) -> {
                    byte[] payload = new byte[length];
                    from.get(at, payload);
                    take(channel, kind, payload);
                })
                && !closed;
    }

    private void take(SocketChannel channel, int kind, byte[] payload) throws IOException {
        if (kind == Incoming.PING) {
            Incoming.pong(channel);
        } else if (kind == CLOSE) {
            closed = true;
            code = payload.length < 2 ? 0 : (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF);
        } else {
            message(payload);
        }
    }

    /** The first letter of a message's type tells all four apart. */
    private void message(byte[] text) {
        int named = find(text, 0, POSITION) + POSITION.length;
        String at = new String(text, named, indexOf(text, named, '"') - named, StandardCharsets.US_ASCII);
        switch (text[TYPE.length]) {
            case 'e' -> entry(at, text, named);
            case 'r' -> {
                counts.reset();
                moveTo(at);
            }
            case 'c' -> {
                requireAt(at);
                arrive();
            }
            default -> requireAt(at);
        }
    }

    private void entry(String at, byte[] text, int from) {
        long before = seq;
        moveTo(at);
        counts.entry(before, seq);
        int time = there ? find(text, from, TIME) : -1;
        if (time >= 0) {
            counts.took(Micros.now() - number(text, time + TIME.length));
        }
    }

    private void moveTo(String at) {
        position = at;
        int dot = at.indexOf('.');
        seq = Long.parseLong(at.substring(dot + 1, at.indexOf('.', dot + 1)));
    }

    private void requireAt(String at) {
        if (!at.equals(position)) {
            counts.foreign();
        }
    }

    private void arrive() {
        there = true;
        if (leftAt != 0) {
            counts.back(System.nanoTime() - leftAt);
            leftAt = 0;
        }
    }

    private static long number(byte[] text, int from) {
        long number = 0;
        for (int at = from; at < text.length && Character.isDigit(text[at]); at++) {
            number = number * 10 + text[at] - '0';
        }
        return number;
    }

    private static int indexOf(byte[] text, int from, char sought) {
        int at = from;
        while (at < text.length && text[at] != sought) {
            at++;
        }
        return at;
    }

    /** -1 where it is not in it. */
    private static int find(byte[] text, int from, byte[] sought) {
        for (int at = from; at <= text.length - sought.length; at++) {
            if (text[at] == sought[0] && Arrays.equals(text, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
