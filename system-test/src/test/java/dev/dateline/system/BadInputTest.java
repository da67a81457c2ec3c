package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not come in from outside, and what its sender is told. */
class BadInputTest {
    private static final Item GOOD = Item.about("good", "Good copy on Nagorno-Karabakh", "It is good.");

    private static Newsroom newsroom;

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        newsroom = Newsroom.open(folder);
    }

    @AfterAll
    static void close() {
        newsroom.close();
    }

    @Test
    void jsonThatIsNoneIsRefusedInOneLine() {
        refused(newsroom.agency().send("{\"uri\": ".getBytes(StandardCharsets.UTF_8)), 400, "JSON");
    }

    @Test
    void aWrongKeyIsNotLetIn() {
        refused(newsroom.agency().withKey("not-the-key-0123456789").send(GOOD), 401, "key");
    }

    @Test
    void anItemWithoutItsUriIsRefusedAndSetAsideWithItsReason() {
        refused(newsroom.agency().send(GOOD.without("uri")), 400, "uri is missing");

        await().until(() -> setAside().stream()
                .anyMatch(rejected -> rejected.reason() == RejectReason.MISSING_URI
                        && rejected.detail().equals("uri is missing")
                        && rejected.delivered() != null
                        && rejected.delivered()
                                .raw()
                                .equals(RawId.of(GOOD.without("uri").bytes()))));
    }

    @Test
    void aBodyOfFiveMegabytesIsTooLarge() {
        byte[] body = new byte[5_000_000];
        Arrays.fill(body, (byte) 'a');
        refused(newsroom.agency().send(body), 413, "larger than 1000000 bytes");
    }

    @Test
    void theYear9999IsNotBelieved() {
        refused(newsroom.agency().send(GOOD.with("versionCreated", "9999-01-01T00:00:00Z")), 400, "9999");
    }

    @Test
    void nobodyDecidesWithoutSigningIn() {
        Http stranger = new Http(newsroom.pages());
        refused(stranger.post("/v1/articles/any/decisions", "{}".getBytes(StandardCharsets.UTF_8)), 401, "sign in");
        refused(stranger.json("/v1/proposals"), 401, "sign in");
    }

    @Test
    void aDecisionThatIsNoneIsRefusedInOneLine() {
        Http editor = newsroom.signIn().http();
        refused(editor.post("/v1/articles/any/decisions", "{".getBytes(StandardCharsets.UTF_8)), 400, "line 1");
        refused(
                editor.post(
                        "/v1/articles/any/decisions",
                        "{\"base\":0,\"act\":{\"type\":\"conquer\"}}".getBytes(StandardCharsets.UTF_8)),
                400,
                "act.type");
    }

    private static void refused(Answer answer, int status, String says) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.error()).contains(says).doesNotContain("\n", "Exception");
    }

    private static List<Rejected> setAside() {
        return newsroom.reader().read(newsroom.topics().rejected()).stream()
                .map(record -> read(record.value()))
                .toList();
    }

    private static Rejected read(byte[] bytes) {
        try {
            return Json.read(bytes, Rejected.class);
        } catch (Json.Malformed e) {
            throw new AssertionError(e);
        }
    }
}
