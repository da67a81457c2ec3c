package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.protocol.CloseReason;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a connection leaves behind, with an outlet that is played. */
class ReaderConnectionTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final SampleLog log = new SampleLog("varne");
    private final Hub hub = new Hub();
    private final PlayedOutlet outlet = new PlayedOutlet();

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void leavesNoTimerOnceItIsClosedWhileItsReaderTookNothing() throws Exception {
        ReaderConnection reader = stalled(LONG);
        on(() -> reader.close(CloseReason.RESTARTING));

        assertThat(timers()).isEmpty();
    }

    @Test
    void leavesNoTimerOnceItsReaderIsGone() throws Exception {
        ReaderConnection reader = stalled(LONG);
        on(reader::end);

        assertThat(timers()).isEmpty();
    }

    @Test
    void stopsWaitingForAReaderWhoTakesAgain() throws Exception {
        stalled(LONG);
        on(outlet::drain);

        assertThat(timers()).as("the heartbeat's alone").hasSize(1);
        assertThat(outlet.written).hasSize(2);
    }

    @Test
    void waitsForAReaderWhoTakesNothingBesideItsHeartbeat() throws Exception {
        stalled(LONG);

        assertThat(timers()).hasSize(2);
    }

    @Test
    void closesAReaderWhoTakesNothingForTooLongAndLeavesNoTimer() throws Exception {
        stalled(Duration.ofMillis(50));
        await().until(() -> outlet.reason == CloseReason.TOO_SLOW);

        assertThat(timers()).isEmpty();
    }

    @Test
    void setsNoTimerForAReaderWhoWasGoneBeforeItBegan() throws Exception {
        hub.take(log.written());
        ReaderConnection reader = connection(LONG);
        on(() -> {
            reader.end();
            reader.start(new Wish.After(log.position(1)));
        });

        assertThat(timers()).isEmpty();
    }

    /** A connection whose outlet is full with something still to be sent. */
    private ReaderConnection stalled(Duration stall) throws Exception {
        log.post("One.");
        hub.take(log.written());
        outlet.full = true;
        ReaderConnection reader = connection(stall);
        on(() -> reader.start(new Wish.After(log.position(1))));
        return reader;
    }

    private ReaderConnection connection(Duration stall) {
        Readers readers = new Readers(
                hub,
                article -> CompletableFuture.completedFuture("done"),
                Clock.fixed(SampleLog.START, ZoneOffset.UTC));
        return new ReaderConnection(outlet, context, readers, new Pace(LONG, stall, 10), log.article());
    }

    /** The timers of this Vert.x that were waiting; it numbers them from 0, and none is left after this. */
    private List<Long> timers() throws Exception {
        CompletableFuture<List<Long>> waiting = new CompletableFuture<>();
        context.runOnContext(v -> {
            long next = vertx.setTimer(LONG.toMillis(), id -> {});
            waiting.complete(
                    LongStream.range(0, next).filter(vertx::cancelTimer).boxed().toList());
            vertx.cancelTimer(next);
        });
        return waiting.get(10, TimeUnit.SECONDS);
    }

    private void on(Runnable act) throws Exception {
        CompletableFuture<String> done = new CompletableFuture<>();
        context.runOnContext(v -> {
            act.run();
            done.complete("done");
        });
        done.get(10, TimeUnit.SECONDS);
    }

    /** Takes something only while it is not full. */
    private static final class PlayedOutlet implements Outlet {
        private final List<Frame> written = new CopyOnWriteArrayList<>();
        private volatile boolean full;
        private volatile @Nullable CloseReason reason;
        private @Nullable Runnable drained;

        private void drain() {
            full = false;
            if (drained != null) {
                drained.run();
            }
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
        public void write(Frame frame) {
            written.add(frame);
        }

        @Override
        public void ping() {}

        @Override
        public void close(CloseReason why) {
            reason = why;
        }
    }
}
