package dev.dateline.standalone.prove;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Connections to a gateway that stay open on this side, of clients who ask for a page or for nothing. One thread at a time. */
final class Callers implements AutoCloseable {
    private static final int CONNECT_MILLIS = 200;
    private static final long PAUSE_MILLIS = 10;
    private static final int ANSWER_MILLIS = 10_000;

    private final List<Socket> held = Collections.synchronizedList(new ArrayList<>());
    private final Ground ground;

    Callers(Ground ground) {
        this.ground = ground;
    }

    /** What became of one who asked. */
    enum Fate {
        /** Got the page. */
        SERVED,
        /** Got a 503 that says when to come again. */
        TOLD,
        /** Was hung up on, or not let in at all. */
        CLOSED,
        /** Waited too long. */
        NOTHING
    }

    /** So many more who say nothing. */
    void hold(int number) {
        for (int i = 0; i < number; i++) {
            try {
                connect();
            } catch (IOException e) {
                // It is not let in: that is what the fault is about.
            }
        }
    }

    /** So many more who ask, a few at a time; how many of them met which fate. */
    Map<Fate, Long> ask(int number) throws InterruptedException {
        Map<Fate, Long> fates = Collections.synchronizedMap(new EnumMap<>(Fate.class));
        List<Thread> asking = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            asking.add(Thread.ofVirtual().start(() -> fates.merge(ask(), 1L, Long::sum)));
            Thread.sleep(PAUSE_MILLIS);
        }
        for (Thread one : asking) {
            one.join();
        }
        return fates;
    }

    @Override
    public void close() {
        for (Socket socket : List.copyOf(held)) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is closed, then.
            }
        }
    }

    private Fate ask() {
        try {
            Socket socket = connect();
            socket.setSoTimeout(ANSWER_MILLIS);
            String request = "GET /articles/%s HTTP/1.1\r\nHost: here\r\n\r\n"
                    .formatted(Filed.article(ground.desks().getFirst(), 0));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return read(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)));
        } catch (SocketTimeoutException e) {
            return Fate.NOTHING;
        } catch (IOException e) {
            return Fate.CLOSED;
        }
    }

    private static Fate read(BufferedReader answer) throws IOException {
        String line = answer.readLine();
        if (line == null) {
            return Fate.CLOSED;
        }
        if (line.contains(" 200 ")) {
            return Fate.SERVED;
        }
        boolean when = false;
        for (String header = answer.readLine(); header != null && !header.isEmpty(); header = answer.readLine()) {
            when |= header.regionMatches(true, 0, "Retry-After:", 0, "Retry-After:".length());
        }
        return line.contains(" 503 ") && when ? Fate.TOLD : Fate.NOTHING;
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        held.add(socket);
        socket.connect(
                new InetSocketAddress(
                        ground.readers().getHost(), ground.readers().getPort()),
                CONNECT_MILLIS);
        return socket;
    }
}
