package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.EntryId;
import dev.dateline.gateway.Gateway;
import dev.dateline.gateway.webhook.Webhook;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers behind a real shared cache, by the rules in {@code ops/varnish}. */
class CacheTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int SEGMENT = 64;

    private static Newsroom newsroom;
    private static Vertx vertx;
    private static Gateway gateway;
    private static Varnish cache;
    private static Http reader;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        Varnish.requireHere();
        newsroom = Newsroom.open(folder);
        vertx = Vertx.vertx();
        int port = Ports.free();
        Webhook purge = new Webhook(
                "cache",
                URI.create("http://127.0.0.1:" + port + "/purge"),
                "0123456789abcdef-of-the-cache",
                Webhook.Choice.ALL,
                true,
                Webhook.Kind.PURGE);
        gateway = newsroom.another(vertx, purge);
        cache = Varnish.start(folder, port, gateway.port());
        reader = new Http(cache.address());
    }

    @AfterAll
    static void close() throws Exception {
        if (newsroom != null) {
            cache.close();
            done(gateway.close());
            done(vertx.close());
            newsroom.close();
        }
    }

    @Test
    void whatIsKeptIsAnsweredWithoutTheGatewayUntilAnEntryMakesItOld() {
        ArticleId article = new ArticleId("mole-storm");
        Editor editor = newsroom.signIn();
        editor.open(article, "A storm at the mole", "Nowhere Mole");
        String page = "/articles/" + article;
        await().atMost(LONGEST).until(() -> reader.page(page).status() == 200);
        await().atMost(LONGEST).until(() -> isKept(reader.page(page)));

        String id = editor.report(article, "The lighthouse keeper is safe.", newsroom.now());
        await().atMost(LONGEST).until(() -> reader.page(page).body().contains("keeper is safe"));
        editor.decide(
                article,
                "right-1",
                1,
                new Act.Correct(new EntryId(id), "The lighthouse keepers are safe.", "It was two keepers.", null));

        await().atMost(LONGEST).until(() -> reader.page(page).body().contains("keepers are safe"));
        assertThat(reader.page(page).body()).doesNotContain("keeper is safe");
    }

    @Test
    void wordsThatWereTakenDownAreGoneFromTheCacheAlsoWhereItWasToldToKeepThemForAYear() {
        ArticleId article = new ArticleId("mole-fire");
        Editor editor = newsroom.signIn();
        editor.open(article, "Fire at the mole", "Nowhere Mole");
        String named = editor.report(article, "A name that must go.", newsroom.now());
        IntStream.range(0, SEGMENT).forEach(i -> editor.report(article, "Report " + i + ".", newsroom.now()));
        List<String> addresses = List.of(
                segment(article, 1),
                "/articles/" + article,
                "/v1/articles/" + article,
                "/v1/articles/" + article + "/updates");
        await().atMost(LONGEST)
                .until(() -> reader.json(segment(article, 1)).body().contains("must go"));
        await().atMost(LONGEST).until(() -> isKept(reader.json(segment(article, 1))));

        assertThat(reader.json(segment(article, 1)).header("Cache-Control")).contains("max-age=31536000");
        editor.decide(article, "down-1", 0, new Act.TakeDown(List.of(new EntryId(named)), "By order of a court."));

        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(addresses).allSatisfy(address -> {
                    assertThat(reader.json(address).body()).doesNotContain("must go");
                    assertThat(reader.page(address).body()).doesNotContain("must go");
                }));
        assertThat(reader.json(segment(article, 1)).status()).isEqualTo(410);
        await().atMost(LONGEST).until(() -> reader.json(segment(article, 2)).status() == 200);
        assertThat(reader.json(segment(article, 2)).body())
                .contains("Report 1.")
                .doesNotContain("must go");
    }

    @Test
    void nobodyMakesTheCacheForgetByAKeyThatIsNone() {
        Answer answer = reader.post("/purge", new byte[0], "Surrogate-Key", "article-x || req.url ~ .");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void liveConnectionsPassThroughIt() {
        ArticleId article = new ArticleId("mole-live");
        Editor editor = newsroom.signIn();
        editor.open(article, "Live from the mole", "Nowhere Mole");
        await().atMost(LONGEST)
                .until(() -> reader.json("/v1/articles/" + article).status() == 200);
        List<String> heard = new CopyOnWriteArrayList<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://" + cache.address().getAuthority() + "/v1/articles/" + article + "/updates"),
                        listener(heard))
                .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
                .join();

        await().atMost(LONGEST).until(() -> heard.stream().anyMatch(text -> text.contains("caughtUp")));
        editor.report(article, "The first boat is back.", newsroom.now());

        await().atMost(LONGEST).until(() -> heard.stream().anyMatch(text -> text.contains("first boat is back")));
        socket.abort();
    }

    /** Varnish names two requests where it answers one with what it fetched for another. */
    private static boolean isKept(Answer answer) {
        return answer.header("X-Varnish").contains(" ");
    }

    private static String segment(ArticleId article, int epoch) {
        return "/v1/articles/" + article + "/log/" + epoch + "/1";
    }

    private static WebSocket.Listener listener(List<String> heard) {
        return new WebSocket.Listener() {
            @Override
            public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                heard.add(text.toString());
                from.request(1);
                return null;
            }
        };
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    }
}
