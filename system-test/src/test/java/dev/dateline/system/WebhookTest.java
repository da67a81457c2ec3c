package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.EntryId;
import dev.dateline.gateway.Gateway;
import dev.dateline.gateway.webhook.Webhook;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CMS is told of what editors publish: over a real broker, whichever gateway does it, also what came while none did. */
class WebhookTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static Newsroom newsroom;

    private final Vertx vertx = Vertx.vertx();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        newsroom = Newsroom.open(folder);
    }

    @AfterAll
    static void close() {
        newsroom.close();
    }

    @Test
    void goesOnWhereItStoppedWhicheverGatewayDoesItAndTellsNoWordsThatWereTakenDown() throws Exception {
        HttpServer cms = cms();
        ArticleId article = new ArticleId("quay-fire");
        Editor editor = newsroom.signIn();
        editor.open(article, "Fire on the quay", "Nowhere Quay");
        Gateway first = gateway(cms);
        Gateway second = gateway(cms);
        try {
            // Who joins late begins with what comes then.
            await().atMost(LONGEST).until(() -> tellsOf(editor, article));
            done(first.close());
            String named = editor.report(article, "A name that must go.", newsroom.now());
            await().atMost(LONGEST).until(() -> bodies.stream().anyMatch(body -> body.contains("must go")));
            done(second.close());
            editor.decide(article, "down-1", 0, new Act.TakeDown(List.of(new EntryId(named)), "By order of a court."));
            String last = editor.report(article, "The fire is out.", newsroom.now());
            int before = bodies.size();
            Gateway third = gateway(cms);
            await().atMost(LONGEST).until(() -> bodies.getLast().contains("The fire is out."));
            done(third.close());

            assertThat(last).isNotEmpty();
            List<String> after = bodies.subList(before, bodies.size());
            assertThat(after).noneMatch(body -> body.contains("must go"));
            assertThat(after).anyMatch(body -> body.contains("\"type\":\"takenDown\""));
            assertThat(told.subList(before, told.size())).doesNotHaveDuplicates();
        } finally {
            done(vertx.close());
            cms.stop(0);
        }
    }

    private boolean tellsOf(Editor editor, ArticleId article) {
        editor.report(article, "Firefighters are on their way.", newsroom.now());
        return !told.isEmpty();
    }

    private Gateway gateway(HttpServer cms) throws Exception {
        Webhook hook = new Webhook(
                "cms",
                URI.create("http://127.0.0.1:" + cms.getAddress().getPort() + "/in"),
                "0123456789abcdef-of-the-cms",
                Webhook.Choice.ALL,
                false);
        return newsroom.another(vertx, hook);
    }

    private HttpServer cms() throws IOException {
        HttpServer cms = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cms.createContext("/in", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            told.add(exchange.getRequestHeaders().getFirst("X-Dateline-Delivery"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        cms.start();
        return cms;
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    }
}
