package dev.dateline.standalone.bench.fanout;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A load client of our own: every reader on one thread. It takes more of the machine than the one in C does. */
record OwnClient(FanoutOptions options) implements LoadClient {
    private static final int BUFFER = 8 << 20;

    /** Handshakes under way at once. */
    private static final int UNDER_WAY = 256;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public Measure run(Server server, String path, Load load, Runnable connected) throws InterruptedException {
        Seen seen = new Seen();
        ServerUse before = ServerUse.of(server);
        long begin = System.nanoTime();
        Thread reading = Thread.ofPlatform().name("readers").start(() -> read(server, path, load, seen));
        try {
            while (seen.decided() < options.readers()) {
                if (System.nanoTime() - begin > PATIENCE.toNanos() || !reading.isAlive()) {
                    throw Trouble.failed("readers do not get through to " + server.name() + ": " + seen.trouble());
                }
                Thread.sleep(1);
            }
            double joined = (System.nanoTime() - begin) / 1e9;
            connected.run();
            return measure(server, seen, joined, before);
        } finally {
            reading.interrupt();
            reading.join();
        }
    }

    private Measure measure(Server server, Seen seen, double joined, ServerUse before) throws InterruptedException {
        long from = Micros.now() + Math.round(WARM_UP * 1e6);
        seen.measure(from, from + TimeUnit.SECONDS.toMicros(options.seconds()));
        Thread.sleep(Math.round(WARM_UP * 1e3));
        ServerUse idle = ServerUse.of(server);
        Thread.sleep(TimeUnit.SECONDS.toMillis(options.seconds()));
        double cpu = ServerUse.of(server).cpuSeconds() - idle.cpuSeconds();
        Thread.sleep(Math.round(DRAIN * 1e3));
        return seen.figures(joined, options.seconds(), cpu, before.residentKib(), idle.residentKib());
    }

    private void read(Server server, String path, Load load, Seen seen) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try (Selector selector = Selector.open()) {
            int begun = 0;
            while (!Thread.currentThread().isInterrupted()) {
                while (begun < options.readers() && begun - seen.decided() < UNDER_WAY) {
                    begin(selector, server, path.formatted(begun++ % load.channels()), seen);
                }
                selector.select(key -> take(key, buffer, seen), begun < options.readers() ? 1 : 100);
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        } catch (IOException e) {
            seen.failed(Trouble.lineOf(e));
        }
    }

    private static void begin(Selector selector, Server server, String path, Seen seen) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        // A run must leave no sockets behind that wait: the next would pay for them.
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        channel.configureBlocking(false);
        OwnReader reader = new OwnReader(channel, seen, server.ready());
        channel.register(selector, SelectionKey.OP_READ, reader);
        reader.request(path);
    }

    private static void take(SelectionKey key, ByteBuffer buffer, Seen seen) {
        OwnReader reader = (OwnReader) key.attachment();
        String why = "the line was cut off";
        try {
            if (reader.read(buffer)) {
                return;
            }
        } catch (IOException e) {
            why = Trouble.lineOf(e);
        }
        key.cancel();
        if (reader.isThere()) {
            seen.cutOff();
        } else {
            seen.failed(why);
        }
    }
}
