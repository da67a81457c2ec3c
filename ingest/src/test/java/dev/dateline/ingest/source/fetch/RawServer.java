package dev.dateline.ingest.source.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that behaves as badly as a test wants. Each connection gets one answer. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Boolean> ended = new LinkedBlockingQueue<>();
    private volatile Script script;

    /** Writes an answer to a request's head. */
    @FunctionalInterface
    public interface Script {
        void answer(String request, OutputStream out) throws Exception;
    }

    public RawServer(Script script) throws IOException {
        this.script = script;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** One that always gives the same answer. */
    public static RawServer of(String answer) throws IOException {
        return new RawServer(text(answer));
    }

    public static Script text(String answer) {
        return (request, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    public static Script bytes(String head, byte[] body) {
        return (request, out) -> {
            out.write((head + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        };
    }

    public static Script redirect(int status, String location) {
        return text("HTTP/1.1 " + status + " Elsewhere\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
    }

    /** Goes on as long as somebody listens. */
    public static Script endless(String head, byte[] part, long pauseMillis) {
        return (request, out) -> {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write(part);
                out.flush();
                Thread.sleep(pauseMillis);
            }
        };
    }

    public void answerWith(Script next) {
        script = next;
    }

    public int port() {
        return socket.getLocalPort();
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public int connections() {
        return connections.get();
    }

    /** Heads of requests, in their order. */
    public List<String> requests() {
        return requests;
    }

    /** Waits for the end of an answer; true where the client hung up before its end. */
    public boolean wasHungUpOn() throws InterruptedException {
        Boolean hungUp = ended.poll(30, TimeUnit.SECONDS);
        if (hungUp == null) {
            throw new AssertionError("the answer never ended");
        }
        return hungUp;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // Closed.
            return;
        }
    }

    private void serve(Socket connection) {
        boolean hungUp = false;
        try (connection) {
            String request = head(connection.getInputStream());
            requests.add(request);
            OutputStream out = connection.getOutputStream();
            script.answer(request, out);
            out.flush();
        } catch (Exception e) {
            hungUp = true;
        }
        ended.add(hungUp);
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            last = last << 8 | next;
            if (last == 0x0d0a0d0a) {
                break;
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }
}
