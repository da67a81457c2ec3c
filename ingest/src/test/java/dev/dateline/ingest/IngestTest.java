package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.pulse.PulseSettings;
import dev.dateline.ingest.source.ApiKey;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.SourceConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
    private static final String SECRET = "harbor-wire-secret-1";
    private static final Map<String, String> NO_KAFKA = Map.of("bootstrap.servers", "127.0.0.1:1");

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        vertx.close().await(20, TimeUnit.SECONDS);
    }

    @Test
    void startsWithoutKafkaAndTellsSendersToComeAgain() throws Exception {
        Ingest ingest = start(0).await(20, TimeUnit.SECONDS);
        HttpResponse<String> items = send(to(ingest, "/v1/items")
                .header("X-Api-Key", SECRET)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        HttpResponse<String> ready = send(to(ingest, "/health/ready"));
        ingest.close().await(20, TimeUnit.SECONDS);

        assertThat(items.statusCode()).isEqualTo(503);
        assertThat(items.headers().firstValue("Retry-After")).isPresent();
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("\"reasons\":[\"Kafka: ");
    }

    @Test
    void startsWhileKafkasNameIsNotKnownAndTellsSendersToComeAgain() throws Exception {
        Map<String, String> unknown = Map.of("bootstrap.servers", "kafka.invalid:9092");
        Ingest ingest = start(0, PulseSettings.USUAL, unknown).await(30, TimeUnit.SECONDS);
        HttpResponse<String> items = send(to(ingest, "/v1/items")
                .header("X-Api-Key", SECRET)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        HttpResponse<String> ready = send(to(ingest, "/health/ready"));
        ingest.close().await(20, TimeUnit.SECONDS);

        assertThat(items.statusCode()).isEqualTo(503);
        assertThat(items.headers().firstValue("Retry-After")).isPresent();
        assertThat(ready.body()).contains("\"reasons\":[\"Kafka: No resolvable bootstrap urls");
    }

    /** Servers of one process that ask for any port must not become one, which would answer by turns for both. */
    @Test
    void twoThatAskForAnyPortGetOneEach() throws Exception {
        Ingest first = start(0).await(20, TimeUnit.SECONDS);
        Ingest second = start(0).await(20, TimeUnit.SECONDS);

        assertThat(second.port()).isNotEqualTo(first.port());
        first.close().await(20, TimeUnit.SECONDS);
        second.close().await(20, TimeUnit.SECONDS);
    }

    @Test
    void failsWhereThePortIsTaken() throws Exception {
        Ingest first = start(0).await(20, TimeUnit.SECONDS);

        assertThatThrownBy(() -> start(first.port()).await(20, TimeUnit.SECONDS))
                .hasMessageStartingWith("cannot listen on 127.0.0.1:" + first.port());
        first.close().await(20, TimeUnit.SECONDS);
    }

    @Test
    void takesSourcesThatAreNamedLaterAndRefusesWhatCannotStandTogether(@TempDir Path folder) throws Exception {
        Ingest ingest = start(0).await(20, TimeUnit.SECONDS);
        SourceConfig harbor = folder(folder.resolve("harbor"));
        ingest.sources(List.of(harbor)).await(20, TimeUnit.SECONDS);

        await().until(() -> Files.isDirectory(folder.resolve("harbor/done")));
        assertThat(send(to(ingest, "/v1/items").header("X-Api-Key", SECRET).POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
        assertThatThrownBy(() -> ingest.sources(List.of(harbor, folder(folder.resolve("./harbor")))))
                .hasMessage("two sources take from the same folder");
        ingest.close().await(20, TimeUnit.SECONDS);
    }

    private static SourceConfig folder(Path path) {
        return new SourceConfig(
                new Sender(new Provider("harbor-wire"), new Origin(ItemKind.WIRE, "Harbor Wire", null)),
                new Inlet.Folder(path, Inlet.Folder.USUAL));
    }

    @Test
    void metricsAreReadAtADoorOfTheirOwnAndNotAtTheProviders() throws Exception {
        Ingest ingest = start(0, new PulseSettings("127.0.0.1", 0, Duration.ofHours(24)))
                .await(20, TimeUnit.SECONDS);
        send(to(ingest, "/v1/items")
                .header("X-Api-Key", SECRET)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        URI metrics = URI.create("http://127.0.0.1:" + ingest.metricsPort() + "/metrics");

        assertThat(send(HttpRequest.newBuilder(metrics)).body())
                .contains("dateline_ingest_deliveries_total{outcome=\"unpublished\",provider=\"harbor-wire\"");
        assertThat(send(to(ingest, "/metrics")).statusCode()).isEqualTo(404);
        ingest.sources(List.of()).await(20, TimeUnit.SECONDS);
        assertThat(send(HttpRequest.newBuilder(metrics)).body()).doesNotContain("harbor-wire");
        ingest.close().await(20, TimeUnit.SECONDS);
    }

    private Future<Ingest> start(int port) {
        return start(port, PulseSettings.USUAL);
    }

    private Future<Ingest> start(int port, PulseSettings pulse) {
        return start(port, pulse, NO_KAFKA);
    }

    private Future<Ingest> start(int port, PulseSettings pulse, Map<String, String> kafka) {
        SourceConfig source =
                SourceConfig.push(new Provider("harbor-wire"), "Harbor Wire", ItemKind.WIRE, null, new ApiKey(SECRET));
        IngestConfig config = new IngestConfig("127.0.0.1", port, 1 << 20, List.of(source), null, pulse);
        return Ingest.start(vertx, config, new Topics(TopicPlan.single("", 4)), kafka, Clock.systemUTC());
    }

    private static HttpRequest.Builder to(Ingest ingest, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ingest.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
