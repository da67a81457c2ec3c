package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.gateway.hub.Stopwatch;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private static final int ROOM = 3;
    private static final int TOLD = 8;
    private static final Speech SPEECH = new Speech(1_000, 10, 10);
    private static final String HANDSHAKE = "GET /socket HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

    private final Vertx vertx = Vertx.vertx();
    private final Traffic traffic = new Traffic(Stopwatch.NONE);
    private final List<Socket> sockets = new ArrayList<>();
    private final List<WeakReference<HttpConnection>> entered = new CopyOnWriteArrayList<>();
    private int port;

    @BeforeEach
    void listen() throws Exception {
        listen(new Turnstile(ROOM, traffic));
    }

    private void listen(Turnstile turnstile) throws Exception {
        HttpServer server = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .connectionHandler(connection -> {
                    entered.add(new WeakReference<>(connection));
                    turnstile.enter(vertx, connection);
                })
                .requestHandler(turnstile.before(request -> {
                    if ("/socket".equals(request.path())) {
                        var unused = request.toWebSocket()
                                .onSuccess(socket -> Takeover.of(
                                        request.connection(), SPEECH, false, new ChannelInboundHandlerAdapter()));
                    } else {
                        var unused = request.response().end("welcome");
                    }
                }))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        port = server.actualPort();
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void servesThoseForWhomThereIsRoomAndTellsTheNextToComeLater() throws IOException {
        for (int i = 0; i < ROOM; i++) {
            assertThat(ask(connect())).startsWith("HTTP/1.1 200");
        }

        String refused = ask(connect());

        assertThat(refused).startsWith("HTTP/1.1 503").containsIgnoringCase("retry-after: ");
        assertThat(ask(sockets.getFirst())).startsWith("HTTP/1.1 200");
        assertThat(traffic.events(Traffic.Event.OVERLOADED)).isEqualTo(1);
    }

    @Test
    void hangsUpOnThoseForWhomThereIsNotEvenAnAnswer() throws IOException {
        for (int i = 0; i < ROOM + TOLD; i++) {
            connect();
        }

        assertThat(connect().getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void hangsUpOnWhoIsTooLateAndAsksForNothing() throws IOException {
        for (int i = 0; i < ROOM; i++) {
            connect();
        }

        assertThat(connect().getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void hasRoomAgainOnceOthersHaveGoneAlsoThoseWithAWebSocket() throws IOException {
        for (int i = 0; i < ROOM; i++) {
            assertThat(say(connect(), HANDSHAKE)).startsWith("HTTP/1.1 101");
        }
        assertThat(ask(connect())).startsWith("HTTP/1.1 503");
        for (Socket socket : sockets) {
            socket.close();
        }

        // Until then it may be hung up on.
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> ask(connect()).startsWith("HTTP/1.1 200"));
    }

    @Test
    void holdsNothingOfVertxForAReaderWhoseSocketIsTakenOver() throws Exception {
        listen(new Turnstile(100, traffic));
        for (int i = 0; i < 20; i++) {
            assertThat(say(connect(), HANDSHAKE)).startsWith("HTTP/1.1 101");
        }

        assertThat(entered).hasSize(20);
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            System.gc();
            return entered.stream().allMatch(connection -> connection.refersTo(null));
        });
    }

    @Test
    void servesTheDeskWhileReadersHaveFilledTheNode() throws Exception {
        Limits limits = new Limits(100, 100, 0, ROOM);
        listen(new Turnstile(limits, traffic));
        for (int i = 0; i < ROOM; i++) {
            assertThat(say(connect(), HANDSHAKE)).startsWith("HTTP/1.1 101");
        }
        assertThat(new Admission(limits).isFull(ROOM)).isTrue();

        for (int i = 0; i < 50; i++) {
            assertThat(ask(connect())).startsWith("HTTP/1.1 200");
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
        sockets.add(socket);
        return socket;
    }

    private static String ask(Socket socket) throws IOException {
        return say(socket, "GET / HTTP/1.1\r\nHost: here\r\n\r\n");
    }

    private static String say(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        byte[] answer = new byte[2_000];
        int read = socket.getInputStream().read(answer);
        return new String(answer, 0, Math.max(0, read), StandardCharsets.US_ASCII);
    }
}
