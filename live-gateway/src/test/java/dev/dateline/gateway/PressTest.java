package dev.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PressTest {
    private static final int MOST = 100_000;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicLong now = new AtomicLong();
    private final Press press = new Press(MOST, now::get);
    private final AtomicInteger made = new AtomicInteger();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aPageIsMadeOnceForAllWhoAskForTheSameEdition() throws Exception {
        IntStream.range(0, 20)
                .forEach(i -> assertThat(got("harbour", "1.7", page("seven"))).hasToString("seven"));
        assertThat(made).hasValue(1);

        assertThat(got("harbour", "1.8", page("eight"))).hasToString("eight");
        assertThat(got("quay", "1.8", page("another"))).hasToString("another");
        assertThat(made).hasValue(3);
    }

    @Test
    void whoAsksWhileItIsMadeWaitsForTheSame() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Callable<Buffer> slow = () -> {
            made.incrementAndGet();
            begun.countDown();
            assertThat(go.await(10, TimeUnit.SECONDS)).isTrue();
            return Buffer.buffer("slow");
        };
        List<Future<Buffer>> asked;
        try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
            press.ask(vertx, order("harbour", "1.7"), true, slow);
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            asked = readers
                    .invokeAll(IntStream.range(0, 50)
                            .mapToObj(i -> (Callable<Future<Buffer>>)
                                    () -> press.ask(vertx, order("harbour", "1.7"), false, slow))
                            .toList())
                    .stream()
                    .map(one -> one.resultNow())
                    .toList();
            assertThat(asked).noneMatch(Future::isComplete);
            go.countDown();
        }

        for (Future<Buffer> one : asked) {
            assertThat(done(one)).hasToString("slow");
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void whatWentWrongIsToldToWhoWaitsAndTriedAgainForTheNext() throws Exception {
        Callable<Buffer> broken = () -> {
            throw new IllegalStateException("torn");
        };
        for (boolean aside : List.of(false, true)) {
            assertThatThrownBy(() -> done(press.ask(vertx, order("harbour", "1.7"), aside, broken)))
                    .hasRootCauseInstanceOf(IllegalStateException.class);
        }

        assertThat(got("harbour", "1.7", page("whole"))).hasToString("whole");
        assertThat(press.held()).isLessThan(MOST);
    }

    @Test
    void noMoreIsHeldThanThereIsRoomForAndThatIsWhatWasAskedForLast() throws Exception {
        String large = "x".repeat(30_000);
        for (int i = 0; i < 50; i++) {
            got("story-" + i, "1.1", page(large));
            assertThat(press.held()).isLessThanOrEqualTo(MOST);
        }
        assertThat(made).hasValue(50);
        got("story-49", "1.1", page(large));
        got("story-48", "1.1", page(large));
        assertThat(made).hasValue(50);
        got("story-0", "1.1", page(large));
        assertThat(made).hasValue(51);

        got("huge", "1.1", page("x".repeat(MOST)));
        got("huge", "1.1", page("x".repeat(MOST)));
        assertThat(made).hasValue(53);
        assertThat(press.held()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void whatStandsNoLongerIsLetGoThoughNobodyAsksForAnything() {
        AtomicBoolean stands = new AtomicBoolean(true);
        Press.Order order = new Press.Order("harbour", "1.7", stands::get);
        press.ask(vertx, order, false, page("a name"));
        got("quay", "1.1", page("another"));
        long both = press.held();

        stands.set(false);
        await().atMost(Duration.ofSeconds(30)).until(() -> press.held() < both);
        assertThat(press.held()).isPositive();
        now.addAndGet(Duration.ofMinutes(3).toNanos());
        await().atMost(Duration.ofSeconds(30)).until(() -> press.held() == 0);
    }

    @Test
    void whatStandsNoLongerOnceItIsMadeIsNotHeld() {
        AtomicBoolean stands = new AtomicBoolean(true);
        press.ask(vertx, new Press.Order("harbour", "1.7", stands::get), false, () -> {
            stands.set(false);
            return Buffer.buffer("a name");
        });

        assertThat(press.held()).isZero();
    }

    @Test
    void whoAsksForOnePageTooManyThatTakesLongIsToldSo() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Buffer>> asked = IntStream.range(0, Press.MOST_ASIDE)
                .mapToObj(i -> press.ask(vertx, order("story-" + i, "1.1"), true, () -> {
                    go.await();
                    return Buffer.buffer("slow");
                }))
                .toList();
        assertThatThrownBy(() -> done(press.ask(vertx, order("one more", "1.1"), true, page("slow"))))
                .hasRootCauseInstanceOf(Press.Busy.class);
        assertThat(got("short", "1.1", page("quick"))).hasToString("quick");
        go.countDown();

        for (Future<Buffer> one : asked) {
            assertThat(done(one)).hasToString("slow");
        }
        // A place is given back a moment after the answer.
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(done(press.ask(vertx, order("one more", "1.1"), true, page("slow"))))
                        .hasToString("slow"));
    }

    private static Press.Order order(String name, String edition) {
        return new Press.Order(name, edition, () -> true);
    }

    private Callable<Buffer> page(String text) {
        return () -> {
            made.incrementAndGet();
            return Buffer.buffer(text);
        };
    }

    private Buffer got(String name, String edition, Callable<Buffer> page) {
        try {
            return done(press.ask(vertx, order(name, edition), false, page));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
