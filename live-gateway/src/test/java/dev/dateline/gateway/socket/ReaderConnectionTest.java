package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.gateway.hub.Census;
import dev.dateline.gateway.hub.Holding;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.Leg;
import dev.dateline.gateway.hub.Passage;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.protocol.ClientMessage;
import dev.dateline.gateway.protocol.CloseReason;
import dev.dateline.gateway.shelf.DiskShelf;
import dev.dateline.gateway.shelf.ShelfFiles;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What connections do and leave behind, with outlets that are played. */
class ReaderConnectionTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(40);

    private final Vertx vertx = Vertx.vertx();
    private final ContextInternal context = (ContextInternal) vertx.getOrCreateContext();
    private final SampleLog log = new SampleLog("varne");
    private Hub hub = new Hub();
    private final PlayedOutlet outlet = new PlayedOutlet();
    private final Map<Leg, Duration> legs = new ConcurrentHashMap<>();
    private final AtomicInteger told = new AtomicInteger();

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void leavesNothingOnceItIsClosedWhileItsReaderTookNothing() throws Exception {
        Shard shard = shard(LONG, LONG);
        ReaderConnection reader = stalled(shard);
        on(() -> reader.close(CloseReason.RESTARTING));

        assertThat(isAtRest(shard)).isTrue();
        assertThat(shard.readers()).isZero();
    }

    @Test
    void leavesNothingOnceItsReaderIsGone() throws Exception {
        Shard shard = shard(LONG, LONG);
        ReaderConnection reader = stalled(shard);
        assertThat(isAtRest(shard)).isFalse();
        on(reader::end);

        assertThat(isAtRest(shard)).isTrue();
    }

    @Test
    void goesOnWithAReaderWhoTakesAgain() throws Exception {
        Shard shard = shard(LONG, LONG);
        stalled(shard);
        on(outlet::drain);

        assertThat(outlet.types()).containsExactly("entry", "caughtUp");
    }

    @Test
    void closesAReaderWhoTakesNothingForTooLongAndCountsIt() throws Exception {
        Shard shard = shard(LONG, SHORT);
        stalled(shard);
        await().until(() -> outlet.reason == CloseReason.TOO_SLOW);

        assertThat(isAtRest(shard)).isTrue();
        assertThat(shard.traffic().closes(CloseReason.TOO_SLOW)).isOne();
        assertThat(shard.traffic().events(Traffic.Event.STALLED)).isOne();
        assertThat(shard.traffic().stalled()).isZero();
        assertThat(shard.traffic().readers(Transport.WEBSOCKET)).isZero();
    }

    @Test
    void clocksAnEntryOnceForAllWhoFollowItAndNeverForWhoComesLater() throws Exception {
        hub.take(log.written());
        Shard shard = shard(LONG, LONG);
        on(() -> IntStream.range(0, 3)
                .forEach(i -> new ReaderConnection(new PlayedOutlet(), shard, () -> {})
                        .start(log.article(), new Wish.After(log.position(1)))));
        Instant now = Instant.now();
        log.post("One.");
        hub.passed(log.article(), new Passage(null, null, now.minusSeconds(2), now.minusSeconds(1)));
        hub.take(log.written());
        await().until(() -> legs.size() == 2);
        on(() -> connection(shard).start(log.article(), new Wish.After(log.position(1))));

        assertThat(legs.get(Leg.DECIDED_TO_PUSHED)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(20));
        assertThat(legs.get(Leg.PUBLISHED_TO_PUSHED)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
        assertThat(told.get()).isEqualTo(2);
        assertThat(shard.traffic().readers(Transport.WEBSOCKET)).isEqualTo(4);
        assertThat(shard.traffic().flushes(1)).isEqualTo(6);
        assertThat(shard.traffic().flushes(2)).isOne();
    }

    @Test
    void goesOnOnceWhatCouldNotBeReadFromDiskWasReadAgain(@TempDir Path folder) throws Exception {
        try (DiskShelf shelf = DiskShelf.open(folder, 1)) {
            hub = new Hub(shelf, new Holding(5, 5, Long.MAX_VALUE, Long.MAX_VALUE));
            IntStream.range(0, 30).forEach(i -> log.post("Update " + i));
            hub.take(log.written());
            Shard shard = shard(LONG, LONG);
            ShelfFiles.harm(shelf.folder(), true);
            on(() -> connection(shard).start(log.article(), new Wish.After(log.position(1))));
            assertThat(outlet.types()).isEmpty();
            assertThat(outlet.reason).isNull();
            hub.rereading(hub.wrong());
            hub.replace(log.article(), log.kept());
            await().until(() -> outlet.types().contains("caughtUp"));

            assertThat(outlet.types()).hasSize(31).containsOnlyOnce("caughtUp").endsWith("caughtUp");
        }
    }

    @Test
    void asksAReaderWhoIsSilentForASignOfLifeAndLetsGoOfOneWhoGivesNone() throws Exception {
        hub.take(log.written());
        // Long enough that it is looked at more than once before it has been silent for too long.
        Shard shard = shard(Duration.ofMillis(200), LONG);
        on(() -> connection(shard).start(log.article(), new Wish.After(log.position(1))));
        await().until(() -> outlet.abandoned);

        assertThat(outlet.pings.get()).isPositive();
        assertThat(outlet.types()).startsWith("caughtUp", "heartbeat");
        assertThat(isAtRest(shard)).isTrue();
    }

    @Test
    void followsNothingWhereItsReaderWasGoneBeforeItBegan() throws Exception {
        hub.take(log.written());
        Shard shard = shard(LONG, LONG);
        on(() -> {
            ReaderConnection reader = connection(shard);
            reader.end();
            reader.start(log.article(), new Wish.After(log.position(1)));
        });

        assertThat(isAtRest(shard)).isTrue();
    }

    @Test
    void servesMoreReadersThanGoIntoOneTurnEachOfThemOnceAlsoWhileSomeLeave() throws Exception {
        hub.take(log.written());
        Shard shard = shard(LONG, LONG);
        List<PlayedOutlet> outlets = new ArrayList<>();
        List<ReaderConnection> readers = new ArrayList<>();
        on(() -> IntStream.range(0, 1000).forEach(i -> {
            PlayedOutlet played = new PlayedOutlet();
            outlets.add(played);
            ReaderConnection reader = new ReaderConnection(played, shard, () -> {});
            readers.add(reader);
            reader.start(log.article(), new Wish.After(log.position(1)));
        }));
        on(() -> readers.subList(0, 300).forEach(ReaderConnection::end));
        log.post("One.");
        hub.take(log.written());
        log.post("Two.");
        hub.take(log.written());
        on(() -> readers.subList(300, 400).forEach(ReaderConnection::end));
        await().until(() -> outlets.subList(400, 1000).stream().allMatch(played -> played.messages() == 3));

        assertThat(outlets.get(999).types()).containsExactly("caughtUp", "entry", "entry");
        assertThat(outlets.get(0).types()).containsExactly("caughtUp");
        assertThat(shard.readers()).isEqualTo(600);
    }

    @Test
    void writesABurstOfUpdatesInOnePieceAndOnce() throws Exception {
        hub.take(log.written());
        Shard shard = shard(LONG, LONG);
        PlayedOutlet other = new PlayedOutlet();
        on(() -> {
            connection(shard).start(log.article(), new Wish.After(log.position(1)));
            new ReaderConnection(other, shard, () -> {}).start(log.article(), new Wish.After(log.position(1)));
        });
        IntStream.range(0, 8).forEach(i -> log.post("Update " + i));
        hub.take(log.written());
        await().until(() -> outlet.messages() == 9 && other.messages() == 9);

        assertThat(outlet.written).hasSize(2);
        assertThat(outlet.written.getLast()).isSameAs(other.written.getLast());
        assertThat(outlet.flushes).hasValue(2);
    }

    @Test
    void sendsItsReadersElsewhereAFewAtATime() throws Exception {
        Shard shard = shard(LONG, LONG);
        List<PlayedOutlet> outlets = new ArrayList<>();
        on(() -> IntStream.range(0, 120).forEach(i -> {
            PlayedOutlet played = new PlayedOutlet();
            outlets.add(played);
            assertThat(new ReaderConnection(played, shard, () -> {}).seat()).isZero();
        }));
        AtomicLong atOnce = new AtomicLong();
        var leaving = on(() -> {
            var begun = new Departure(context.nettyEventLoop(), shard.all(), Duration.ofMillis(100)).begin();
            atOnce.set(outlets.stream().filter(played -> played.reason != null).count());
            return begun;
        });
        assertThat(atOnce).hasValueLessThan(120);
        await().until(leaving::isComplete);

        assertThat(outlets).allMatch(played -> played.reason == CloseReason.RESTARTING);
        assertThat(shard.readers()).isZero();
    }

    @Test
    void countsThePagesThatShowAnEntryOnceTheyWereSentItAndSaySo() throws Exception {
        hub.take(log.written());
        Shard shard = shard(LONG, LONG);
        PlayedOutlet stream = new PlayedOutlet();
        stream.answers = false;
        on(() -> {
            connection(shard).start(log.article(), new Wish.After(log.position(1)));
            new ReaderConnection(stream, shard, () -> {}).start(log.article(), new Wish.After(log.position(1)));
        });
        assertThat(tally(shard, 1)).isEqualTo(new Tally(1, 1, 1));
        log.post("One.");
        on(() -> outlet.said.accept(new ClientMessage.Shown(log.position(2), null)));
        assertThat(tally(shard, 2)).as("nobody shows what was not sent yet").isEqualTo(new Tally(1, 0, 1));
        hub.take(log.written());
        await().until(() -> outlet.messages() == 2);
        assertThat(tally(shard, 2)).isEqualTo(new Tally(1, 0, 1));
        on(() -> outlet.said.accept(new ClientMessage.Shown(log.position(2), null)));

        assertThat(tally(shard, 2)).isEqualTo(new Tally(1, 1, 1));
        assertThat(tally(shard, 3)).isEqualTo(new Tally(1, 0, 1));
    }

    private Tally tally(Shard shard, long seq) throws Exception {
        return shard.tally(log.article(), seq)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    /** A connection whose outlet is full with something still to be sent. */
    private ReaderConnection stalled(Shard shard) throws Exception {
        log.post("One.");
        hub.take(log.written());
        outlet.full = true;
        return on(() -> {
            ReaderConnection reader = connection(shard);
            reader.start(log.article(), new Wish.After(log.position(1)));
            return reader;
        });
    }

    private ReaderConnection connection(Shard shard) {
        return new ReaderConnection(outlet, shard, () -> {});
    }

    private Shard shard(Duration heartbeat, Duration stall) {
        Readers readers = new Readers(
                hub,
                article -> CompletableFuture.completedFuture("done"),
                Clock.fixed(SampleLog.START, ZoneOffset.UTC),
                new Traffic((leg, time) -> {
                    legs.put(leg, time);
                    told.incrementAndGet();
                }),
                new Census());
        return new Shard(context.nettyEventLoop(), readers, new Pace(heartbeat, stall, 10));
    }

    private boolean isAtRest(Shard shard) throws Exception {
        return on(shard::isAtRest);
    }

    private void on(Runnable act) throws Exception {
        on(() -> {
            act.run();
            return "done";
        });
    }

    private <T> T on(Supplier<T> act) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        context.nettyEventLoop().execute(() -> {
            try {
                done.complete(act.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(10, TimeUnit.SECONDS);
    }

    /** Takes something only while it is not full. */
    private static final class PlayedOutlet implements Outlet {
        private final List<Frame> written = new CopyOnWriteArrayList<>();
        private volatile OptionalLong since = OptionalLong.empty();
        private volatile boolean full;
        private volatile boolean abandoned;
        private final AtomicInteger pings = new AtomicInteger();
        private final AtomicInteger flushes = new AtomicInteger();
        private volatile @Nullable CloseReason reason;
        private @Nullable Runnable drained;
        private Consumer<ClientMessage> said = message -> {};
        private boolean answers = true;

        private void drain() {
            full = false;
            if (drained != null) {
                drained.run();
            }
        }

        private int messages() {
            return written.stream().mapToInt(frame -> frame.messages().size()).sum();
        }

        private List<String> types() {
            return written.stream()
                    .flatMap(frame -> frame.messages().stream())
                    .map(message -> TestStream.json(message.text()).get("type").asText())
                    .toList();
        }

        @Override
        public boolean isFull() {
            return full;
        }

        @Override
        public void onDrained(Runnable then) {
            drained = then;
        }

        @Override
        public void onEnd(Runnable then) {}

        @Override
        public void onSaid(Consumer<ClientMessage> then) {
            said = then;
        }

        @Override
        public Transport transport() {
            return Transport.WEBSOCKET;
        }

        @Override
        public boolean canAnswer() {
            return answers;
        }

        @Override
        public void write(Frame frame) {
            written.add(frame);
        }

        @Override
        public void flush() {
            flushes.incrementAndGet();
        }

        @Override
        public long heardAt(long now) {
            // From the first look on, however long it took to come so far.
            if (since.isEmpty()) {
                since = OptionalLong.of(now);
            }
            return since.getAsLong();
        }

        @Override
        public void ping() {
            pings.incrementAndGet();
        }

        @Override
        public void close(CloseReason why) {
            reason = why;
        }

        @Override
        public void abandon() {
            abandoned = true;
        }
    }
}
