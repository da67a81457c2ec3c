package dev.dateline.ingest.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.source.ApiKey;
import dev.dateline.ingest.source.Memory;
import dev.dateline.ingest.source.SourceConfig;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PulseWatchTest {
    private static final SourceConfig HARBOR = SourceConfig.push(
            new Provider("harbor-wire"), "Harbor Wire", ItemKind.WIRE, null, new ApiKey("harbor-wire-secret-1"));

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        vertx.close().await(20, TimeUnit.SECONDS);
    }

    @Test
    void metricsAndSourcesAreReadAtADoorOfTheirOwn() throws Exception {
        PulseWatch watch = watch(0);
        watch.pulse().expect(List.of(HARBOR));
        watch.open().await(20, TimeUnit.SECONDS);
        watch.pulse().delivered(HARBOR.id(), new Batch(List.of(), List.of(), Instant.now()));
        watch.pulse().failed(HARBOR.id(), "connection refused");

        HttpResponse<String> metrics = get(watch, "/metrics");
        HttpResponse<String> sources = get(watch, "/sources");

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(metrics.body())
                .contains("# TYPE dateline_ingest_failures_total counter")
                .contains("dateline_ingest_failures_total{provider=\"harbor-wire\",source=\"push\"} 1.0")
                .doesNotContain("harbor-wire-secret-1");
        var source = Json.tree(sources.body().getBytes(StandardCharsets.UTF_8)).path(0);
        assertThat(source.path("provider").asText()).isEqualTo("harbor-wire");
        assertThat(source.path("source").asText()).isEqualTo("push");
        assertThat(source.path("state").asText()).isEqualTo("waiting");
        assertThat(source.path("failure").asText()).isEqualTo("connection refused");
        assertThat(source.has("lastDelivery")).isFalse();
        assertThat(get(watch, "/v1/items").statusCode()).isEqualTo(404);
        assertThat(send(request(watch, "/metrics").DELETE()).statusCode()).isEqualTo(405);
        watch.close().await(20, TimeUnit.SECONDS);
    }

    @Test
    void thereIsNoDoorUnlessOneIsWanted() throws Exception {
        PulseWatch watch = new PulseWatch(vertx, PulseSettings.USUAL, Memory.NONE, new CompositeMeterRegistry());
        watch.open().await(20, TimeUnit.SECONDS);

        assertThat(watch.port()).isNull();
        watch.close().await(20, TimeUnit.SECONDS);
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        PulseWatch first = watch(0);
        first.open().await(20, TimeUnit.SECONDS);
        int port = first.port() == null ? 0 : first.port();

        assertThatThrownBy(() -> watch(port).open().await(20, TimeUnit.SECONDS))
                .hasMessageStartingWith("cannot listen on 127.0.0.1:" + port + " (ingest.metrics.port): ");
        first.close().await(20, TimeUnit.SECONDS);
    }

    private PulseWatch watch(int port) {
        return new PulseWatch(
                vertx,
                new PulseSettings("127.0.0.1", port, Duration.ofHours(24)),
                Memory.NONE,
                new CompositeMeterRegistry());
    }

    private static HttpResponse<String> get(PulseWatch watch, String path) throws Exception {
        return send(request(watch, path));
    }

    private static HttpRequest.Builder request(PulseWatch watch, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + watch.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
