package dev.dateline.standalone.prove;

import dev.dateline.contract.desk.Act;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.topic.Topic;
import dev.dateline.processor.store.TopicScan;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.ClusterNode;
import dev.dateline.standalone.broker.FreePort;
import dev.dateline.standalone.demo.EditorClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One of two gateways reaches Kafka by way of a proxy, which lets nothing through for a minute, while readers follow there
 * and an editor decides at the other one.
 */
final class CutOff implements Fault {
    private static final Duration CUT = Duration.ofSeconds(60);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(45);
    private static final long GLANCE_MILLIS = 50;
    private static final String NAME = "the gateway that is cut off";
    private static final String DECISION = "own-while-cut-off";

    private @Nullable Proxy line;
    private URI gateway = URI.create("");

    @Override
    public void start(Ground ground, Installation installation) throws InterruptedException {
        try {
            int listener = FreePort.any();
            int port = FreePort.any();
            Proxy proxy = Proxy.open(0, listener, Proxy.Quality.GOOD, 0);
            line = proxy;
            ClusterNode broker = ClusterNode.all(
                            ground.brokerFolder(),
                            ground.brokers(),
                            Map.of(),
                            new ClusterNode.Byway(listener, proxy.port()))
                    .getFirst();
            installation.startBroker(Role.BROKER.toString(), broker.format());
            installation.awaitBroker();
            installation.start(Role.PROCESSOR);
            installation.untilReady(Role.PROCESSOR);
            installation.startGateway(NAME, "127.0.0.1:" + proxy.port(), port);
            gateway = URI.create("http://127.0.0.1:" + port + "/");
            installation.start(Role.GATEWAY);
            installation.start(Role.INGEST);
        } catch (IOException e) {
            throw Trouble.failed("no port is free: " + Trouble.lineOf(e));
        }
    }

    @Override
    public void strike(Scene scene) throws IOException, InterruptedException {
        String desk = scene.ground().desks().getFirst();
        String article = Filed.article(desk, 0);
        try (EditorClient editor = new EditorClient(gateway)) {
            signIn(editor, scene.installation().firstLink(NAME));
            LiveLine page = new LiveLine();
            LiveLine console = new LiveLine();
            WebSocket reading = editor.follow("/v1/articles/" + article + "/updates", page);
            WebSocket deciding = editor.follow("/v1/desk", console);
            scene.unless(
                    Waiting.until(Duration.ofSeconds(10), () -> page.entries() > 0), "a reader is sent nothing before");
            cut(scene, editor, article, page, console);
            long since = System.nanoTime();
            line().release();
            mend(scene, editor, article, page, since);
            scene.unless(
                    Waiting.until(CAUGHT_UP, () -> console.behind() == 0),
                    "the console still says that nothing is decided");
            long published = published(scene.ground());
            scene.say("the decision that was told 503 and handed in again is published %d times".formatted(published));
            scene.unless(published == 1, "the decision that was handed in twice is published " + published + " times");
            reading.abort();
            deciding.abort();
        }
    }

    private void cut(Scene scene, EditorClient editor, String article, LiveLine page, LiveLine console)
            throws IOException, InterruptedException {
        long since = System.nanoTime();
        long before = page.entries();
        line().hold();
        scene.say("nothing goes to or from Kafka at one gateway, where a reader has seq " + page.seq());
        EditorClient.Answer refused = decide(editor, article);
        scene.say("an editor there is told after %s: %s".formatted(Waiting.seconds(since), refused.error()));
        scene.unless(
                refused.status() == 503 && !refused.error().isBlank(),
                "an editor there is told " + refused.status() + ", not 503 with a reason");
        boolean marked = Waiting.until(CUT, () -> page.behind() > 0 && console.behind() > 0);
        scene.say("page and console say so after %s (behind by %d s)".formatted(Waiting.seconds(since), page.behind()));
        scene.unless(marked, "page or console does not say that it hears of nothing new");
        EditorClient.Answer health = editor.get("/health/ready");
        scene.say("its health: " + health.body().path("reasons"));
        scene.unless(health.status() == 503, "its health does not tell that it is cut off: " + health.status());
        while (System.nanoTime() - since < CUT.toNanos()) {
            Thread.sleep(GLANCE_MILLIS);
        }
        scene.say("cut off for %s; the other gateway is at seq %d meanwhile, this one's reader at %d"
                .formatted(Waiting.seconds(since), end(scene, article).seq(), page.seq()));
        scene.unless(end(scene, article).seq() > page.seq(), "nothing was published meanwhile, so this proves nothing");
        scene.unless(!page.isEnded(), "a reader lost its line, which need not be");
        scene.say("%d entries came after the cut that were on their way".formatted(page.entries() - before));
    }

