package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.EntryId;
import dev.dateline.gateway.hub.CatchUp;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.Failures;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.ext.web.Router;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readers on a real server, with a hub that is fed by hand. */
@Timeout(60)
class UpdatesRouteTest {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private final SampleLog log = new SampleLog("varne");
    private final Hub hub = new Hub();

    /** Held, for Vert.x closes those that nobody holds. */
    private final List<WebSocketClient> clients = new ArrayList<>();

    private final Pace pace = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(2), 400);
    private CatchUp catchUp = article -> CompletableFuture.completedFuture("done");
    private UpdatesRoute route = route(Limits.USUAL);
    private int port;

    @BeforeEach
    void listen() throws Exception {
        Router router = Router.router(vertx);
        router.route().failureHandler(new Failures(new Views(null))::answer);
        router.get("/v1/articles/:article/updates").handler(request -> route.handle(request));
        HttpServerOptions options = new HttpServerOptions()
                .setReadIdleTimeout(2)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
        HttpServer server =
                done(vertx.createHttpServer(options).requestHandler(router).listen(0, "127.0.0.1"));
        port = server.actualPort();
    }

    @AfterEach
    void stop() throws Exception {
        // Not close(), which waits for readers that nobody ends.
        http.shutdownNow();
        done(vertx.close());
    }

    @Test
    void sendsTheBacklogThenSaysSoThenGoesOnLive() {
        log.post("One.");
        log.post("Two.");
        hub.take(log.written());
        TestReader reader = connect("varne", log.position(1).toString());
        reader.awaitFrames(3);
        EntryId third = log.post("Three.");
        hub.take(log.written());
        await().until(() -> reader.entries() == 3);

        assertThat(reader.types()).startsWith("entry", "entry", "caughtUp");
        assertThat(reader.frame(2).get("verdict").asText()).isEqualTo("resumed");
        // Signs of life may stand before it.
        JsonNode live = reader.frame(reader.types().lastIndexOf("entry"));
        assertThat(live.get("shows").get("update").get("id").asText()).isEqualTo(third.value());
        assertThat(live.get("position").asText()).isEqualTo(log.position(4).toString());
    }

    @Test
    void countsAPageThatSaysItShowsARetraction() {
        log.retract(log.post("The bridge is closed."));
        hub.take(log.written());
        TestReader reader = connect("varne", log.position(2).toString());
        reader.awaitFrames(2);
        await().until(() -> shownBy(3).equals(new Tally(1, 0, 0)));
        reader.say("{\"type\":\"shown\",\"position\":\"" + log.position(3) + "\"}");

        await().until(() -> shownBy(3).equals(new Tally(1, 1, 0)));
    }

    @Test
    void whoTakesCompressedMessagesGetsTheSameAndMayCompressItsOwn() throws Exception {
        log.retract(log.post("The bridge is closed. ".repeat(30)));
        hub.take(log.written());
        List<String> plain = new CopyOnWriteArrayList<>();
        List<String> deflated = new CopyOnWriteArrayList<>();
        WebSocket asItIs = open(new WebSocketClientOptions(), plain);
        WebSocket compressed = open(
                new WebSocketClientOptions()
                        .setTryUsePerMessageCompression(true)
                        .setCompressionAllowClientNoContext(true)
                        .setCompressionRequestServerNoContext(true),
                deflated);
        await().until(() -> plain.size() >= 3 && deflated.size() >= 3);
        done(compressed.writeTextMessage("{\"type\":\"shown\",\"position\":\"" + log.position(3) + "\"}"));

        await().until(() -> shownBy(3).equals(new Tally(2, 1, 0)));
        assertThat(deflated.subList(0, 2)).isEqualTo(plain.subList(0, 2));
        assertThat(compressed.headers().get("Sec-WebSocket-Extensions"))
                .isEqualTo("permessage-deflate; server_no_context_takeover; client_no_context_takeover");
        assertThat(asItIs.headers().get("Sec-WebSocket-Extensions")).isNull();
    }

    @Test
    void whatGoesOutCompressedIsMarkedAndShorter() throws Exception {
        log.post("The bridge is closed. ".repeat(50));
        hub.take(log.written());
        byte[] plain = firstFrame("");
        byte[] deflated = firstFrame("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n");

        assertThat(plain[0] & 0xFF).isEqualTo(0x81);
        assertThat(deflated[0] & 0xFF).isEqualTo(0xC1);
        assertThat(lengthInTwoBytes(deflated)).isLessThan(lengthInTwoBytes(plain) / 2);
    }

    private static int lengthInTwoBytes(byte[] head) {
        return ByteBuffer.wrap(head).getShort(2) & 0xFFFF;
    }

    private byte[] firstFrame(String offer) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /v1/articles/varne/updates?after=" + log.position(1) + " HTTP/1.1\r\nHost: x\r\n"
                                    + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + offer + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            int ends = 0;
            while (ends < 4) {
                int next = in.read();
                assertThat(next).isNotNegative();
                ends = next == "\r\n\r\n".charAt(ends) ? ends + 1 : 0;
            }
            return in.readNBytes(4);
        }
    }

    private WebSocket open(WebSocketClientOptions options, List<String> heard) throws Exception {
        String path = "/v1/articles/varne/updates?after=" + log.position(1);
        WebSocketClient client = vertx.createWebSocketClient(options);
        clients.add(client);
        ClientWebSocket socket = client.webSocket();
        socket.textMessageHandler(heard::add);
        return done(socket.connect(port, "127.0.0.1", path));
    }

    @Test
    void resetsAReaderWhosePositionIsOfAnotherLog() {
        log.post("One.");
        hub.take(log.written());
        TestReader reader = connect("varne", "1.2.0123456789ab");
        reader.awaitFrames(2);

        assertThat(reader.types()).startsWith("reset", "caughtUp");
        assertThat(reader.frame(0).get("updates")).hasSize(1);
        assertThat(reader.frame(1).get("verdict").asText()).isEqualTo("reset");
    }

    @Test
    void startsAReaderWithoutPositionFromASnapshot() {
        hub.take(log.written());
        TestReader reader = connect("varne", null);
        reader.awaitFrames(2);

        assertThat(reader.types()).startsWith("reset", "caughtUp");
    }

    @Test
    void catchesUpForAReaderWhoIsAheadBeforeItDecides() {
        hub.take(log.written());
        log.post("One.");
        CompletableFuture<String> caughtUp = new CompletableFuture<>();
        catchUp = article -> caughtUp;
        TestReader reader = connect("varne", log.position(2).toString());
        await().until(() -> route.connections() == 1);
        assertThat(reader.types()).isEmpty();
        hub.take(log.written());
        caughtUp.complete("done");
        reader.awaitFrames(1);

        assertThat(reader.types()).startsWith("caughtUp");
        assertThat(reader.frame(0).get("verdict").asText()).isEqualTo("resumed");
    }

    @Test
    void catchesUpBeforeItSaysThatAnArticleIsUnknownToAReaderWhoHasSeenIt() {
        log.post("One.");
        CompletableFuture<String> caughtUp = new CompletableFuture<>();
        catchUp = article -> caughtUp;
        TestReader reader = connect("varne", log.position(1).toString());
        await().until(() -> route.connections() == 1);
        assertThat(reader.isOpen()).isTrue();
        hub.take(log.written());
        caughtUp.complete("done");
        reader.awaitFrames(2);

        assertThat(reader.types()).startsWith("entry", "caughtUp");
    }

    @Test
    void saysThatAnArticleIsUnknownOnceEverythingIsReadAndItIsStillNotThere() {
        TestReader reader = connect("varne", "1.7.0123456789ab");

        reader.awaitClose();
        assertThat(reader.closeCode()).isEqualTo(4404);
        await().until(() -> route.connections() == 0);
    }

    @Test
    void sendsAReaderOfAnUnknownArticleAwayForNowWhenCatchingUpFails() throws Exception {
        catchUp = article -> CompletableFuture.failedFuture(new IllegalStateException("Kafka is away"));
        TestReader reader = connect("varne", "1.7.0123456789ab");
        HttpResponse<String> polled = get("varne/updates?after=1.7.0123456789ab");

        reader.awaitClose();
        assertThat(reader.closeCode()).isEqualTo(1013);
        assertThat(polled.statusCode()).isEqualTo(503);
        assertThat(polled.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void aReaderWhoIsGoneBeforeTheArticleWasFoundIsForgotten() {
        catchUp = article -> new CompletableFuture<>();
        TestReader reader = connect("varne", "1.7.0123456789ab");
        await().until(() -> route.connections() == 1);
        reader.vanish();

        await().until(() -> route.connections() == 0);
    }

    @Test
    void answersTheJsonOfAnArticleThatItHadYetToRead() throws Exception {
        log.post("One.");
        catchUp = article -> {
            hub.take(log.written());
            return CompletableFuture.completedFuture("done");
        };

        JsonNode answer = json(200, "varne/updates?after=" + log.position(1));
        assertThat(answer.get("verdict").asText()).isEqualTo("resumed");
        assertThat(answer.get("frames")).hasSize(1);
    }

    @Test
    void aConnectionThatEndsBeforeItBeganStopsNobodysTimer() {
        long foreign = vertx.setTimer(60_000, id -> {});
        assertThat(foreign)
                .as("the id that a connection without a timer might name")
                .isZero();
        hub.take(log.written());
        catchUp = article -> new CompletableFuture<>();
        TestReader reader = connect("varne", "1.7.0123456789ab");
        await().until(() -> route.connections() == 1);
        reader.vanish();
        await().until(() -> route.connections() == 0);

        assertThat(vertx.cancelTimer(foreign)).isTrue();
    }

    @Test
    void resetsAReaderWhoWasSentWhatTheLogHasNotKept() {
        SampleLog other = new SampleLog("varne");
        other.revise("Another headline");
        log.post("One.");
        hub.take(log.written());
        TestReader misled = connect("varne", log.position(1).toString());
        misled.awaitFrames(2);
        hub.take(List.of(other.at(2)));
        hub.rereading(hub.wrong());
        hub.replace(log.article(), other.kept());
        await().until(() -> misled.types().contains("reset"));

        assertThat(misled.types()).startsWith("entry", "caughtUp");
        JsonNode reset = misled.frame(misled.types().indexOf("reset"));
        assertThat(reset.get("position").asText()).isEqualTo(other.position(2).toString());
        assertThat(reset.get("updates")).isEmpty();
    }

    @Test
    void resetsAReaderWhoIsStillAheadOnceEverythingIsRead() {
        hub.take(log.written());
        TestReader reader = connect("varne", "1.7.0123456789ab");
        reader.awaitFrames(2);

        assertThat(reader.types()).startsWith("reset", "caughtUp");
    }

    @Test
    void sendsAReaderAwayForNowWhenCatchingUpFails() {
        hub.take(log.written());
        catchUp = article -> CompletableFuture.failedFuture(new IllegalStateException("Kafka is away"));
        TestReader reader = connect("varne", "1.7.0123456789ab");

        reader.awaitClose();
        assertThat(reader.closeCode()).isEqualTo(1013);
    }

    @Test
    void closesWithWhatTheClientShouldDo() {
        hub.take(log.written());
        TestReader unknown = connect("elsewhere", null);
        TestReader garbled = connect("varne", "first");
        unknown.awaitClose();
        garbled.awaitClose();

        assertThat(unknown.closeCode()).isEqualTo(4404);
        assertThat(garbled.closeCode()).isEqualTo(4400);
    }

    @Test
    void showsASignOfLifeOnAnIdleLine() {
        hub.take(log.written());
        TestReader reader = connect("varne", log.position(1).toString());
        reader.awaitFrames(2);

        assertThat(reader.types()).startsWith("caughtUp", "heartbeat");
    }

    @Test
    void sendsReadersElsewhereWhenItLeaves() {
        hub.take(log.written());
        TestReader reader = connect("varne", log.position(1).toString());
        reader.awaitFrames(1);
        route.leave();

        reader.awaitClose();
        assertThat(reader.closeCode()).isEqualTo(1012);
        await().until(() -> route.connections() == 0);
    }

    @Test
    void asksWhoeverComesTooManyToComeBackAtATimeOfTheirOwn() {
        hub.take(log.written());
        route = route(new Limits(1, 1, 0, 0));
        connect("varne", log.position(1).toString()).awaitFrames(1);

        assertThatThrownBy(() -> connect("varne", log.position(1).toString()))
                .cause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> {
                    assertThat(refused.getResponse().statusCode()).isEqualTo(503);
                    assertThat(refused.getResponse().headers().firstValue("Retry-After"))
                            .hasValueSatisfying(
                                    wait -> assertThat(Integer.parseInt(wait)).isBetween(2, 15));
                });
    }

    @Test
    void sendsAwayForNowWhomItHasNoRoomFor() {
        hub.take(log.written());
        route = route(new Limits(100, 100, 0, 1));
        connect("varne", log.position(1).toString()).awaitFrames(1);
        TestReader second = connect("varne", log.position(1).toString());

        second.awaitClose();
        assertThat(second.closeCode()).isEqualTo(1013);
        assertThat(route.connections()).isEqualTo(1);
    }

    @Test
    void takesNobodyOnWhoComesWhileItLeaves() {
        hub.take(log.written());
        route.leave();

        assertThatThrownBy(() -> connect("varne", log.position(1).toString()))
                .cause()
                .isInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void aSlowReaderHarmsOnlyItself() {
        hub.take(log.written());
        TestReader slow = connect("varne", log.position(1).toString());
        slow.awaitFrames(1);
        slow.stopReading();
        TestReader quick = connect("varne", log.position(1).toString());
        quick.awaitFrames(1);
        for (int posted = 50; posted <= 900; posted += 50) {
            postLongOnes(50);
            int all = posted;
            await().atMost(30, TimeUnit.SECONDS).until(() -> quick.entries() == all);
        }

        await().atMost(30, TimeUnit.SECONDS).until(() -> route.connections() == 1);
        assertThat(quick.seqs()).isSorted().doesNotHaveDuplicates();
        assertThat(slow.entries()).isLessThan(900);
        assertThat(quick.isOpen()).isTrue();
    }

    @Test
    void answersTheSameAsJsonToThoseWhoPoll() throws Exception {
        log.post("One.");
        hub.take(log.written());

        JsonNode resumed = json(200, "varne/updates?after=" + log.position(1));
        assertThat(resumed.get("verdict").asText()).isEqualTo("resumed");
        assertThat(resumed.get("position").asText()).isEqualTo(log.position(2).toString());
        assertThat(resumed.get("frames")).hasSize(1);
        JsonNode reset = json(200, "varne/updates?after=1.2.0123456789ab");
        assertThat(reset.get("verdict").asText()).isEqualTo("reset");
        assertThat(reset.get("frames").get(0).get("type").asText()).isEqualTo("reset");
    }

    @Test
    void answersErrorsAsJsonInOneLineWithTheCodeThatASocketWouldCloseWith() throws Exception {
        hub.take(log.written());

        assertThat(json(404, "elsewhere/updates"))
                .hasToString("{\"code\":4404,\"error\":\"there is no such article\"}");
        assertThat(json(400, "varne/updates?after=first").get("code").asInt()).isEqualTo(4400);
        assertThat(json(400, "varne/updates?after=first").get("error").asText())
                .startsWith("a position is epoch.seq.hash");
    }

    @Test
    void asksThoseWhoPollToWaitWhileOlderEntriesAreRead() throws Exception {
        for (int i = 0; i < 80; i++) {
            log.post("Update number " + i);
        }
        hub.take(log.page());

        HttpResponse<String> answer = get("varne/updates?after=" + log.position(3));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(get("varne/updates").statusCode()).isEqualTo(503);
    }

    @Test
    void asksThoseOnSocketsToComeBackWhoseMissedEntriesAreNotReadInTime() {
        for (int i = 0; i < 80; i++) {
            log.post("Update number " + i);
        }
        hub.take(log.page());
        TestReader reader = connect("varne", log.position(3).toString());
        reader.awaitClose();

        assertThat(reader.closeCode()).isEqualTo(1013);
        assertThat(reader.types()).isEmpty();
    }

    private Tally shownBy(long seq) throws Exception {
        return done(route.tally(log.article(), seq));
    }

    private void postLongOnes(int count) {
        for (int i = 0; i < count; i++) {
            log.post("word ".repeat(3900));
            hub.take(List.of(log.at(log.kept().size())));
        }
    }

    private UpdatesRoute route(Limits limits) {
        return new UpdatesRoute(
                new Readers(hub, article -> catchUp.toTheEnd(article), Clock.fixed(SampleLog.START, ZoneOffset.UTC)),
                pace,
                limits);
    }

    private TestReader connect(String article, @Nullable String after) {
        String query = after == null ? "" : "?after=" + after;
        return TestReader.connect(
                http, URI.create("ws://127.0.0.1:" + port + "/v1/articles/" + article + "/updates" + query));
    }

    private JsonNode json(int status, String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port + "/v1/articles/" + path);
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
