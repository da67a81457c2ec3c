package dev.dateline.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.desk.Receipt;
import dev.dateline.contract.live.Entry;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.socket.Tally;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A withdrawal on its way to open pages that are played. */
class WithdrawalWatchTest {
    private final Vertx vertx = Vertx.vertx();
    private final SampleLog log = new SampleLog("varne");
    private final List<Receipt> kept = new CopyOnWriteArrayList<>();
    private volatile Tally tally = new Tally(3, 1, 1);
    private final WithdrawalWatch watch = new WithdrawalWatch(
            vertx,
            "gateway-1",
            (key, receipt) -> {
                kept.add(receipt);
                return Future.succeededFuture();
            },
            (article, seq) -> Future.succeededFuture(tally),
            Clock.systemUTC());

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void writesDownHowFarARetractionHasComeEachTimeThatChanges() {
        watch.shown(retraction());
        await().until(() -> kept.size() == 1);
        tally = new Tally(3, 3, 1);
        await().until(() -> kept.size() == 2);

        assertThat(kept.getFirst().all()).isNull();
        assertThat(kept.getFirst().acknowledged()).isEqualTo(1);
        assertThat(kept.getLast().acknowledged()).isEqualTo(3);
        assertThat(kept.getLast().mute()).isEqualTo(1);
        assertThat(kept.getLast().all())
                .isNotNull()
                .isAfterOrEqualTo(kept.getLast().shown());
    }

    @Test
    void asksForNoReceiptOfAnUpdate() {
        log.post("Rain.");
        watch.shown(log.written().getLast());

        assertThat(kept).isEmpty();
    }

    private Entry retraction() {
        log.retract(log.post("The bridge is closed."));
        return log.written().getLast();
    }
}
