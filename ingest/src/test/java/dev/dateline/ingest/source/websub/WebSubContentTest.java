package dev.dateline.ingest.source.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.source.Delivery;
import io.vertx.core.buffer.Buffer;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebSubContentTest {
    private static final String BODY = feed("urn:1");

    private Subscriber subscriber;
    private TinyHub hub;
    private TinyHub.Asked asked;

    @BeforeEach
    void open() throws Exception {
        subscriber = new Subscriber();
        hub = subscriber.hub;
        asked = subscriber.subscribed(86_400);
    }

    @AfterEach
    void close() throws Exception {
        subscriber.close();
    }

    static String feed(String... ids) {
        StringBuilder feed = new StringBuilder("""
                <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:feed</id><title>News</title>
                <updated>2026-03-01T11:00:00Z</updated><author><name>Press office</name></author>
                """);
        for (String id : ids) {
            feed.append("""
                    <entry><id>%s</id><title>Ferry aground</title><updated>2026-03-01T11:00:00Z</updated>
                    <link href="/stories/%s"/><content type="html">&lt;p&gt;All are safe.&lt;/p&gt;</content></entry>
                    """.formatted(id, id));
        }
        return feed.append("</feed>").toString();
    }

    @Test
    void publishesWhatTheHubSigned() throws Exception {
        HttpResponse<String> answer = hub.distribute(asked, BODY);

        assertThat(answer.statusCode()).isEqualTo(202);
        Batch batch = subscriber.publisher.next().batch();
        assertThat(batch.items()).singleElement().satisfies(item -> {
            assertThat(item.version().item().provider()).isEqualTo(Subscriber.SENDER.provider());
            assertThat(item.version().item().uri()).isEqualTo("urn:1");
            assertThat(item.origin()).isEqualTo(Subscriber.SENDER.origin());
        });
    }

    @Test
    void anEntryThatIsPushedAndPolledIsOneItemVersion() throws Exception {
        hub.distribute(asked, feed("urn:2"));
        Batch pushed = subscriber.publisher.next().batch();
        Hint hint = new Hint("application/atom+xml; charset=utf-8", null, Subscriber.FEED);
        subscriber
                .intake
                .take(new Delivery(
                        Subscriber.SOURCE,
                        Subscriber.SENDER,
                        Buffer.buffer(feed("urn:1", "urn:2", "urn:3")),
                        hint,
                        Instant.now()))
                .await(10, TimeUnit.SECONDS);
        Batch polled = subscriber.publisher.next().batch();

        assertThat(polled.items()).hasSize(3);
        assertThat(pushed.items())
                .singleElement()
                .satisfies(item -> assertThat(item.version())
                        .isEqualTo(polled.items().get(1).version()));
    }

    @ParameterizedTest
    @CsvSource({"sha256,HmacSHA256", "SHA256,HmacSHA256", "sha384,HmacSHA384", "sha512,HmacSHA512"})
    void takesEverySignatureThatProvesSomething(String method, String algorithm) throws Exception {
        String signature = method + "=" + TinyHub.signature(algorithm, asked.secret(), BODY);

        assertThat(hub.distribute(asked, BODY, signature).statusCode()).isEqualTo(202);
        assertThat(subscriber.publisher.next().batch().items()).hasSize(1);
        assertThat(subscriber.webSub().dropped()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha1", "md5"})
    void dropsWhatIsSignedTooWeakly(String method) throws Exception {
        String algorithm = method.equals("sha1") ? "HmacSHA1" : "HmacMD5";
        String signature = method + "=" + TinyHub.signature(algorithm, asked.secret(), BODY);

        assertDropped(hub.distribute(asked, BODY, signature));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256=00", "sha256=", "sha256", "", "sha256=zz", "sha256=abc"})
    void dropsWhatIsSignedWrongly(String signature) throws Exception {
        assertDropped(hub.distribute(asked, BODY, signature));
    }

    @Test
    void dropsWhatIsNotSigned() throws Exception {
        assertDropped(hub.send(TinyHub.content(asked, BODY)));
    }

    @Test
    void dropsWhatWasSignedWithAnotherSecret() throws Exception {
        assertDropped(hub.distribute(asked, BODY, "sha256=" + TinyHub.signature("HmacSHA256", "another secret", BODY)));
    }

    @Test
    void dropsABodyThatIsNotTheOneThatWasSigned() throws Exception {
        String signature = "sha256=" + TinyHub.signature("HmacSHA256", asked.secret(), BODY);

        assertDropped(hub.distribute(asked, BODY + " ", signature));
    }

    @Test
    void isPushedAgainOnceTheHubSignsRightly() throws Exception {
        assertDropped(hub.distribute(asked, BODY, "sha256=00"));
        hub.distribute(asked, BODY);

        assertThat(subscriber.follow()).isTrue();
    }

    @Test
    void knowsNoOtherAddress() throws Exception {
        TinyHub.Asked other = new TinyHub.Asked(
                "",
                io.vertx.core.MultiMap.caseInsensitiveMultiMap()
                        .add("hub.callback", asked.callback().replaceAll(".$", "x"))
                        .add("hub.secret", asked.secret()));

        assertThat(hub.distribute(other, BODY).statusCode()).isEqualTo(404);
        assertThat(subscriber.publisher.isEmpty()).isTrue();
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        HttpResponse<String> answer = hub.distribute(asked, "x".repeat(Subscriber.LIMIT + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(subscriber.publisher.isEmpty()).isTrue();
        assertThat(subscriber.follow()).isFalse();
    }

    @Test
    void tellsTheHubToComeAgainWhileKafkaIsAway() throws Exception {
        subscriber.publisher.goAway();
        HttpResponse<String> first = hub.distribute(asked, BODY);
        subscriber.publisher.comeBack();

        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.headers().firstValue("Retry-After")).isPresent();
        assertThat(hub.distribute(asked, BODY).statusCode()).isEqualTo(202);
        assertThat(subscriber.publisher.next().batch().items()).hasSize(1);
        assertThat(subscriber.follow()).isTrue();
    }

    @Test
    void setsAsideWhatIsSignedButCannotBeRead() throws Exception {
        assertThat(hub.distribute(asked, "{bad").statusCode()).isEqualTo(202);
        assertThat(subscriber.publisher.next().batch().rejected()).hasSize(1);
    }

    private void assertDropped(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(subscriber.publisher.isEmpty()).isTrue();
        assertThat(subscriber.webSub().dropped()).isEqualTo(1);
        assertThat(subscriber.follow()).isFalse();
    }
}
