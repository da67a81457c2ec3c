package dev.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.page.Assets;
import dev.dateline.gateway.page.DeskRules;
import dev.dateline.gateway.page.MediaRules;
import dev.dateline.gateway.page.Theme;
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
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readers' pages as an operator would have them look. */
class ThemeTest {
    private static final Clock CLOCK = Clock.fixed(SampleLog.START, ZoneOffset.UTC);
    private static final String CSS = ":root { --accent: #123456; }";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() throws Exception {
        http.shutdownNow();
        done(vertx.close());
    }

    @Test
    void theOperatorsStyleSheetComesAfterOursOnWhatReadersSeeAndOnNothingElse() throws Exception {
        Theme theme = Theme.of(CSS);
        Views views = views(theme);
        int port = serve(views);
        String address = "/assets/" + theme.edition() + "/theme.css";

        assertThat(get(port, "/articles/varne").body()).containsSubsequence("/dateline.css", address);
        assertThat(get(port, "/").body()).containsSubsequence("/dateline.css", address);
        assertThat(views.signIn("")).doesNotContain("theme.css");
        assertThat(get(port, address).body()).isEqualTo(CSS);
        assertThat(caching(get(port, address))).contains("immutable");
        assertThat(caching(get(port, "/assets/" + Assets.edition() + "/theme.css")))
                .isEqualTo("no-cache");
    }

    @Test
    void aPageThatACacheHoldsIsAnotherOnceItsOperatorWouldHaveItLookOtherwise() throws Exception {
        String ours = etag(get(serve(views(null)), "/articles/varne"));
        String theirs = etag(get(serve(views(Theme.of(CSS))), "/articles/varne"));
        String others = etag(get(serve(views(Theme.of(CSS + " "))), "/articles/varne"));

        assertThat(ours).isNotEqualTo(theirs);
        assertThat(theirs).isNotEqualTo(others);
    }

    @Test
    void withoutOneThereIsNoSuchFile() throws Exception {
        int port = serve(views(null));

        assertThat(get(port, "/articles/varne").body()).doesNotContain("theme.css");
        assertThat(get(port, "/assets/x/theme.css").statusCode()).isEqualTo(404);
    }

    private static Views views(@Nullable Theme theme) {
        return new Views(null, DeskRules.DEFAULTS, MediaRules.DEFAULTS, null, theme);
    }

    private int serve(Views views) throws Exception {
        Hub hub = new Hub();
        hub.take(new SampleLog("varne").written());
        Site site = new Site(hub, views, CLOCK, article -> CompletableFuture.completedFuture("done"));
        Router router = Router.router(vertx);
        router.route().failureHandler(new Failures(views)::answer);
        router.get("/").handler(site::index);
        router.get("/articles/:article").handler(site::article);
        router.get("/assets/:" + Site.EDITION + "/:" + Site.ASSET).handler(site::asset);
        HttpServer server = done(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
        return server.actualPort();
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String caching(HttpResponse<String> response) {
        return response.headers().firstValue("Cache-Control").orElse("");
    }

    private static String etag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElse("");
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
