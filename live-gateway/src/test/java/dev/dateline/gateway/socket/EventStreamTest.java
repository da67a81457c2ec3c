package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.gateway.hub.CatchUp;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.Failures;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers of server-sent events on a real server, with a hub that is fed by hand. */
@Timeout(60)
class EventStreamTest {
    private static final int READ_TIMEOUT_SECONDS = 2;
    private static final String STREAM = "text/event-stream";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = vertx.createHttpClient(new HttpClientOptions().setIdleTimeout(0));
    private final SampleLog log = new SampleLog("varne");
    private final Hub hub = new Hub();
    private final Pace pace = new Pace(Duration.ofMillis(500), Duration.ofSeconds(2), 400);
    private CatchUp catchUp = article -> CompletableFuture.completedFuture("done");
    private final UpdatesRoute route = new UpdatesRoute(
            new Readers(hub, article -> catchUp.toTheEnd(article), Clock.fixed(SampleLog.START, ZoneOffset.UTC)),
            pace,
            Limits.USUAL);
    private int port;

    @BeforeEach
    void listen() throws Exception {
        Router router = Router.router(vertx);
        router.route().failureHandler(new Failures(new Views(null))::answer);
        router.get("/v1/articles/:article/updates").method(HttpMethod.HEAD).handler(route::handle);
        HttpServerOptions options = new HttpServerOptions().setReadIdleTimeout(READ_TIMEOUT_SECONDS);
        HttpServer server =
                done(vertx.createHttpServer(options).requestHandler(router).listen(0, "127.0.0.1"));
        port = server.actualPort();
        log.post("One.");
        log.post("Two.");
        hub.take(log.written());
    }

    @AfterEach
    void stop() throws Exception {
        done(vertx.close());
    }

    @Test
    void tellsWhatAWebSocketTellsWithThePositionAsTheIdOfEachEvent() throws Exception {
        TestStream reader = open("varne/updates?after=" + log.position(1), null);
        reader.awaitFrames(3);
        log.post("Three.");
        hub.take(log.written());
        await().until(() -> reader.ids().contains(log.position(4).toString()));

        assertThat(reader.types()).startsWith("entry", "entry", "caughtUp").contains("entry");
        assertThat(reader.frames().get(2).get("verdict").asText()).isEqualTo("resumed");
        // One came after the other was asked for, perhaps, but none is missing in between.
        List<String> ids = reader.ids();
        assertThat(reader.frames().stream().map(frame -> frame.get("position").asText()))
                .startsWith(ids.toArray(String[]::new));
    }

    @Test
    void isNeitherKeptNorHeldUpOnTheWay() throws Exception {
        TestStream reader = open("varne/updates", null);
        reader.awaitFrames(2);

        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.headers().get("Content-Type")).isEqualTo(STREAM);
        assertThat(reader.headers().get("Cache-Control")).isEqualTo("no-store");
        assertThat(reader.headers().get("X-Accel-Buffering")).isEqualTo("no");
        assertThat(reader.headers().get("Vary")).isEqualTo("Accept");
        assertThat(reader.headers().get("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(Integer.parseInt(reader.events().getFirst().getOrDefault("retry", "none")))
                .isBetween(1000, 4000);
    }

    @Test
    void goesOnAfterTheLastEventIdWhateverTheAddressSays() throws Exception {
        TestStream reader =
                open("varne/updates?after=" + log.position(1), log.position(2).toString());
        reader.awaitFrames(2);

        assertThat(reader.types()).startsWith("entry", "caughtUp");
        assertThat(reader.ids().getFirst()).isEqualTo(log.position(3).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "1.3", "1.3.0123456789ab", "2.3.0123456789ab", "1.9.0123456789ab"})
    void startsAnewWhereTheLastEventIdIsNoPlaceInThisLog(String id) throws Exception {
        TestStream reader = open("varne/updates?after=" + log.position(2), id);
        reader.awaitFrames(2);

        assertThat(reader.types()).startsWith("reset", "caughtUp");
        assertThat(reader.frames().get(0).get("updates")).hasSize(2);
        assertThat(reader.frames().get(1).get("verdict").asText()).isEqualTo("reset");
    }

    @Test
    void catchesUpForAReaderWhoIsAheadBeforeItDecides() throws Exception {
        log.post("Three.");
        CompletableFuture<String> caughtUp = new CompletableFuture<>();
        catchUp = article -> caughtUp;
        TestStream reader = open("varne/updates", log.position(4).toString());
        await().until(() -> route.connections() == 1);
        assertThat(reader.types()).isEmpty();
        hub.take(log.written());
        caughtUp.complete("done");
        reader.awaitFrames(1);

        assertThat(reader.types()).startsWith("caughtUp");
        assertThat(reader.frames().getFirst().get("verdict").asText()).isEqualTo("resumed");
    }

    @Test
    void catchesUpBeforeItSaysThatAnArticleIsUnknownToAReaderWhoHasSeenIt() throws Exception {
        SampleLog young = new SampleLog("young");
        young.post("One.");
        catchUp = article -> {
            hub.take(young.written());
            return CompletableFuture.completedFuture("done");
        };
        TestStream reader = open("young/updates", young.position(1).toString());
        reader.awaitFrames(2);

        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.types()).startsWith("entry", "caughtUp");
    }

