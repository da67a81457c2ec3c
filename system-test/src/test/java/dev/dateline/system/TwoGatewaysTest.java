package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.gateway.Gateway;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editors and readers whose pages are carried by different gateways. */
class TwoGatewaysTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static Newsroom newsroom;
    private static Vertx vertx;
    private static Gateway second;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        newsroom = Newsroom.open(folder);
        vertx = Vertx.vertx();
        second = newsroom.another(vertx);
    }

    @AfterAll
    static void close() throws Exception {
        second.close()
                .compose(closed -> vertx.close())
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        newsroom.close();
    }

    @Test
    void ofTwoWhoSaveAnActorAtOnceOneHearsThatTheOtherWasFirst() {
        Http ann = newsroom.signIn().http();
        Http ben = newsroom.signIn().http().at(URI.create("http://127.0.0.1:" + second.port() + "/"));
        await().atMost(LONGEST).until(() -> ben.json("/v1/actors").status() == 200);
        List<String> names = List.of("Warden of the Mole", "Keeper of the Mole");

        List<Answer> answers = Stream.of(ann, ben)
                .map(http -> CompletableFuture.supplyAsync(() ->
                        http.send("PUT", "/v1/actors/mole-warden", Map.of("name", names.get(http == ann ? 0 : 1)))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        int won = answers.get(0).status() == 201 ? 0 : 1;

        assertThat(answers.get(won).status()).isEqualTo(201);
        assertThat(answers.get(1 - won).status()).isEqualTo(409);
        assertThat(answers.get(1 - won).body())
                .contains(answers.get(won).json().at("/actor/change/by").asText());
        for (Http http : List.of(ann, ben)) {
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(http.json("/v1/actors").body())
                            .contains(names.get(won))
                            .doesNotContain(names.get(1 - won)));
        }
        // The topic, too, ends with it, so that whoever reads it later has the same.
        await().atMost(LONGEST).untilAsserted(() -> assertThat(lastWord()).contains(names.get(won)));
    }

    private static String lastWord() {
        byte[] last =
                newsroom.reader().read(newsroom.topics().actors()).getLast().value();
        return new String(last, StandardCharsets.UTF_8);
    }

    @Test
    void seeWhoElseLooksAtAProposalAndWhoNoLongerDoes() {
        Http ann = newsroom.signIn().http();
        Http ben = newsroom.signIn().http().at(URI.create("http://127.0.0.1:" + second.port() + "/"));
        await().atMost(LONGEST).until(() -> ben.json("/v1/proposals").status() == 200);
        Told annsConsole = console(ann);
        Told bensConsole = console(ben);

        annsConsole.says("{\"type\":\"look\",\"proposal\":\"p-7\",\"writing\":true}");
        bensConsole.hears("{\"proposal\":\"p-7\",\"names\":[{\"name\":\"", "\"writing\":true}]}");
        bensConsole.says("{\"type\":\"look\",\"proposal\":\"p-7\"}");
        annsConsole.hears("{\"proposal\":\"p-7\",\"names\":[{\"name\":\"", "\"writing\":false}]}");
        assertThat(annsConsole.last()).isNotEqualTo(bensConsole.last());
        annsConsole.closes();

        bensConsole.hears("\"looking\":[]");
    }

    @Test
    void tellReadersHowManyThereAreAtBoth() {
        ArticleId article = new ArticleId("mole-count");
        newsroom.signIn().open(article, "Counted at the mole", "Nowhere Mole");
        Told here = reader(newsroom.pages(), article);
        here.hears("\"type\":\"caughtUp\"", "\"readers\":1");

        // The other one may not have read the article yet, and then lets nobody in.
        await().atMost(LONGEST).ignoreExceptions().untilAsserted(() -> {
            Told there = reader(URI.create("http://127.0.0.1:" + second.port() + "/"), article);
            there.hears("\"type\":\"caughtUp\"");
            there.closes();
            assertThat(there.last()).contains("\"readers\":2");
        });
        here.closes();
    }

    private Told reader(URI server, ArticleId article) {
        Told console = new Told("\"type\":\"caughtUp\"");
        console.socket = client.newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://" + server.getAuthority() + "/v1/articles/" + article + "/updates"), console)
                .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
                .join();
        return console;
    }

    private Told console(Http http) {
        Told console = new Told("\"type\":\"looking\"");
        URI server = http.server();
        console.socket = client.newWebSocketBuilder()
                .header("Cookie", http.cookies())
                .buildAsync(URI.create("ws://" + server.getAuthority() + "/v1/desk"), console)
                .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
                .join();
        return console;
    }

    /** What a page is told of one kind. */
    private static final class Told implements WebSocket.Listener {
        private final String kind;
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final StringBuilder frame = new StringBuilder();
        private @Nullable WebSocket socket;

        Told(String kind) {
            this.kind = kind;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            frame.append(text);
            if (last) {
                String whole = frame.toString();
                frame.setLength(0);
                if (whole.contains(kind)) {
                    heard.add(whole);
                }
            }
            from.request(1);
            return null;
        }

        void says(String text) {
            if (socket != null) {
                socket.sendText(text, true).join();
            }
        }

        void hears(String... words) {
            await().atMost(LONGEST).untilAsserted(() -> assertThat(last()).contains(words));
        }

        String last() {
            return heard.isEmpty() ? "" : heard.getLast();
        }

        void closes() {
            if (socket != null) {
                socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            }
        }
    }
}
