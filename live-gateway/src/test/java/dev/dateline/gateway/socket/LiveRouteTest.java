package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.ApiSchema;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.Failures;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several articles over one socket on a real server, with a hub that is fed by hand. */
@Timeout(60)
class LiveRouteTest {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private final SampleLog varne = new SampleLog("varne");
    private final SampleLog harbour = new SampleLog("harbour");
    private final Hub hub = new Hub();
    private final Pace pace = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(2), 400);
    private final UpdatesRoute updates = new UpdatesRoute(
            new Readers(
                    hub,
                    article -> CompletableFuture.completedFuture("done"),
                    Clock.fixed(SampleLog.START, ZoneOffset.UTC)),
            pace,
            Limits.USUAL);
    private Duration idle = Duration.ofSeconds(20);
    private @Nullable TestReader reader;
    private int port;

    @BeforeEach
    void listen() throws Exception {
        Router router = Router.router(vertx);
        router.route().failureHandler(new Failures(new Views(null))::answer);
        router.get("/v1/live").handler(request -> new LiveRoute(updates, idle).handle(request));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        port = server.actualPort();
    }

    @AfterEach
    void stop() throws Exception {
        http.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void followsEachAfterItsOwnPositionAndSaysOfWhichItSpeaks() {
        varne.post("One.");
        harbour.post("Crews strike.");
        take();
        connect();
        follow("varne", varne.position(1));
        follow("harbour", null);
        await().until(() -> of("varne").size() >= 2 && of("harbour").size() >= 2);

        assertThat(told("varne")).containsExactly("entry", "caughtUp");
        assertThat(of("varne").get(1).path("verdict").asText()).isEqualTo("resumed");
        assertThat(told("harbour")).containsExactly("reset", "caughtUp");
        varne.post("Two — “quoted”, 日本.");
        take();
        await().until(() -> of("varne").size() >= 3);
        assertThat(of("varne").get(2).at("/shows/update/paragraphs/0").asText()).isEqualTo("Two — “quoted”, 日本.");
        assertThat(of("varne").get(2).path("position").asText())
                .isEqualTo(varne.position(3).toString());
    }

    @Test
    void tellsNothingMoreOfWhatIsFollowedNoLonger() {
        take();
        connect();
        follow("varne", null);
        follow("harbour", null);
        await().until(() -> updates.connections() == 2);
        say("{\"type\":\"unfollow\",\"article\":\"varne\"}");
        await().until(() -> updates.connections() == 1);
        int before = entries("varne");
        varne.post("One.");
        harbour.post("Crews strike.");
        take();
        await().until(() -> entries("harbour") == 1);

        assertThat(entries("varne")).isEqualTo(before);
    }

    @Test
    void endsOneArticleAloneWhereOneIsWrong() {
        take();
        connect();
        follow("varne", null);
        follow("nowhere", null);
        follow("NO SLUG", null);
        say("{\"type\":\"follow\",\"article\":\"harbour\",\"after\":\"first\"}");
        await().until(() -> ended().size() == 3);

        assertThat(ended())
                .extracting(one ->
                        one.path("article").asText() + " " + one.path("code").asInt())
                .containsExactlyInAnyOrder("nowhere 4404", "NO SLUG 4404", "harbour 4400");
        assertThat(ApiSchema.problems(ApiSchema.named("Ended"), ended().getFirst()))
                .isEmpty();
        assertThat(reader().isOpen()).isTrue();
        varne.post("One.");
        take();
        await().until(() -> entries("varne") == 1);
    }

    @Test
    void countsEachArticleAsAPageThatSaysWhatItShows() {
        EntryId post = varne.post("The bridge is closed.");
        varne.retract(post);
        take();
        connect();
        follow("varne", varne.position(2));
        await().until(() -> tally(3).equals(new Tally(1, 0, 0)));
        say("{\"type\":\"shown\",\"article\":\"varne\",\"position\":\"" + varne.position(3) + "\"}");

        await().until(() -> tally(3).equals(new Tally(1, 1, 0)));
    }

    @Test
    void followsNoMoreThanOneSocketMay() {
        take();
        for (int i = 0; i <= LiveSocket.MOST; i++) {
            hub.take(new SampleLog("story-" + i).written());
        }
        connect();
        for (int i = 0; i <= LiveSocket.MOST; i++) {
            follow("story-" + i, null);
        }
        await().until(() -> ended().size() == 1 && updates.connections() == LiveSocket.MOST);

        assertThat(ended().getFirst().path("code").asInt()).isEqualTo(4413);
        assertThat(ended().getFirst().path("article").asText()).isEqualTo("story-" + LiveSocket.MOST);
    }

    @Test
    void closesOneWhoAsksAndAsksAgain() {
        take();
        connect();
        askAndAskAgain();
        reader().awaitClose();

        assertThat(reader().closeCode()).isEqualTo(4429);
        await().until(() -> updates.connections() == 0);
    }

    private void askAndAskAgain() {
        try {
            for (int i = 0; i < 120; i++) {
                follow("varne", null);
            }
        } catch (CompletionException e) {
            // It was closed while it still asked.
            return;
        }
    }

    @Test
    void closesASocketOverWhichNothingIsFollowed() {
        idle = Duration.ofMillis(200);
        connect();
        reader().awaitClose();

        assertThat(reader().closeCode()).isEqualTo(4414);
    }

    @Test
    void sendsTheWholeSocketElsewhereOnceWhenItLeavesAndNothingAfterThat() throws Exception {
        take();
        connect();
        follow("varne", null);
        follow("harbour", null);
        await().until(() -> of("varne").size() >= 2 && of("harbour").size() >= 2);
        updates.leave().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        reader().awaitClose();

        assertThat(reader().closeCode()).isEqualTo(1012);
        assertThat(updates.connections()).isZero();
        assertThat(ended()).isEmpty();
    }

    @Test
    void showsASignOfLifeOfEachArticle() {
        take();
        connect();
        follow("varne", null);
        follow("harbour", null);

        await().until(() ->
                types("varne").contains("heartbeat") && types("harbour").contains("heartbeat"));
    }

    private void take() {
        hub.take(varne.written());
        hub.take(harbour.written());
    }

    private void connect() {
        reader = TestReader.connect(http, URI.create("ws://127.0.0.1:" + port + "/v1/live"));
    }

    private TestReader reader() {
        return Objects.requireNonNull(reader);
    }

    private void follow(String article, @Nullable Position after) {
        String place = after == null ? "" : ",\"after\":\"" + after + "\"";
        say("{\"type\":\"follow\",\"article\":\"" + article + "\"" + place + "}");
    }

    private void say(String text) {
        reader().say(text);
    }

    private List<JsonNode> of(String article) {
        return reader().frames().stream()
                .filter(frame -> frame.path("article").asText().equals(article))
                .filter(frame -> !frame.path("type").asText().equals("heartbeat"))
                .toList();
    }

    /** The types of all but signs of life, which come in between on a busy machine. */
    private List<String> told(String article) {
        return of(article).stream().map(frame -> frame.path("type").asText()).toList();
    }

    private List<String> types(String article) {
        return reader().frames().stream()
                .filter(frame -> frame.path("article").asText().equals(article))
                .map(frame -> frame.path("type").asText())
                .toList();
    }

    private int entries(String article) {
        return (int) types(article).stream().filter("entry"::equals).count();
    }

    private List<JsonNode> ended() {
        return reader().frames().stream()
                .filter(frame -> frame.path("type").asText().equals("ended"))
                .toList();
    }

    private Tally tally(long seq) throws Exception {
        return updates.tally(new ArticleId("varne"), seq)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }
}
