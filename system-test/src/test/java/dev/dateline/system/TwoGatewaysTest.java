package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.gateway.Gateway;
import dev.dateline.gateway.GatewayConfig;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editors whose consoles are carried by different gateways. */
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
        second = Gateway.start(
                        vertx,
                        new GatewayConfig("127.0.0.1", 0, null, 100_000),
                        newsroom.topics(),
                        newsroom.kafka(),
                        Clock.systemUTC())
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @AfterAll
    static void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        newsroom.close();
    }

    @Test
    void seeWhoElseLooksAtAProposalAndWhoNoLongerDoes() {
        Http ann = newsroom.signIn().http();
        Http ben = newsroom.signIn().http().at(URI.create("http://127.0.0.1:" + second.port() + "/"));
        await().atMost(LONGEST).until(() -> ben.json("/v1/proposals").status() == 200);
        Console annsConsole = console(ann);
        Console bensConsole = console(ben);

        annsConsole.says("{\"type\":\"look\",\"proposal\":\"p-7\",\"writing\":true}");
        bensConsole.hears("{\"proposal\":\"p-7\",\"names\":[{\"name\":\"", "\"writing\":true}]}");
        bensConsole.says("{\"type\":\"look\",\"proposal\":\"p-7\"}");
        annsConsole.hears("{\"proposal\":\"p-7\",\"names\":[{\"name\":\"", "\"writing\":false}]}");
        assertThat(annsConsole.last()).isNotEqualTo(bensConsole.last());
        annsConsole.closes();

        bensConsole.hears("\"looking\":[]");
    }

    private Console console(Http http) {
        Console console = new Console();
        URI server = http.server();
        console.socket = client.newWebSocketBuilder()
                .header("Cookie", http.cookies())
                .buildAsync(URI.create("ws://" + server.getAuthority() + "/v1/desk"), console)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
        return console;
    }

    /** What a console is told of who looks at what. */
    private static final class Console implements WebSocket.Listener {
        private final List<String> looking = new CopyOnWriteArrayList<>();
        private final StringBuilder frame = new StringBuilder();
        private @Nullable WebSocket socket;

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            frame.append(text);
            if (last) {
                String whole = frame.toString();
                frame.setLength(0);
                if (whole.contains("\"type\":\"looking\"")) {
                    looking.add(whole);
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
            return looking.isEmpty() ? "" : looking.getLast();
        }

        void closes() {
            if (socket != null) {
                socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            }
        }
    }
}