    private void mend(Scene scene, EditorClient editor, String article, LiveLine page, long since)
            throws IOException, InterruptedException {
        LogEnd end = end(scene, article);
        boolean caughtUp = Waiting.until(CAUGHT_UP, () -> page.seq() >= end.seq());
        scene.say("a reader there has all up to seq %d %s after the line is back"
                .formatted(end.seq(), Waiting.seconds(since)));
        scene.figures().add("caught up after " + Waiting.seconds(since));
        scene.unless(caughtUp, "a reader there is at %d, not at %d".formatted(page.seq(), end.seq()));
        String there = page.positionAt(end.seq());
        scene.unless(
                !caughtUp || there.equals(end.position()), "a reader there has " + there + ", not " + end.position());
        scene.unless(
                Waiting.until(CAUGHT_UP, () -> isReady(editor)),
                "its health does not become ready once the line is back");
        EditorClient.Answer again = decide(editor, article);
        scene.say("the same decision again: " + again.status());
        scene.unless(again.isDone(), "the same decision, asked again, is told " + again.error());
        scene.unless(page.behind() == 0, "the page still says that something may be missing");
        page.problems().forEach(problem -> scene.problems().add("a reader's line: " + problem));
    }

    @Override
    public void cleanUp(Ground ground) {
        if (line != null) {
            line.close();
        }
    }

    private Proxy line() {
        Proxy opened = line;
        if (opened == null) {
            throw new IllegalStateException("nothing was started");
        }
        return opened;
    }

    /** By the gateway that is not cut off. */
    private static LogEnd end(Scene scene, String article) throws InterruptedException {
        return LogEnd.of(scene.ground().readers(), article);
    }

    /** How often the decision stands in the log, under its id. */
    private static long published(Ground ground) {
        Topic<EntryKey, Entry> updates = ground.topics("").updates();
        AtomicLong times = new AtomicLong();
        TopicScan.all(ground.kafka(), updates.name(), line -> {
            try {
                if (line.value() != null
                        && updates.value(line.value()).mark().id().value().equals(DECISION)) {
                    times.incrementAndGet();
                }
            } catch (Json.Malformed e) {
                throw Trouble.failed(updates.name() + " cannot be read: " + e.getMessage());
            }
        });
        return times.get();
    }

    /** A busy machine may be late with the first. */
    private static void signIn(EditorClient editor, String link) throws InterruptedException {
        boolean in = Waiting.until(CAUGHT_UP, () -> {
            try {
                return editor.signIn(link).isDone()
                        && editor.get("/v1/proposals").isDone();
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
        Trouble.unless(in, "the editor cannot sign in");
    }

    private static EditorClient.Answer decide(EditorClient editor, String article)
            throws IOException, InterruptedException {
        Post post = new Post("While cut off.", Instant.EPOCH, Confidence.CONFIRMED, List.of(), null);
        return editor.decide(article, DECISION, 0, new Act.Approve(null, post));
    }

    private static boolean isReady(EditorClient editor) {
        try {
            return editor.get("/health/ready").isDone();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
