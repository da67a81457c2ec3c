package dev.dateline.ingest.source.poll;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.publish.Unavailable;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.source.Hubs;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Memory;
import dev.dateline.ingest.source.Pulse;
import dev.dateline.ingest.source.Recorded;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.ingest.source.fetch.Bounds;
import dev.dateline.ingest.source.fetch.GuardedFetcher;
import dev.dateline.ingest.source.fetch.RawServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A feed's server, a poller that looks when it is told to, and everything that it talks to. */
final class Desk implements Memory, Pulse, Hubs {
    static final Duration EVERY = Duration.ofSeconds(30);
    private static final Bounds BOUNDS =
            new Bounds(Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(20), 16 << 10, 1 << 20);

    final RawServer server = RawServer.of("HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n");
    final Recorded publisher = new Recorded();
    final Map<SourceId, String> kept = new ConcurrentHashMap<>();
    final List<String> failures = new CopyOnWriteArrayList<>();
    final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    final List<SourceId> left = new CopyOnWriteArrayList<>();
    final AtomicInteger nothings = new AtomicInteger();
    volatile Instant now = Instant.parse("2023-09-19T18:05:00Z");
    volatile boolean memoryAway;
    volatile boolean pushed;
    HandAlarm alarm = new HandAlarm();
    private final Vertx vertx = Vertx.vertx();
    private FeedSource source;

    Desk() throws Exception {
        source = open();
    }

    /** Another process, which remembers what was kept. */
    void restart() throws Exception {
        source.close().await(20, TimeUnit.SECONDS);
        alarm = new HandAlarm();
        source = open();
    }

    Duration look() throws InterruptedException {
        return alarm.ring();
    }

    /** The same with what is answered then. */
    Duration look(RawServer.Script answer) throws InterruptedException {
        server.answerWith(answer);
        return look();
    }

    List<WireItem> taken() throws InterruptedException {
        Batch batch = publisher.next().batch();
        return batch.items();
    }

    String lastRequest() {
        return server.requests().getLast();
    }

    FeedSource source() {
        return source;
    }

    URI address() {
        return server.at("/feed");
    }

    SourceId id() {
        return new SourceId(new Provider("harbor-wire"), address().toString());
    }

    /** RSS of these items. */
    static String rss(String... items) {
        return "<rss version=\"2.0\"><channel><title>Harbor</title>" + String.join("", items) + "</channel></rss>";
    }

    static String item(String id, String title) {
        return "<item><guid isPermaLink=\"false\">" + id + "</guid><title>" + title + "</title></item>";
    }

    static String item(String id, String title, String date) {
        return "<item><guid isPermaLink=\"false\">" + id + "</guid><title>" + title + "</title><pubDate>" + date
                + "</pubDate></item>";
    }

    static RawServer.Script ok(String body, String... headers) {
        return ok(body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static RawServer.Script ok(byte[] body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 200 OK");
        for (String header : headers) {
            head.append("\r\n").append(header);
        }
        return RawServer.bytes(head.toString(), body);
    }

    static RawServer.Script status(int status, String... headers) {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        String length = status == 304 ? "" : "Content-Length: 0\r\n";
        return RawServer.text("HTTP/1.1 " + status + " So\r\n" + lines + length + "\r\n");
    }

    @Override
    public Future<Optional<String>> recall(SourceId id) {
        return memoryAway ? away() : Future.succeededFuture(Optional.ofNullable(kept.get(id)));
    }

    @Override
    public Future<Void> keep(SourceId id, String text) {
        if (memoryAway) {
            return away();
        }
        kept.put(id, text);
        return Future.succeededFuture();
    }

    @Override
    public boolean follow(Subscription wanted) {
        subscriptions.add(wanted);
        return pushed;
    }

    @Override
    public void leave(SourceId id) {
        left.add(id);
    }

    @Override
    public void delivered(SourceId id, Batch batch) {}

    @Override
    public void looked(SourceId id) {
        nothings.incrementAndGet();
    }

    @Override
    public void failed(SourceId id, String why) {
        failures.add(why);
    }

    void close() throws Exception {
        source.close().await(20, TimeUnit.SECONDS);
        server.close();
        vertx.close().await(20, TimeUnit.SECONDS);
    }

    private FeedSource open() throws Exception {
        Inlet.Feed feed = new Inlet.Feed(address(), EVERY, true, true);
        Sender sender = new Sender(new Provider("harbor-wire"), new Origin(ItemKind.WIRE, "Harbor Wire", null));
        Intake intake = new Intake(vertx, new Formats(() -> now), publisher, this);
        Tools tools = new Tools(vertx, new GuardedFetcher(vertx, BOUNDS), intake, this, this, this);
        Timing timing = new Timing(() -> now, alarm, new Random(7));
        FeedSource opened = new FeedSource(new SourceConfig(sender, feed), feed, tools, timing);
        opened.open().await(20, TimeUnit.SECONDS);
        return opened;
    }

    private static <T> Future<T> away() {
        return Future.failedFuture(new Unavailable("Kafka: no broker answers"));
    }
}
