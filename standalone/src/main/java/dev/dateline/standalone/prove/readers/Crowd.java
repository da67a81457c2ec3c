package dev.dateline.standalone.prove.readers;

import dev.dateline.contract.live.Position;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Readers of articles, all on one thread. Whoever is cut off comes back by itself, as pages do. */
final class Crowd implements AutoCloseable {
    private static final int BUFFER = 8 << 20;
    private static final int SMALLEST_WINDOW = 4096;
    private static final long SIGN_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int GLANCE_MILLIS = 20;

    /** Between two who come for the first time: it is not this that is proved, and the gateway's Java is cold. */
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final InetSocketAddress address;
    private final List<String> articles;
    private final Counts counts = new Counts();
    private final List<Reader> readers = new ArrayList<>();
    private final Selector selector;
    private final Queue<Runnable> asked = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Return> returns = new PriorityQueue<>(Comparator.comparingLong(Return::at));
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final Thread thread;
    private volatile boolean closing;
    private long signed = System.nanoTime();

    /** Somebody who comes (back) at a time of {@link System#nanoTime}. */
    private record Return(long at, Reader reader) {}

    /**
     * So many readers who come to this port, a thousand a second, spread over the articles, and {@code silent} more who never read.
     *
     * @param opened the positions on the articles' pages
     */
    Crowd(int port, List<String> articles, List<Position> opened, int readers, int silent) {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.articles = List.copyOf(articles);
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw Trouble.failed("readers cannot be played: " + Trouble.lineOf(e));
        }
        long now = System.nanoTime();
        for (int i = 0; i < readers + silent; i++) {
            Reader reader = new Reader(i % articles.size(), opened.get(i % articles.size()), i >= readers, counts);
            this.readers.add(reader);
            returns.add(new Return(now + i * STEP_NANOS, reader));
        }
        this.thread = Thread.ofPlatform().daemon().name("readers").start(this::run);
    }

    /** Asks on the thread on which everything happens. */
    <T> T ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        asked.add(() -> answer.complete(question.get()));
        selector.wakeup();
        return answer.orTimeout(1, TimeUnit.MINUTES).join();
    }

    Counts.Sum sum() {
        return ask(counts::sum);
    }

    void time(boolean from) {
        ask(() -> {
            counts.time(from);
            return from;
        });
    }

    /** Until everybody has everything, or is connected where it never reads; how many lack is told where it takes too long. */
    void awaitAll(Duration patience) throws InterruptedException {
        await(patience, () -> ask(this::missing) == 0, () -> ask(this::missing) + " readers do not get through");
    }

    /** Until everybody stands at the end of its article; gives how many never come there. */
    long awaitEnds(List<Position> ends, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        long behind = behind(ends);
        while (behind > 0 && System.nanoTime() < deadline) {
            Thread.sleep(GLANCE_MILLIS);
            behind = behind(ends);
        }
        return behind;
    }

    /** Cuts everybody off at once, as when a network goes; forgets who was away before. */
    int cutOff() {
        return ask(() -> {
            counts.nobodyWasAway();
            List<SelectionKey> keys = List.copyOf(selector.keys());
            keys.forEach(this::end);
            return keys.size();
        });
    }

    /** Forgets who was away before. */
    void nobodyWasAway() {
        ask(() -> {
            counts.nobodyWasAway();
            return true;
        });
    }

    @Override
    public void close() {
        closing = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void await(Duration patience, BooleanSupplier done, Supplier<String> trouble) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            Trouble.unless(System.nanoTime() < deadline, trouble.get());
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    /** How many are not there. */
    long missing() {
        return readers.stream()
                .filter(reader -> reader.isSilent() ? !reader.isUpgraded() : !reader.isThere())
                .count();
    }

    private long behind(List<Position> ends) {
        return ask(() -> readers.stream()
                .filter(reader -> !reader.isSilent())
                .filter(reader ->
                        !reader.position().equals(ends.get(reader.article()).toString()))
                .count());
    }

    private void run() {
        try (Selector open = selector) {
            while (!closing) {
                open.select(this::serve, untilNext());
                for (Runnable next = asked.poll(); next != null; next = asked.poll()) {
                    next.run();
                }
                come();
                sign();
            }
            for (SelectionKey key : open.keys()) {
                key.channel().close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private long untilNext() {
        Return next = returns.peek();
        long nanos = next == null ? SIGN_NANOS : next.at() - System.nanoTime();
        return Math.clamp(TimeUnit.NANOSECONDS.toMillis(nanos), 1, 100);
    }

    private void come() {
        long now = System.nanoTime();
        for (Return next = returns.peek(); next != null && next.at() <= now; next = returns.peek()) {
            connect(returns.remove().reader());
        }
    }

    private void connect(Reader reader) {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            // A run must leave no sockets behind that wait: the next would pay for them.
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            if (reader.isSilent()) {
                channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALLEST_WINDOW);
            }
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT, reader);
            try {
                if (channel.connect(address)) {
                    begin(key);
                }
            } catch (IOException e) {
                end(key);
            }
        } catch (IOException e) {
            throw new IllegalStateException("no more sockets", e);
        }
    }

    private void begin(SelectionKey key) throws IOException {
        Reader reader = (Reader) key.attachment();
        key.interestOps(SelectionKey.OP_READ);
        reader.request((SocketChannel) key.channel(), "/v1/articles/" + articles.get(reader.article()) + "/updates");
    }

    private void serve(SelectionKey key) {
        @Nullable Reader reader = (Reader) key.attachment();
        SocketChannel channel = (SocketChannel) key.channel();
        if (reader == null) {
            return;
        }
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                begin(key);
            } else if (key.isReadable()) {
                if (!reader.read(channel, buffer)) {
                    end(key);
                } else if (reader.isSilent() && reader.isUpgraded()) {
                    key.interestOps(0);
                }
            }
        } catch (IOException e) {
            end(key);
        }
    }

    private void end(SelectionKey key) {
        // A key's channel may be closed already: a connection that is refused is closed by that.
        Reader reader = (Reader) key.attach(null);
        if (reader == null) {
            return;
        }
        try {
            key.channel().close();
        } catch (IOException e) {
            // It is gone either way.
        }
        long now = System.nanoTime();
        returns.add(new Return(now + TimeUnit.MILLISECONDS.toNanos(reader.left(now)), reader));
    }

    private void sign() {
        if (System.nanoTime() - signed < SIGN_NANOS) {
            return;
        }
        signed = System.nanoTime();
        for (SelectionKey key : List.copyOf(selector.keys())) {
            @Nullable Reader reader = (Reader) key.attachment();
            if (key.isValid() && reader != null && reader.isSilent() && reader.isUpgraded()) {
                try {
                    reader.sign((SocketChannel) key.channel());
                } catch (IOException e) {
                    end(key);
                }
            }
        }
    }
}
