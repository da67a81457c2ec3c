package dev.dateline.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.standalone.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WindowTest {
    private final Window window = new Window(2, 0);

    @Test
    void tellsTheLineUpToWhichAllAreAcknowledged() throws InterruptedException {
        Batch first = batch(1, 3, "a");
        Batch second = batch(4, 9, "b");
        window.open(first);
        window.open(second);

        assertThat(window.close(second)).isZero();
        assertThat(window.close(first)).isEqualTo(9);
    }

    @Test
    void waitsForRoom() throws InterruptedException {
        Batch first = batch(1, 1, "a");
        window.open(first);
        window.open(batch(2, 2, "b"));

        assertOpensOnlyAfterClosing(batch(3, 3, "c"), first);
    }

    @Test
    void keepsVersionsOfOneThingInTheirOrder() throws InterruptedException {
        Batch first = batch(1, 1, "a");
        window.open(first);

        assertOpensOnlyAfterClosing(batch(2, 2, "a"), first);
    }

    @Test
    void linesWithoutANameWaitForNobody() throws InterruptedException {
        window.open(batch(1, 1, ""));

        assertThat(window.open(batch(2, 2, ""))).isTrue();
    }

    @Test
    void opensNothingMoreOnceOneHasFailed() throws InterruptedException {
        Batch first = batch(1, 1, "a");
        window.open(first);
        window.fail(Trouble.failed("gone"));

        assertThat(window.open(batch(2, 2, "b"))).isFalse();
        assertThat(window.failure()).hasMessage("gone");
    }

    private void assertOpensOnlyAfterClosing(Batch waiting, Batch open) {
        AtomicReference<Boolean> opened = new AtomicReference<>();
        Thread thread = Thread.ofVirtual().start(() -> opened.set(opens(waiting)));
        await().until(() -> thread.getState() == Thread.State.WAITING);
        assertThat(opened).hasNullValue();

        window.close(open);

        await().untilAsserted(() -> assertThat(opened).hasValue(true));
    }

    private boolean opens(Batch batch) {
        try {
            return window.open(batch);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static Batch batch(long from, long upTo, String uri) {
        return new Batch(from, upTo, List.of(new Line.Sendable(from, 0, uri, null, new byte[0])));
    }

    @Test
    void nobodyRestsOnceABatchHasFailed() throws InterruptedException {
        window.fail(new IllegalStateException("no"));
        long begun = System.nanoTime();

        window.rest(TimeUnit.MINUTES.toNanos(5));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
    }
}
