package dev.dateline.ingest.source.websub;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.source.Hubs;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Pulse;
import dev.dateline.ingest.source.Recorded;
import dev.dateline.ingest.source.push.HttpPush;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A real server with WebSub behind a path of its own choice, whose clock the test turns. */
final class Subscriber {
    static final int LIMIT = 1 << 20;
    private static final int TRIES = 50;
    static final URI FEED = URI.create("https://feeds.example/news.atom");
    static final Sender SENDER =
            new Sender(new Provider("ministry"), new Origin(ItemKind.STATEMENT, "Press office", "the Ministry"));
    static final SourceId SOURCE = new SourceId(SENDER.provider(), FEED.toString());

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    final Recorded publisher = new Recorded();
    final Remembered memory = new Remembered();
    final TinyHub hub;
    final Intake intake;
    private final Vertx vertx = Vertx.vertx();
    private final int port = freePort();
    private WebSub webSub;
    private HttpPush push;

    Subscriber() throws Exception {
        hub = new TinyHub(vertx);
        Formats formats = new Formats(Clock.fixed(now.get(), ZoneOffset.UTC));
        intake = new Intake(vertx, formats, publisher, Pulse.NONE);
        start();
    }

    private void start() throws Exception {
        URI here = URI.create("http://127.0.0.1:" + port);
        webSub = new WebSub(vertx, new WebSub.Settings(here, LIMIT, now::get), hub, memory, intake);
        push = listening(webSub);
        webSub.open();
    }

    /** Tries for a while: somebody else's connection may just go out from that port. */
    private HttpPush listening(WebSub routes) throws Exception {
        for (int tries = 1; ; tries++) {
            HttpPush opened = new HttpPush(
                    vertx,
                    new HttpPush.Settings("127.0.0.1", port, LIMIT),
                    key -> Optional.empty(),
                    intake,
                    List.of(routes.routes()));
            try {
                opened.open().await(10, TimeUnit.SECONDS);
                return opened;
            } catch (IllegalStateException e) {
                if (tries == TRIES) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    WebSub webSub() {
        return webSub;
    }

    void stop() throws Exception {
        webSub.close();
        webSub.leave(SOURCE);
        push.close().await(20, TimeUnit.SECONDS);
    }

    void restart() throws Exception {
        stop();
        start();
    }

    void close() throws Exception {
        stop();
        vertx.close().await(20, TimeUnit.SECONDS);
    }

    void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    Hubs.Subscription feed(String... hubs) {
        List<URI> all = List.of(hubs).stream().map(hub::address).toList();
        return new Hubs.Subscription(SOURCE, SENDER, FEED, all);
    }

    /** True while the feed is pushed; to be asked as the poller asks. */
    boolean follow() {
        return webSub.follow(feed("/hub"));
    }

    /** Asked for and verified. */
    TinyHub.Asked subscribed(long lease) throws Exception {
        follow();
        TinyHub.Asked asked = hub.next();
        if (hub.verify(asked, lease).statusCode() != 200) {
            throw new AssertionError("not verified");
        }
        return asked;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
