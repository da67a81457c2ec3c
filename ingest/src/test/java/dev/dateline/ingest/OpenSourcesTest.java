package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.Source;
import dev.dateline.ingest.source.SourceConfig;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenSourcesTest {
    private final Vertx vertx = Vertx.vertx();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger failing = new AtomicInteger();
    private final Promise<Void> closing = Promise.promise();
    private final OpenSources sources =
            new OpenSources(vertx, config -> Optional.of(new Spoken(name(config))), Duration.ofMillis(20));

    @AfterEach
    void close() throws Exception {
        vertx.close().await(20, TimeUnit.SECONDS);
    }

    @Test
    void closesWhatIsGoneOpensWhatIsNewAndLeavesTheRestAlone() throws Exception {
        closing.complete();
        set("a", "b");
        set("b", "c");

        assertThat(said).containsExactly("open a", "open b", "close a", "open c");
        sources.close().await(10, TimeUnit.SECONDS);
        assertThat(said.subList(4, 6)).containsExactlyInAnyOrder("close b", "close c");
    }

    @Test
    void ofSeveralChangesAtOnceTheLastCountsAndNothingIsOpenTwice() throws Exception {
        set("a");
        Future<Void> none = sources.set(List.of());
        Future<Void> back = sources.set(List.of(config("b")));
        Future<Void> last = sources.set(List.of(config("a")));
        assertThat(said).containsExactly("open a", "close a");
        closing.complete();
        Future.all(none, back, last).await(10, TimeUnit.SECONDS);

        assertThat(said).containsExactly("open a", "close a", "open a");
    }

    @Test
    void aSourceThatFailsKeepsNoOtherFromBeingOpenAndIsTriedAgain() throws Exception {
        closing.complete();
        failing.set(3);
        set("broken", "a");

        assertThat(said).contains("open a");
        await().until(() -> said.stream().filter("open broken"::equals).count() == 4);
        assertThat(failing.get()).isZero();
        assertThat(said.stream().filter("open a"::equals)).hasSize(1);
    }

    @Test
    void nothingIsOpenedAfterTheEnd() throws Exception {
        closing.complete();
        failing.set(1000);
        set("broken");
        sources.close().await(10, TimeUnit.SECONDS);
        int before = said.size();
        sources.set(List.of(config("a"))).await(10, TimeUnit.SECONDS);

        assertThat(said).hasSize(before).doesNotContain("open a");
    }

    private void set(String... names) throws Exception {
        sources.set(List.of(names).stream().map(OpenSourcesTest::config).toList())
                .await(10, TimeUnit.SECONDS);
    }

    private static SourceConfig config(String name) {
        return new SourceConfig(
                new Sender(new Provider(name), new Origin(ItemKind.WIRE, name, null)),
                new Inlet.Folder(Path.of(name), Duration.ZERO));
    }

    private static String name(SourceConfig config) {
        return config.sender().provider().id();
    }

    /** Says what is done to it; the one called broken fails for a while. */
    private final class Spoken implements Source {
        private final String name;

        Spoken(String name) {
            this.name = name;
        }

        @Override
        public Future<Void> open() {
            said.add("open " + name);
            boolean broken = name.equals("broken") && failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            return broken ? Future.failedFuture("not yet") : Future.succeededFuture();
        }

        @Override
        public Future<Void> close() {
            said.add("close " + name);
            return closing.future();
        }
    }
}
