package dev.dateline.ingest.source.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.publish.Unavailable;
import dev.dateline.ingest.raw.RawDelivery;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Pulse;
import dev.dateline.ingest.source.Recorded;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPushTest {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    private Door door;

    @BeforeEach
    void open() throws Exception {
        door = new Door();
    }

    @AfterEach
    void close() throws Exception {
        door.close();
    }

    @Test
    void acceptsAnItemAndNamesItsVersion() throws Exception {
        Instant before = Instant.now();
        HttpResponse<String> response = door.send(door.items(JSON, Door.item("urn:1")));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(JSON);
        assertThat(response.body()).isEqualTo("""
            {"accepted":[{"uri":"urn:1","version":"1"}],"rejected":[]}\
            """);
        Batch batch = door.publisher.next().batch();
        assertThat(batch.items()).hasSize(1);
        assertThat(batch.rejected()).isEmpty();
        assertThat(batch.received()).isBetween(before, Instant.now());
    }

    @Test
    void answersOnlyOnceKafkaHasIt() throws Exception {
        door.publisher.holdBack();
        CompletableFuture<HttpResponse<String>> response = door.sendAsync(door.items(JSON, Door.item("urn:1")));
        Recorded.Published published = door.publisher.next();

        assertThatThrownBy(() -> response.get(300, TimeUnit.MILLISECONDS))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
        published.acknowledgement().complete();
        assertThat(response.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
    }

    @Test
    void answers503WhenKafkaDoesNotTakeIt() throws Exception {
        door.publisher.holdBack();
        CompletableFuture<HttpResponse<String>> response = door.sendAsync(door.items(JSON, Door.item("urn:1")));
        door.publisher.next().acknowledgement().fail(new Unavailable("Kafka: timed out"));

        HttpResponse<String> answer = response.get(10, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body()).isEqualTo("""
            {"error":"items cannot be taken right now; send this again"}\
            """);
    }

    @Test
    void takesNoMoreRequestsAtOnceThanItHasRoomFor() throws Exception {
        door.publisher.holdBack();
        var waiting = new java.util.ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 64; i++) {
            waiting.add(door.sendAsync(door.items(JSON, Door.item("urn:" + i))));
        }
        var published = new java.util.ArrayList<Recorded.Published>();
        for (int i = 0; i < 64; i++) {
            published.add(door.publisher.next());
        }

        HttpResponse<String> answer = door.send(door.items(JSON, Door.item("urn:one-more")));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).isEqualTo("{\"error\":\"too many requests are under way\"}");
        published.forEach(each -> each.acknowledgement().complete());
        for (var each : waiting) {
            assertThat(each.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
        }
    }

    @Test
    void takesTheKeyAsBearerToo() throws Exception {
        HttpRequest.Builder request = door.to("/v1/items")
                .header("Authorization", "Bearer " + Door.KEY)
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(Door.item("urn:1")));

        assertThat(door.send(request).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "harbor-wire-secret-2"})
    void refusesAWrongKeyAndTellsNothing(String key) throws Exception {
        HttpResponse<String> response =
                door.send(door.items(JSON, Door.item("urn:1")).setHeader("X-Api-Key", key));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("{\"error\":\"no valid API key\"}");
        assertThat(door.publisher.isEmpty()).isTrue();
    }

    @Test
    void refusesAMissingKey() throws Exception {
        HttpRequest.Builder request = door.to("/v1/items")
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(Door.item("urn:1")));

        assertThat(door.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void setsMalformedJsonAsideAndSaysWhy() throws Exception {
        HttpResponse<String> response = door.send(door.items(JSON, "{\"uri\":"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .startsWith("{\"error\":\"JSON: this ends too soon (line 1, column 8)")
                .contains("\"accepted\":[],\"rejected\":[{\"line\":1,\"reason\":\"MALFORMED\",\"detail\":\"JSON: ");
        Batch batch = door.publisher.next().batch();
        Rejected rejected = batch.rejected().getFirst();
        assertThat(rejected.provider()).isEqualTo(Door.HARBOR_WIRE.sender().provider());
        assertThat(rejected.reason()).isEqualTo(RejectReason.MALFORMED);
        assertThat(kept(batch)).isEqualTo("{\"uri\":");
    }

    @Test
    void takesAListOfObjects() throws Exception {
        String body = "[" + Door.item("urn:1") + "," + Door.item("urn:2") + ",7]";
        HttpResponse<String> response = door.send(door.items(JSON, body));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body())
                .contains("\"accepted\":[{\"uri\":\"urn:1\",\"version\":\"1\"},{\"uri\":\"urn:2\",\"version\":\"1\"}]")
                .contains("{\"line\":1,\"reason\":\"MALFORMED\",\"detail\":\"this is no JSON object\"}");
    }

    @Test
    void keepsTheBytesOfADocumentOnceHoweverMuchInItIsRefused() throws Exception {
        HttpResponse<String> response = door.send(door.items(JSON, "[7,8,9]"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith("{\"error\":\"none of 3 lines was accepted");
        Batch batch = door.publisher.next().batch();
        assertThat(batch.rejected()).hasSize(1);
        assertThat(batch.rejected().getFirst().detail()).isEqualTo("this is no JSON object (and 2 more)");
        assertThat(kept(batch)).isEqualTo("[7,8,9]");
    }

    @Test
    void takesPlainText() throws Exception {
        HttpResponse<String> response = door.send(door.items("text/plain", "Ferry aground\n\nAll are safe."));

        assertThat(response.statusCode()).isEqualTo(202);
        Batch batch = door.publisher.next().batch();
        assertThat(batch.items().getFirst().copy().headline()).isEqualTo("Ferry aground");
        assertThat(batch.items().getFirst().copy().body()).isEqualTo("All are safe.");
    }

    @Test
    void takesTheGoodLinesAndSetsTheBadOnesAside() throws Exception {
        String body = String.join("\r\n", Door.item("urn:1"), "", "{bad", Door.item(""), Door.item("urn:2"), "");
        HttpResponse<String> response = door.send(door.items(LINES, body));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body())
                .contains("\"accepted\":[{\"uri\":\"urn:1\",\"version\":\"1\"},{\"uri\":\"urn:2\",\"version\":\"1\"}]")
                .contains("{\"line\":3,\"reason\":\"MALFORMED\"")
                .contains("{\"line\":4,\"reason\":\"MISSING_URI\",\"detail\":\"uri is missing\"}");
        Batch batch = door.publisher.next().batch();
        assertThat(batch.items()).hasSize(2);
        assertThat(batch.rejected())
                .extracting(Rejected::reason)
                .containsExactly(RejectReason.MALFORMED, RejectReason.MISSING_URI);
    }

    @Test
    void answers400WhereNoLineIsGood() throws Exception {
        HttpResponse<String> response = door.send(door.items(LINES, "{bad\n{worse\n"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith("{\"error\":\"none of 2 lines was accepted; the first: JSON: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, "application/jsonl", "application/x-ndjson; charset=utf-8", "application/vnd.x+json"})
    void knowsSeveralObjectsOneALine(String contentType) throws Exception {
        String body = Door.item("urn:1") + "\n" + Door.item("urn:2");

        assertThat(door.send(door.items(contentType, body)).body())
                .startsWith("{\"accepted\":[{\"uri\":\"urn:1\",\"version\":\"1\"},{\"uri\":\"urn:2\"");
    }

    @Test
    void takesAnObjectThatIsPrettyPrinted() throws Exception {
        String pretty = Door.item("urn:1").replace(",", ",\n").replace("{", "{\n");

        assertThat(door.send(door.items(JSON, pretty)).statusCode()).isEqualTo(202);
    }

    @Test
    void refusesMoreLinesThanItTakesAtOnce() throws Exception {
        HttpResponse<String> response = door.send(door.items(LINES, "x\n".repeat(1001)));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).startsWith("{\"error\":\"the request has 1001 lines, more than 1000\"");
        assertThat(door.publisher.next().batch().rejected()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/x-www-form-urlencoded", "application/octet-stream", "text/plain"})
    void findsTheFormatOutWhereTheContentTypeNamesNone(String contentType) throws Exception {
        String lines = Door.item("urn:1") + "\n" + Door.item("urn:2");
        String feed =
                "<rss version=\"2.0\"><channel><item><guid>urn:3</guid><title>Ferry freed</title></item></channel></rss>";

        assertThat(door.send(untold(contentType, lines)).body()).isEqualTo("""
            {"accepted":[{"uri":"urn:1","version":"1"},{"uri":"urn:2","version":"1"}],"rejected":[]}\
            """);
        assertThat(door.send(untold(contentType, feed)).body()).startsWith("{\"accepted\":[{\"uri\":\"urn:3\"");
    }

    @Test
    void takesPlainTextThatIsNamed() throws Exception {
        assertThat(door.send(untold("text/plain", "[Harbour] Ferry freed\n\nAll are safe."))
                        .statusCode())
                .isEqualTo(202);
        assertThat(door.publisher.next().batch().items().getFirst().copy().headline())
                .isEqualTo("[Harbour] Ferry freed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/x-www-form-urlencoded | headline=Ferry&body=All+are+safe
                                              | %PDF-1.7 1 0 obj <</Type /Catalog>> endobj
            application/octet-stream          | %PDF-1.7 1 0 obj <</Type /Catalog>> endobj
            application/octet-stream          | eyJ1cmkiOiJ1cm46MSJ9
                                              | <div>Ferry</div>
                                              | Ferry freed
            """)
    void setsAsideWhatIsNeitherJsonNorXmlWhereNobodySaysThatItIsText(@Nullable String contentType, String body)
            throws Exception {
        HttpResponse<String> response = door.send(untold(contentType == null ? "" : contentType, body));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("say Content-Type: text/plain for plain text");
        Batch batch = door.publisher.next().batch();
        assertThat(batch.items()).isEmpty();
        assertThat(kept(batch)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/x-www-form-urlencoded", "application/octet-stream", "text/plain"})
    void setsAsideWhatCannotBeReadUnderAContentTypeThatNamesNoFormat(String contentType) throws Exception {
        assertThat(door.send(untold(contentType, "{\"uri\":")).statusCode()).isEqualTo(400);
        Batch batch = door.publisher.next().batch();

        assertThat(batch.rejected().getFirst().reason()).isEqualTo(RejectReason.MALFORMED);
        assertThat(kept(batch)).isEqualTo("{\"uri\":");
    }

    private HttpRequest.Builder untold(String contentType, String body) {
        HttpRequest.Builder request =
                door.to("/v1/items").header("X-Api-Key", Door.KEY).POST(HttpRequest.BodyPublishers.ofString(body));
        return contentType.isEmpty() ? request : request.header("Content-Type", contentType);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/rss+xml   | <rss version="2.0"><channel><title>Fjord</title></channel></rss>
            application/rss+xml   | <rss/>
            application/rss+xml   | <rss><channel></channel></rss><!-- quiet --><!-- still -->
            application/rss+xml   | <rss><channel></channel></rss> <!-- quiet -->
            application/atom+xml  | <feed xmlns="http://www.w3.org/2005/Atom"></feed>
            application/feed+json | {"version": "https://jsonfeed.org/version/1.1", "title": "Fjord", "items": []}
            """)
    void takesAFeedWithoutNews(String contentType, String body) throws Exception {
        HttpResponse<String> response = door.send(door.items(contentType, body));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("{\"accepted\":[],\"rejected\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss", "<rss>", "<rss><channel>", "<rss><channel><title>Fjord</title> <!-- more -->"})
    void setsAsideAFeedThatBreaksOffBeforeItsFirstItem(String body) throws Exception {
        HttpResponse<String> response = door.send(door.items("application/rss+xml", body));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(kept(door.publisher.next().batch())).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html", "multipart/form-data"})
    void refusesOtherContent(String contentType) throws Exception {
        assertThat(door.send(door.items(contentType, "x")).statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({"GET,/v1/items,405", "PUT,/v1/items,405", "GET,/,404", "POST,/health/live,405"})
    void answersOtherRequestsInJson(String method, String path, int status) throws Exception {
        HttpResponse<String> response = door.send(door.to(path).method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).startsWith("{\"error\":\"");
    }

    @Test
    void isReadyWhileKafkaCanBeReached() throws Exception {
        assertThat(door.send(door.to("/health/live").GET()).body()).isEqualTo("{\"live\":true}");
        assertThat(door.send(door.to("/health/ready").GET()).body())
                .isEqualTo("{\"part\":\"ingest\",\"ready\":true,\"reasons\":[]}");
    }

    @Test
    void saysWhyItIsNotReady() throws Exception {
        door.publisher.goAway();
        HttpResponse<String> response = door.send(door.to("/health/ready").GET());

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body())
                .isEqualTo("{\"part\":\"ingest\",\"ready\":false,\"reasons\":[\"Kafka: no broker answers\"]}");
        assertThat(door.send(door.to("/health/live").GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        Vertx vertx = Vertx.vertx();
        HttpPush second = new HttpPush(
                vertx,
                new HttpPush.Settings("127.0.0.1", door.port(), Door.LIMIT),
                key -> java.util.Optional.empty(),
                new Intake(
                        vertx,
                        new dev.dateline.ingest.reading.Formats(java.time.Clock.systemUTC()),
                        door.publisher,
                        Pulse.NONE),
                java.util.List.of());

        assertThatThrownBy(() -> second.open().await(10, TimeUnit.SECONDS))
                .hasMessageStartingWith("cannot listen on 127.0.0.1:" + door.port());
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private static String kept(Batch batch) throws IOException {
        RawDelivery raw = Objects.requireNonNull(batch.raw());
        return new String(RawDelivery.unpacked(raw.id(), raw.parts()), StandardCharsets.UTF_8);
    }
}
