package dev.dateline.standalone.process;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server of another make that runs as a process, and its workers; ended with this process at the latest. */
public final class Listener implements AutoCloseable {
    private static final int TRIES = 300;
    private static final int GLANCE_MILLIS = 50;
    private static final int LONGEST_END_SECONDS = 5;

    private final Process process;
    private final int port;

    private Listener(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Runs a command that listens on a port of this machine; returns when it does.
     *
     * @param log where what it prints goes; named where it does not come to listen
     */
    public static Listener start(String name, List<String> command, int port, Path log)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Listener listener = new Listener(process, port);
        Runtime.getRuntime().addShutdownHook(new Thread(listener::close, "stop-" + name));
        if (!listener.isThere()) {
            listener.close();
            throw Trouble.failed(name + " does not listen on port " + port + "; see " + log);
        }
        return listener;
    }

    public int port() {
        return port;
    }

    /** The process and those that it has started. */
    public List<Long> processes() {
        return Stream.concat(Stream.of(process.pid()), process.descendants().map(ProcessHandle::pid))
                .toList();
    }

    @Override
    public void close() {
        List<ProcessHandle> workers = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.forEach(ProcessHandle::destroyForcibly);
    }

    private boolean isThere() throws InterruptedException {
        for (int i = 0; i < TRIES && process.isAlive(); i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), GLANCE_MILLIS);
                return true;
            } catch (IOException e) {
                Thread.sleep(GLANCE_MILLIS);
            }
        }
        return false;
    }
}