    @ParameterizedTest
    @CsvSource({"true, 404", "false, 503"})
    void refusesAReaderOfAnUnknownArticleBeforeTheStreamBegins(boolean read, int status) throws Exception {
        catchUp = article -> read
                ? CompletableFuture.completedFuture("done")
                : CompletableFuture.failedFuture(new IllegalStateException("Kafka is away"));
        TestStream refused = open("young/updates", "1.9.0123456789ab");

        assertThat(refused.status()).isEqualTo(status);
        assertThat(route.connections()).isZero();
    }

    @Test
    void sendsAReaderAwayForNowWhenCatchingUpFails() throws Exception {
        catchUp = article -> CompletableFuture.failedFuture(new IllegalStateException("Kafka is away"));
        TestStream reader = open("varne/updates", "1.9.0123456789ab");
        reader.awaitEnd();

        assertThat(reader.frames()).isEmpty();
        assertThat(closing(reader).get("code").asInt()).isEqualTo(1013);
    }

    @ParameterizedTest
    @CsvSource({"404, elsewhere/updates", "404, a%20b/updates", "400, varne/updates?after=first"})
    void saysWhatIsWrongBeforeTheStreamBegins(int status, String path) throws Exception {
        TestStream refused = open(path, null);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.headers().get("Content-Type")).isEqualTo("application/json");
        assertThat(route.connections()).isZero();
    }

    @Test
    void aHeadRequestIsAnsweredWithTheHeadAlone() throws Exception {
        TestStream head = TestStream.open(
                http, request("varne/updates").setMethod(HttpMethod.HEAD).putHeader("Accept", STREAM));
        head.awaitEnd();

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.headers().get("Content-Type")).isEqualTo(STREAM);
        assertThat(head.events()).isEmpty();
        assertThat(route.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void livesOnHeartbeatsPastTheReadTimeout(HttpVersion version) throws Exception {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(version));
        TestStream reader = TestStream.open(
                client, request("varne/updates?after=" + log.position(3)).putHeader("Accept", STREAM));
        long opened = System.nanoTime();
        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> System.nanoTime() - opened > TimeUnit.SECONDS.toNanos(2 * READ_TIMEOUT_SECONDS));
        int told = reader.frames().size();
        reader.awaitFrames(told + 2);

        assertThat(reader.types()).startsWith("caughtUp", "heartbeat", "heartbeat");
        assertThat(route.connections()).isEqualTo(1);
        route.leave();
        reader.awaitEnd();
    }

    @Test
    void endsWithAWordAndInOrderWhenItLeaves() throws Exception {
        TestStream reader = open("varne/updates", null);
        reader.awaitFrames(2);
        route.leave();
        reader.awaitEnd();

        assertThat(closing(reader).get("code").asInt()).isEqualTo(1012);
        assertThat(closing(reader).get("reason").asText()).startsWith("restarting");
        await().until(() -> route.connections() == 0);
    }

    @Test
    void forgetsAReaderWhoIsGone() throws Exception {
        HttpClient leaving = vertx.createHttpClient();
        TestStream reader = TestStream.open(leaving, request("varne/updates").putHeader("Accept", STREAM));
        reader.awaitFrames(1);
        done(leaving.close());

        await().until(() -> route.connections() == 0);
    }

    @Test
    void aSlowReaderHarmsOnlyItself() throws Exception {
        TestStream slow = open("varne/updates?after=" + log.position(3), null);
        TestStream quick = open("varne/updates?after=" + log.position(3), null);
        slow.awaitFrames(1);
        quick.awaitFrames(1);
        slow.stopReading();
        for (int posted = 0; posted < 900; posted += 50) {
            postLongOnes(50);
            String last = log.position(log.kept().size()).toString();
            await().atMost(30, TimeUnit.SECONDS).until(() -> quick.ids().contains(last));
        }

        await().atMost(30, TimeUnit.SECONDS).until(() -> route.connections() == 1);
        assertThat(quick.types().stream().filter("entry"::equals)).hasSize(900);
        assertThat(quick.types()).doesNotContain("reset");
        assertThat(slow.types().stream().filter("entry"::equals)).hasSizeLessThan(900);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/event-stream | text/event-stream",
                "text/event-stream, application/json;q=0.5 | text/event-stream",
                "text/event-stream, */*;q=0.1 | text/event-stream",
                "application/json | application/json",
                "application/json, text/event-stream;q=0.5 | application/json",
                "text/event-stream;q=0, */* | application/json",
                "*/* | application/json",
                "text/html | application/json"
            })
    void answersInTheFormThatIsAskedFor(String accept, String type) throws Exception {
        TestStream answer = TestStream.open(http, request("varne/updates").putHeader("Accept", accept));

        assertThat(answer.headers().get("Content-Type")).isEqualTo(type);
        assertThat(answer.headers().get("Vary")).isEqualTo("Accept");
    }

    private void postLongOnes(int count) {
        for (int i = 0; i < count; i++) {
            log.post("word ".repeat(3900));
            hub.take(List.of(log.at(log.kept().size())));
        }
    }

    private static JsonNode closing(TestStream reader) {
        return TestStream.json(reader.events().getLast().getOrDefault("data", ""));
    }

    private TestStream open(String path, @Nullable String lastEventId) throws Exception {
        RequestOptions request = request(path).putHeader("Accept", STREAM);
        return TestStream.open(http, lastEventId == null ? request : request.putHeader("Last-Event-ID", lastEventId));
    }

    private RequestOptions request(String path) {
        return new RequestOptions().setHost("127.0.0.1").setPort(port).setURI("/v1/articles/" + path);
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
