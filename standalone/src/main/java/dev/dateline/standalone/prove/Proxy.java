package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line that can be made bad: carries TCP connections on this machine from one port to another, and delays, slices, holds
 * back or cuts them. What is held back is kept and goes on afterwards, in order, as TCP does once a network is there again.
 */
final class Proxy implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int CONNECT_MILLIS = 5_000;

    private final ServerSocket door;
    private final InetSocketAddress target;
    private final Quality quality;
    private final Random random;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong carried = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Object gate = new Object();
    private boolean held;

    /**
     * How bad it is all the time.
     *
     * @param slice the most bytes that go on at once; each is a packet of its own
     * @param oneIn before one slice of so many there is a pause, by chance; 0 for never
     * @param pauseMillis the longest such pause
     */
    record Quality(int slice, int oneIn, int pauseMillis) {
        static final Quality GOOD = new Quality(BUFFER, 0, 0);
    }

    private Proxy(ServerSocket door, InetSocketAddress target, Quality quality, long seed) {
        this.door = door;
        this.target = target;
        this.quality = quality;
        this.random = new Random(seed);
    }

    /** Carries what comes to {@code port}, or to a free one for 0, on to {@code target}; {@code seed} of its pauses. */
    static Proxy open(int port, int target, Quality quality, long seed) {
        try {
            InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            ServerSocket door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(here, port), 256);
            Proxy proxy = new Proxy(door, new InetSocketAddress(here, target), quality, seed);
            proxy.threads.execute(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw Trouble.failed("a proxy cannot listen: " + Trouble.lineOf(e));
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** How many bytes went through, both ways. */
    long carried() {
        return carried.get();
    }

    /** From now on nothing goes through; connections stand, and new ones are taken and hear nothing. */
    void hold() {
        synchronized (gate) {
            held = true;
        }
    }

    /** What was held back goes on. */
    void release() {
        synchronized (gate) {
            held = false;
            gate.notifyAll();
        }
    }

    /** Ends every connection at once, without a goodbye; gives how many ends those had. */
    int reset() {
        int ended = 0;
        for (Socket socket : open) {
            ended++;
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException e) {
                // It is gone already.
            }
            shut(socket);
        }
        return ended;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            // It listens no more either way.
        }
        reset();
        release();
        threads.shutdownNow();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                threads.execute(() -> join(client));
            } catch (IOException e) {
                // Closed, or somebody who has gone again.
            }
        }
    }

    private void join(Socket client) {
        Socket server = new Socket();
        open.add(server);
        try {
            pass();
            server.connect(target, CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            threads.execute(() -> carry(client, server));
            carry(server, client);
        } catch (IOException | InterruptedException e) {
            end(client, server);
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int at = 0; at < read; at += quality.slice()) {
                    pause();
                    pass();
                    int length = Math.min(quality.slice(), read - at);
                    carried.addAndGet(length);
                    out.write(buffer, at, length);
                }
            }
        } catch (IOException | InterruptedException e) {
            // One end has gone, so the other goes.
        } finally {
            end(from, to);
        }
    }

    private void pause() throws InterruptedException {
        if (quality.oneIn() > 0 && random.nextInt(quality.oneIn()) == 0) {
            Thread.sleep(random.nextInt(quality.pauseMillis()) + 1);
        }
    }

    /** Waits while everything is held back. */
    private void pass() throws InterruptedException {
        synchronized (gate) {
            while (held) {
                gate.wait();
            }
        }
    }

    private void end(Socket one, Socket other) {
        shut(one);
        shut(other);
    }

    private void shut(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
