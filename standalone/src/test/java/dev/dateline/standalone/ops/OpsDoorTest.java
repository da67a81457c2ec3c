package dev.dateline.standalone.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpsDoorTest {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicReference<List<String>> trouble = new AtomicReference<>(List.of());
    private final Ops ops = Ops.keeping(true);

    @AfterEach
    void stop() {
        ops.close();
        assertThat(vertx.close().toCompletionStage().toCompletableFuture()).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void isReadyWhileNothingIsWrongWithAnyPart() throws Exception {
        ops.put("processor", () -> Future.succeededFuture(trouble.get()));

        HttpResponse<String> answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"ready\":true,\"parts\":[{\"part\":\"processor\",\"ready\":true,\"reasons\":[]}]}\n");
    }

    @Test
    void saysWhatIsWrongAndStaysAlive() throws Exception {
        ops.put("gateway", () -> Future.succeededFuture(List.of()));
        ops.put("processor", () -> Future.succeededFuture(trouble.get()));
        trouble.set(List.of("match is REBALANCING"));

        HttpResponse<String> answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("{\"part\":\"processor\",\"ready\":false,\"reasons\":[\"match is REBALANCING\"]}");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void staysReadyAndSaysWhatIsWrongElsewhere() throws Exception {
        ops.put("gateway", () -> Future.succeededFuture(List.of()), () -> List.of("the canary has not come"));

        HttpResponse<String> answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "{\"part\":\"gateway\",\"ready\":true,\"reasons\":[],\"notes\":[\"the canary has not come\"]}");
    }

    @Test
    void isNotReadyBeforeEveryPartThatIsToRunHere() throws Exception {
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        ops.put("processor", () -> Future.succeededFuture(List.of()));
        ops.expect("gateway");

        assertThat(get("/health/ready").body())
                .contains("{\"part\":\"gateway\",\"ready\":false,\"reasons\":[\"is starting\"]}");
    }

    @Test
    void aPartThatCannotBeAskedIsNotReady() throws Exception {
        ops.put("ingest", () -> Future.failedFuture("Kafka: no broker answers"));

        assertThat(get("/health/ready").body()).contains("Kafka: no broker answers");
    }

    @Test
    void metricsTellWhichPartIsReadyAndWhatJavaDoes() throws Exception {
        ops.put("processor", () -> Future.succeededFuture(trouble.get()));
        trouble.set(List.of("match is REBALANCING"));

        String metrics = get("/metrics").body();

        assertThat(metrics).contains("dateline_ready{part=\"processor\"} 0.0");
        assertThat(metrics).contains("jvm_memory_used_bytes{", "process_files_open_files ", "process_cpu_usage ");
    }

    @Test
    void keepsNoMetricsWhereNobodyCouldReadThem() throws Exception {
        try (Ops none = Ops.keeping(false)) {
            assertThat(none.scrape()).isEmpty();
        }
    }

    @Test
    void hasNothingElse() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        OpsDoor door = OpsDoor.open(vertx, ops, "127.0.0.1", 0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        URI uri = URI.create("http://127.0.0.1:" + door.port() + path);
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
