package dev.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.gateway.hub.CatchUp;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.page.DeskRules;
import dev.dateline.gateway.page.MediaRules;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.Failures;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens while a page is made, and what is said of a node that may have missed something. */
class SiteTest {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Hub hub = new Hub();
    private final SampleLog log = new SampleLog("harbour");
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private final AtomicReference<Duration> silence = new AtomicReference<>(Duration.ZERO);
    private final Press press = new Press(1 << 20, System::nanoTime);
    private int port;

    @BeforeEach
    void serve() throws Exception {
        log.post("A name that must go.");
        hub.take(log.written());
        Views views = new Views(null, DeskRules.DEFAULTS, MediaRules.DEFAULTS, null, null);
        // A page's time is told after its log was looked up, and before it is made of it.
        InstantSource time = () -> {
            meanwhile.getAndSet(() -> {}).run();
            return SampleLog.START;
        };
        Site site = new Site(hub, views, told(time), new Kafka(), press);
        Router router = Router.router(vertx);
        router.route().failureHandler(new Failures(views)::answer);
        router.get("/articles/:article").handler(site::article);
        router.get("/v1/articles/:article").handler(site::page);
        HttpServer server = done(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
        port = server.actualPort();
    }

    @AfterEach
    void close() throws Exception {
        http.close();
        done(vertx.close());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/harbour", "/v1/articles/harbour"})
    void whatIsTakenDownWhileAPageIsMadeIsNotOnIt(String path) throws Exception {
        meanwhile.set(() -> {
            log.takeDown(2);
            hub.take(log.written());
        });
        HttpResponse<String> during = get(path);
        HttpResponse<String> after = get(path);

        assertThat(during.statusCode()).isEqualTo(200);
        assertThat(during.body()).contains("Talks in Varne").doesNotContain("must go");
        assertThat(during.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(during.headers().firstValue("ETag")).isEmpty();
        assertThat(after.body()).doesNotContain("must go");
        assertThat(after.headers().firstValue("Cache-Control").orElse("")).startsWith("public");
    }

    @Test
    void aPageThatSaysForHowLongNothingWasHeardIsAnotherEachMinute() throws Exception {
        String well = etag();
        silence.set(Duration.ofSeconds(21));
        String silent = etag();
        silence.set(Duration.ofSeconds(40));
        String later = etag();
        silence.set(Duration.ofSeconds(70));
        String muchLater = etag();

        assertThat(silent).isNotEqualTo(well).isEqualTo(later).isNotEqualTo(muchLater);
        silence.set(Duration.ZERO);
        assertThat(etag()).isEqualTo(well);
    }

    private String etag() throws Exception {
        return get("/articles/harbour").headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Clock told(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private final class Kafka implements CatchUp {
        @Override
        public CompletionStage<?> toTheEnd(ArticleId article) {
            return CompletableFuture.completedFuture("done");
        }

        @Override
        public Duration silence() {
            return silence.get();
        }
    }
}
