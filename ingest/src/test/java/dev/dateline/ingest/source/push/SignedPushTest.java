package dev.dateline.ingest.source.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.publish.Unavailable;
import dev.dateline.ingest.source.Recorded;
import dev.dateline.ingest.source.SigningSecret;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedPushTest {
    private static final String BODY = Door.item("urn:1");
    private static final String WRONG = "{\"error\":\"no valid signature\"}";

    private Door door;
    private Instant now;

    @BeforeEach
    void open() throws Exception {
        door = new Door();
        now = door.now.get();
    }

    @AfterEach
    void close() throws Exception {
        door.close();
    }

    @Test
    void takesASignedRequestOnBehalfOfWhoSignedIt() throws Exception {
        HttpResponse<String> answer = door.send(door.signed(now, BODY));

        assertThat(answer.statusCode()).isEqualTo(202);
        var item = door.publisher.next().batch().items().getFirst();
        assertThat(item.version().item().provider())
                .isEqualTo(Door.MINISTRY.sender().provider());
        assertThat(item.origin()).isEqualTo(Door.MINISTRY.sender().origin());
    }

    @Test
    void aSignatureIsOverTheBytesWhateverTheyAreCalled() throws Exception {
        String curls = "application/x-www-form-urlencoded";

        assertThat(door.send(door.signed(now, BODY).setHeader("Content-Type", curls))
                        .statusCode())
                .isEqualTo(202);
        assertThat(door.publisher.next().batch().items()).hasSize(1);
        String second = Long.toString(now.getEpochSecond());
        String signature = "v1=" + Door.signature(Door.SECRET, second, BODY);
        assertRefused(door.send(door.signed(second, signature, BODY + " ").setHeader("Content-Type", curls)), WRONG);
    }

    @Test
    void takesEitherSignatureWhileSecretsChange() throws Exception {
        String second = Long.toString(now.getEpochSecond());
        String old = Door.signature(new SigningSecret("the-secret-before-this"), second, BODY);
        String both = "v1=" + old + ", v0=abc, v1=" + Door.signature(Door.SECRET, second, BODY);

        assertThat(door.send(door.signed(second, both, BODY)).statusCode()).isEqualTo(202);
    }

    @Test
    void refusesAnotherBodyThanWasSigned() throws Exception {
        String second = Long.toString(now.getEpochSecond());
        String signature = "v1=" + Door.signature(Door.SECRET, second, BODY);

        assertRefused(door.send(door.signed(second, signature, Door.item("urn:2"))), WRONG);
    }

    @Test
    void refusesAnotherTimeThanWasSigned() throws Exception {
        String second = Long.toString(now.getEpochSecond());
        String signature = "v1=" + Door.signature(Door.SECRET, second, BODY);

        assertRefused(door.send(door.signed(Long.toString(now.getEpochSecond() + 1), signature, BODY)), WRONG);
    }

    @Test
    void anUnknownProviderHearsTheSameAsAWrongSignature() throws Exception {
        assertRefused(door.send(door.signed(now, BODY).setHeader("X-Dateline-Provider", "nobody")), WRONG);
    }

    @Test
    void aProviderWithAKeyCannotBeSignedFor() throws Exception {
        assertRefused(door.send(door.signed(now, BODY).setHeader("X-Dateline-Provider", "harbor-wire")), WRONG);
    }

    @Test
    void aKeyDoesNotHelpAWrongSignature() throws Exception {
        HttpRequest.Builder request = door.signed(now, BODY)
                .setHeader("X-Dateline-Signature", "v1=" + "0".repeat(64))
                .header("X-Api-Key", Door.KEY);

        assertRefused(door.send(request), WRONG);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -100_000})
    void refusesWhatWasSignedTooFarFromNow(long seconds) throws Exception {
        HttpResponse<String> answer = door.send(door.signed(now.plusSeconds(seconds), BODY));

        assertRefused(
                answer,
                "{\"error\":\"this was signed more than 5 minutes away from now; sign it anew, by a clock that is right\"}");
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void aClockMayBeOffByAFewMinutes(long seconds) throws Exception {
        assertThat(door.send(door.signed(now.plusSeconds(seconds), BODY)).statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Dateline-Provider:",
                "X-Dateline-Provider:No Slug",
                "X-Dateline-Timestamp:",
                "X-Dateline-Timestamp:-1",
                "X-Dateline-Timestamp:2026-03-01T12:00:00Z",
                "X-Dateline-Timestamp:99999999999999999999",
                "X-Dateline-Signature:",
                "X-Dateline-Signature:v1=",
                "X-Dateline-Signature:v1=xyz",
                "X-Dateline-Signature:v2=abc"
            })
    void saysWhichHeadersItNeeds(String header) throws Exception {
        int colon = header.indexOf(':');
        HttpRequest.Builder request =
                door.signed(now, BODY).setHeader(header.substring(0, colon), header.substring(colon + 1));

        assertRefused(
                door.send(request),
                "{\"error\":\"a signed request has, once each, X-Dateline-Provider, X-Dateline-Timestamp (seconds since"
                        + " 1970) and X-Dateline-Signature (v1= and 64 digits of hex)\"}");
    }

    @Test
    void refusesAHeaderThatStandsThereTwice() throws Exception {
        HttpRequest.Builder request = door.signed(now, BODY).header("X-Dateline-Provider", "nobody");

        assertThat(door.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAReplayAndSaysThatItIsHere() throws Exception {
        assertThat(door.send(door.signed(now, BODY)).statusCode()).isEqualTo(202);
        door.publisher.next();
        HttpResponse<String> again = door.send(door.signed(now, BODY));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).isEqualTo("{\"error\":\"this very request was received before\"}");
        assertThat(door.publisher.isEmpty()).isTrue();
    }

    @Test
    void theSameSignatureWrittenOtherwiseIsAReplayToo() throws Exception {
        String second = Long.toString(now.getEpochSecond());
        String signature = Door.signature(Door.SECRET, second, BODY);
        assertThat(door.send(door.signed(second, "v1=" + signature, BODY)).statusCode())
                .isEqualTo(202);
        String otherwise = "v1=" + signature.toUpperCase(java.util.Locale.ROOT) + ",v9=1";

        assertThat(door.send(door.signed(second, otherwise, BODY)).statusCode()).isEqualTo(409);
    }

    @Test
    void theSameItemSignedAnewIsNoReplay() throws Exception {
        assertThat(door.send(door.signed(now, BODY)).statusCode()).isEqualTo(202);
        assertThat(door.send(door.signed(now.plusSeconds(1), BODY)).statusCode())
                .isEqualTo(202);
    }

    @Test
    void theVerySameRequestMayComeAgainAfterKafkaWasAway() throws Exception {
        door.publisher.goAway();
        HttpResponse<String> first = door.send(door.signed(now, BODY));
        door.publisher.comeBack();

        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.headers().firstValue("Retry-After")).isPresent();
        assertThat(door.send(door.signed(now, BODY)).statusCode()).isEqualTo(202);
        assertThat(door.send(door.signed(now, BODY)).statusCode()).isEqualTo(409);
    }

    @Test
    void aReplayWhileTheFirstIsUnderWayWaits() throws Exception {
        door.publisher.holdBack();
        CompletableFuture<HttpResponse<String>> first = door.sendAsync(door.signed(now, BODY));
        Recorded.Published published = door.publisher.next();
        HttpResponse<String> second = door.send(door.signed(now, BODY));
        published.acknowledgement().fail(new Unavailable("Kafka: timed out"));

        assertThat(second.statusCode()).isEqualTo(503);
        assertThat(second.body()).isEqualTo("{\"error\":\"this very request is under way\"}");
        assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
        CompletableFuture<HttpResponse<String>> third = door.sendAsync(door.signed(now, BODY));
        door.publisher.next().acknowledgement().complete();
        assertThat(third.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
    }

    @Test
    void theVerySameRequestMayComeAgainAfterItsConnectionBroke() throws Exception {
        String second = Long.toString(now.getEpochSecond());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            OutputStream out = socket.getOutputStream();
            String head = "POST /v1/items HTTP/1.1\r\nHost: ingest\r\nX-Dateline-Provider: ministry\r\n"
                    + "X-Dateline-Timestamp: " + second + "\r\nX-Dateline-Signature: v1="
                    + Door.signature(Door.SECRET, second, BODY)
                    + "\r\nContent-Type: application/json\r\nContent-Length: "
                    + BODY.length() + "\r\n\r\n" + BODY.substring(0, 10);
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        assertThat(door.send(door.signed(now, BODY)).statusCode()).isEqualTo(202);
    }

    @Test
    void aSlowBodyDoesNotOutliveWhatIsRemembered() throws Exception {
        String second = Long.toString(now.getEpochSecond());
        assertThat(door.send(door.signed(now, BODY)).statusCode()).isEqualTo(202);
        door.publisher.next();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            String head = "POST /v1/items HTTP/1.1\r\nHost: ingest\r\nX-Dateline-Provider: ministry\r\n"
                    + "X-Dateline-Timestamp: " + second + "\r\nX-Dateline-Signature: v1="
                    + Door.signature(Door.SECRET, second, BODY) + "\r\nContent-Type: application/json\r\n"
                    + "Expect: 100-continue\r\nContent-Length: " + BODY.length() + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] go = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            assertThat(new String(go, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100");
            door.now.set(now.plusSeconds(301));
            out.write(BODY.getBytes(StandardCharsets.US_ASCII));
            byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 401".length());

            assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
        }
        assertThat(door.publisher.isEmpty()).isTrue();
    }

    @Test
    void setsNothingAsideOfABodyThatIsTooLargeToBeJudged() throws Exception {
        HttpResponse<String> answer = door.send(door.signed(now, "x".repeat(Door.LIMIT + 1)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(door.publisher.isEmpty()).isTrue();
    }

    @Test
    void setsAsideWhatIsSignedButNoItem() throws Exception {
        assertThat(door.send(door.signed(now, "{bad")).statusCode()).isEqualTo(400);
        assertThat(door.publisher.next().batch().rejected()).hasSize(1);
    }

    @Test
    void takesNoMoreSignedRequestsAtOnceThanItHasRoomFor() throws Exception {
        door.publisher.holdBack();
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        List<Recorded.Published> published = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            waiting.add(door.sendAsync(door.signed(now, Door.item("urn:" + i))));
        }
        for (int i = 0; i < 64; i++) {
            published.add(door.publisher.next());
        }

        assertThat(door.send(door.signed(now, BODY)).body())
                .isEqualTo("{\"error\":\"too many requests are under way\"}");
        published.forEach(each -> each.acknowledgement().complete());
        for (var each : waiting) {
            assertThat(each.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
        }
    }

    private void assertRefused(HttpResponse<String> answer, String body) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("X-Dateline-Signature");
        assertThat(answer.body()).isEqualTo(body);
        assertThat(door.publisher.isEmpty()).isTrue();
    }
}
