package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.demo.EditorClient;
import dev.dateline.standalone.process.Vitals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Readers over bad lines: some lose packets, some get their bytes one by one, some are cut again and again, and some never
 * answer at all, as when a phone has gone without a word. Each must have the log as it is, the gateway's memory stay flat, and who
 * never answers be let go by the deadline.
 */
final class SlowLink implements Fault {
    private static final long SEED = 1909;
    private static final double LOST = 0.05;
    private static final int EACH = 12;
    private static final int HALF_OPEN = 40;
    private static final Duration LASTS = Duration.ofSeconds(100);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(40);

    /** Three heartbeats of 20 s, and a look every 10. */
    private static final Duration DEADLINE = Duration.ofSeconds(75);

    private static final int LEAST_MILLIS = 2_000;
    private static final int MOST_MILLIS = 6_000;
    private static final long GLANCE_MILLIS = 100;
    private static final String SILENT = "dateline_gateway_events_total{event=\"gone_silent\"}";

    /** Of the heap: what is proposed and published meanwhile is kept as well. */
    private static final double GROWN = 1.25;

    private static final double MEGA = 1e6;
    private static final Proxy.Quality SLICED = new Proxy.Quality(1, 2_000, 40);

    @Override
    public void strike(Scene scene) throws IOException, InterruptedException {
        Optional<String> hindrance = Loss.hindrance();
        hindrance.ifPresent(why -> {
            scene.say("packets are not lost here: " + why);
            scene.figures().add("5 % loss not made here: " + why);
            scene.lacking().add("no packets were lost: " + why);
        });
        int gateway = scene.ground().readers().getPort();
        try (Proxy lossy = Proxy.open(0, gateway, Proxy.Quality.GOOD, SEED);
                Proxy sliced = Proxy.open(0, gateway, SLICED, SEED);
                Proxy cut = Proxy.open(0, gateway, Proxy.Quality.GOOD, SEED);
                Proxy hole = Proxy.open(0, gateway, Proxy.Quality.GOOD, SEED);
                Loss loss = hindrance.isPresent() ? null : Loss.of(lossy.port(), LOST);
                Crowd losing = new Crowd(scene, lossy);
                Crowd slow = new Crowd(scene, sliced);
                Crowd cutOff = new Crowd(scene, cut);
                Vitals vitals = Vitals.of(scene.installation().pid(Role.GATEWAY))) {
            scene.say("%d readers each lose packets%s, get single bytes, are cut; %d never answer"
                    .formatted(EACH, loss == null ? " (not here)" : "", HALF_OPEN));
            List<Crowd> crowds = List.of(losing, slow, cutOff);
            scene.unless(
                    Waiting.until(CAUGHT_UP, () -> crowds.stream().allMatch(Crowd::isThere)),
                    "not all readers get through");
            List<Socket> silent = halfOpen(hole, scene);
            long end = LogEnd.of(scene.ground().readers(), losing.article).seq();
            List<Long> entries = crowds.stream().map(Crowd::entries).toList();
            int times = cutOff.times();
            run(scene, vitals, cut, hole);
            judge(scene, crowds, end, entries);
            scene.unless(cutOff.times() > times, "nobody came back who was cut off, so this proves nothing");
            if (loss != null) {
                long dropped = loss.dropped();
                scene.say(dropped + " packets were lost");
                scene.unless(dropped > 0, "no packet was lost, so this proves nothing of that");
            }
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    private static void run(Scene scene, Vitals vitals, Proxy cut, Proxy hole) throws InterruptedException {
        Random random = new Random(SEED);
        double before = scene.installation().counted(Role.GATEWAY, SILENT);
        long first = vitals.heap();
        hole.hold();
        long begin = System.nanoTime();
        long nextCut = begin;
        Duration gone = Duration.ZERO;
        int cuts = 0;
        int ended = 0;
        while (Waiting.since(begin).compareTo(LASTS) < 0) {
            Thread.sleep(GLANCE_MILLIS);
            if (System.nanoTime() - nextCut > 0) {
                ended += cut.reset();
                cuts++;
                nextCut = System.nanoTime()
                        + Duration.ofMillis(random.nextInt(LEAST_MILLIS, MOST_MILLIS))
                                .toNanos();
                if (gone.isZero() && scene.installation().counted(Role.GATEWAY, SILENT) - before >= HALF_OPEN) {
                    gone = Waiting.since(begin);
                }
            }
            scene.installation().requireAlive();
        }
        long last = vitals.heap();
        double silent = scene.installation().counted(Role.GATEWAY, SILENT) - before;
        scene.say(
                "%d cuts; those who never answer were let go after %s; heap after a full collection %.1f MB, then %.1f MB"
                        .formatted(cuts, gone.isZero() ? "never" : Stall.seconds(gone), first / MEGA, last / MEGA));
        scene.figures()
                .add("half-open gone after %s, heap %.0f to %.0f MB"
                        .formatted(Stall.seconds(gone), first / MEGA, last / MEGA));
        scene.unless(
                !gone.isZero() && gone.compareTo(DEADLINE.plusMillis(MOST_MILLIS)) <= 0,
                "who never answers is not let go within " + DEADLINE.toSeconds() + " s");
        scene.unless(
                silent == HALF_OPEN,
                "the gateway let %.0f go for their silence, and %d are silent".formatted(silent, HALF_OPEN));
        scene.unless(ended > 0, "no line was cut, so this proves nothing of that");
        scene.unless(last < first * GROWN, "the gateway's heap grew");
    }

    /**
     * All of them are there, come to where the log is now, and have it as it is.
     *
     * @param before where the log ended before the lines were bad
     * @param had how many entries each crowd had then
     */
    private static void judge(Scene scene, List<Crowd> crowds, long before, List<Long> had)
            throws InterruptedException {
        LogEnd end = LogEnd.of(scene.ground().readers(), crowds.getFirst().article);
        scene.unless(end.seq() > before, "nothing was published, so this proves nothing");
        for (int i = 0; i < crowds.size(); i++) {
            Crowd crowd = crowds.get(i);
            scene.unless(
                    Waiting.until(CAUGHT_UP, () -> crowd.lines().allMatch(line -> line.seq() >= end.seq())),
                    "not all readers come to " + end.position());
            scene.unless(crowd.entries() > had.get(i), "a crowd was sent nothing, so this proves nothing of it");
            scene.unless(
                    Waiting.until(CAUGHT_UP, () -> crowd.lines().noneMatch(LiveLine::isEnded)),
                    "not all readers were let in again");
            crowd.lines()
                    .filter(line -> !line.positionAt(end.seq()).equals(end.position()))
                    .forEach(line -> scene.problems()
                            .add("a reader has " + line.positionAt(end.seq()) + ", not " + end.position()));
            crowd.lines()
                    .flatMap(line -> line.problems().stream())
                    .forEach(problem -> scene.problems().add("a reader's line: " + problem));
        }
        scene.say("%d entries came to %d readers, who came %d times, each in order and once; all have the log's hash"
                .formatted(
                        crowds.stream().mapToLong(Crowd::entries).sum(),
                        crowds.size() * EACH,
                        crowds.stream().mapToInt(Crowd::times).sum()));
    }

    /** Readers on one line, all of one article. */
    private static final class Crowd implements AutoCloseable {
        private final String article;
        private final EditorClient gateway;
        private final List<Returning> readers = new ArrayList<>();

        Crowd(Scene scene, Proxy proxy) {
            this.article = Filed.article(scene.ground().desks().getFirst(), 0);
            this.gateway = new EditorClient(URI.create("http://127.0.0.1:" + proxy.port() + "/"));
            for (int i = 0; i < EACH; i++) {
                Returning reader = new Returning(gateway, article, SEED + i);
                readers.add(reader);
                reader.start();
            }
        }

        Stream<LiveLine> lines() {
            return readers.stream().map(Returning::line);
        }

        boolean isThere() {
            return lines().allMatch(line -> line.entries() > 0);
        }

        int times() {
            return readers.stream().mapToInt(Returning::times).sum();
        }

        long entries() {
            return lines().mapToLong(LiveLine::entries).sum();
        }

        @Override
        public void close() {
            readers.forEach(Toil::close);
            gateway.close();
        }
    }

    /** Connected, and from the moment on at which their line is held silent for good. */
    private static List<Socket> halfOpen(Proxy hole, Scene scene) throws IOException {
        String article = Filed.article(scene.ground().desks().getFirst(), 1);
        String request =
                "GET /v1/articles/%s/updates HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n".formatted(article)
                        + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < HALF_OPEN; i++) {
            Socket socket = new Socket();
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), hole.port()));
            socket.setSoTimeout((int) CAUGHT_UP.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] status = socket.getInputStream().readNBytes(12);
            Trouble.unless(
                    new String(status, StandardCharsets.US_ASCII).endsWith(" 101"),
                    "a reader is not let in: " + new String(status, StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        return sockets;
    }
}
