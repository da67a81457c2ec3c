package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Position;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** {@code dateline up} on one folder, started again and again. */
final class House implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final Map<String, String> KEYS = Map.of("DATELINE_KEY_HARBOR_WIRE", Agency.KEY);
    private static final int PARTITIONS = 3;

    private final Path folder;
    private final int broker = Ports.free();
    private final URI pages = URI.create("http://127.0.0.1:" + Ports.free() + "/");
    private @Nullable Launched up;
    private @Nullable Editor editor;
    private @Nullable Agency agency;

    House(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("my.yaml"), """
                topics: {partitions: %d}
                broker: {port: %d}
                ingest:
                  port: 0
                  sources:
                    - {provider: harbor-wire, credit: Harbor Wire, kind: wire, keyEnv: DATELINE_KEY_HARBOR_WIRE}
                gateway: {port: %d}
                """.formatted(PARTITIONS, broker, pages.getPort()));
    }

    /**
     * Starts, and signs an editor in by the link that is printed.
     *
     * @param article whose page to wait for; null for the list of articles
     * @return the time from the start of the process until the page was served
     */
    Duration start(@Nullable ArticleId article) {
        Launched started = run("up", "--data", "data", "--config", "my.yaml");
        up = started;
        String page = article == null ? "/" : "/articles/" + article;
        await().atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> newsstand().http().page(page).status() == 200);
        Duration served = started.age();
        String link =
                started.awaitLine("Editors +http://[^/]+(/\\S+)", LONGEST_START).group(1);
        editor = Editor.signedIn(pages, link);
        agency = Agency.at(URI.create(
                started.awaitLine("Items +POST (http://\\S+)", LONGEST_START).group(1)));
        return served;
    }

    /** How long ago the running process was started. */
    Duration age() {
        return running().age();
    }

    Editor editor() {
        return Objects.requireNonNull(editor);
    }

    Newsstand newsstand() {
        return Newsstand.at(pages);
    }

    /** Opens an article on news from {@code place}; matching knows of it when this returns. */
    Position open(ArticleId article, String headline, String place) {
        Position opened = editor().open(article, headline, place);
        TopicReader reader = new TopicReader("127.0.0.1:" + broker);
        Topics topics = new Topics(TopicPlan.single("", PARTITIONS));
        await().atMost(LONGEST_START).until(() -> reader.isMatched(topics, article));
        return opened;
    }

    /** Sends the item and waits for its proposal. */
    JsonNode proposed(Item item) {
        Answer answer = Objects.requireNonNull(agency).send(item);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        try {
            return editor().proposal(item.headline());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "no proposal came; the process said:\n" + running().said(), e);
        }
    }

    /** Writes the request of an approval and does not wait for an answer. */
    void writeApproval(JsonNode proposal, String decision, String text) throws IOException {
        byte[] body = Json.bytes(
                new Editor.Request(decision, proposal.path("base").asLong(), Editor.approval(proposal, text)));
        String head = "POST /v1/articles/" + proposal.path("article").asText() + "/decisions HTTP/1.1\r\n"
                + "Host: " + pages.getAuthority() + "\r\n"
                + "Cookie: " + editor().http().cookies() + "\r\n"
                + "Content-Type: application/json\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n";
        try (Socket socket = new Socket(pages.getHost(), pages.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
        }
    }

    void killAfter(Duration delay) throws InterruptedException {
        running().killAfter(delay);
    }

    /** SIGTERM, and the end that follows it. */
    void stop() throws InterruptedException {
        running().stop();
        running().awaitEnd(LONGEST_STOP);
    }

    /** {@code dateline verify} on the same folder finds nothing wrong. */
    void verify() throws InterruptedException {
        try (Launched verify = run("verify", "--data", "data", "--config", "my.yaml")) {
            assertThat(verify.awaitEnd(LONGEST_START)).as(verify.said()).isZero();
            assertThat(verify.said()).containsIgnoringCase("clean");
        }
    }

    @Override
    public void close() {
        if (up != null) {
            up.close();
        }
    }

    private Launched run(String... arguments) {
        return Launched.dateline(folder, KEYS, arguments);
    }

    private Launched running() {
        return Objects.requireNonNull(up);
    }
}
