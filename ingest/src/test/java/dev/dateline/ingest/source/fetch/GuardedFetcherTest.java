package dev.dateline.ingest.source.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedFetcherTest {
    private static final int MOST = 1 << 20;
    private static final Bounds PATIENT =
            new Bounds(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(40), 16 << 10, MOST);
    private static final byte[] ZEROS = new byte[64 << 20];
    private static final String OK = "HTTP/1.1 200 OK";

    private final Vertx vertx = Vertx.vertx();
    private final RawServer server = RawServer.of(OK + "\r\nContent-Length: 4\r\nETag: \"1\"\r\n\r\nnews");
    private final RawServer forbidden = RawServer.of(OK + "\r\nContent-Length: 6\r\n\r\nsecret");
    private final AtomicInteger lookups = new AtomicInteger();

    GuardedFetcherTest() throws IOException {}

    @BeforeEach
    void startsUnseen() {
        assertThat(forbidden.connections()).isZero();
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        forbidden.close();
        vertx.close().await(20, TimeUnit.SECONDS);
    }

    @Test
    void bringsTheAnswerAndSaysWhoAsks() throws Exception {
        Fetcher.Answer answer = get(server.at("/feeds/all.xml?page=1#top"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString()).isEqualTo("news");
        assertThat(answer.headers().get("ETag")).isEqualTo("\"1\"");
        assertThat(answer.moved()).isNull();
        assertThat(server.requests().getFirst())
                .startsWith("GET /feeds/all.xml?page=1 HTTP/1.1\r\n")
                .containsIgnoringCase("\r\nhost: 127.0.0.1:" + server.port() + "\r\n")
                .containsIgnoringCase("\r\nuser-agent: Dateline/")
                .containsIgnoringCase("\r\naccept-encoding: gzip, deflate\r\n")
                .doesNotContain("${");
    }

    @Test
    void unpacksWhatItAskedFor() throws Exception {
        byte[] news = "<rss>news</rss>".getBytes(UTF_8);
        server.answerWith(RawServer.bytes(OK + "\r\nContent-Encoding: gzip", Packed.gzip(news)));
        assertThat(get(server.at("/")).body().getBytes()).isEqualTo(news);
        server.answerWith(RawServer.bytes(OK + "\r\nContent-Encoding: deflate", Packed.deflate(news)));
        assertThat(get(server.at("/")).body().getBytes()).isEqualTo(news);
        server.answerWith(RawServer.bytes(OK + "\r\nContent-Encoding: deflate", Packed.unframed(news)));
        assertThat(get(server.at("/")).body().getBytes()).isEqualTo(news);
        server.answerWith(RawServer.bytes(OK + "\r\nContent-Encoding: identity", news));
        assertThat(get(server.at("/")).body().getBytes()).isEqualTo(news);
    }

    @Test
    void stopsUnpackingABomb() throws Exception {
        refuses(
                RawServer.bytes(OK + "\r\nContent-Encoding: gzip", Packed.gzip(ZEROS)),
                "unpacks to more than 1048576 bytes");
        refuses(
                RawServer.bytes(OK + "\r\nContent-Encoding: deflate", Packed.deflate(ZEROS)),
                "unpacks to more than 1048576 bytes");
        refuses(
                RawServer.bytes(OK + "\r\nContent-Encoding: gzip, gzip", Packed.gzip(Packed.gzip(ZEROS))),
                "packed 2 times");
        refuses(RawServer.bytes(OK + "\r\nContent-Encoding: gzip, gzip, gzip", ZEROS_PACKED), "packed 3 times");
    }

    @Test
    void refusesCodingsThatItDidNotAskForOrThatAreNone() throws Exception {
        refuses(RawServer.bytes(OK + "\r\nContent-Encoding: br", ZEROS_PACKED), "content coding br was not asked for");
        refuses(
                RawServer.bytes(OK + "\r\nContent-Encoding: gzip", "<rss/>".getBytes(UTF_8)),
                "not what its content coding gzip says");
        byte[] half = Arrays.copyOf(ZEROS_PACKED, ZEROS_PACKED.length / 2);
        refuses(RawServer.bytes(OK + "\r\nContent-Encoding: gzip", half), "not what its content coding gzip says");
    }

    @Test
    void hangsUpOnABodyWithoutEnd() throws Exception {
        byte[] chunk = ("1000\r\n" + "x".repeat(4096) + "\r\n").getBytes(UTF_8);
        refuses(
                RawServer.endless(OK + "\r\nTransfer-Encoding: chunked\r\n\r\n", chunk, 0),
                "the answer is larger than 1048576 bytes");
        assertThat(server.wasHungUpOn()).isTrue();
    }

    @Test
    void doesNotBeginABodyThatSaysItIsTooLarge() throws Exception {
        refuses(
                RawServer.endless(OK + "\r\nContent-Length: 99999999999\r\n\r\n", new byte[4096], 0),
                "the answer is larger than 1048576 bytes");
        assertThat(server.wasHungUpOn()).isTrue();
    }

    @Test
    void hangsUpOnAServerThatGivesAByteNowAndThen() throws Exception {
        Bounds short1 =
                new Bounds(Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofSeconds(20), 16 << 10, MOST);
        server.answerWith(RawServer.endless(OK + "\r\nContent-Length: 1000\r\n\r\n", new byte[] {'x'}, 50));

        assertThatThrownBy(() -> await(fetcher(short1).fetch(inside(server.at("/")))))
                .isInstanceOf(Fetcher.Refused.class)
                .hasMessage("no whole answer came in 2 seconds");
        assertThat(server.wasHungUpOn()).isTrue();
    }

    @Test
    void doesNotWaitLongForAServerThatFallsSilent() throws Exception {
        Bounds short1 =
                new Bounds(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(2), 16 << 10, MOST);
        server.answerWith(RawServer.endless(OK + "\r\nContent-Length: 1000\r\n\r\n", new byte[] {'x'}, 30_000));

        assertThatThrownBy(() -> await(fetcher(short1).fetch(inside(server.at("/")))))
                .isInstanceOf(Fetcher.Refused.class)
                .hasMessage("the answer broke off after 1 bytes");
    }

    @Test
    void refusesHeadersWithoutBound() throws Exception {
        byte[] header = ("X-Filler: " + "x".repeat(1000) + "\r\n").getBytes(UTF_8);
        refuses(RawServer.endless(OK + "\r\n", header, 0), "the answer's headers are larger than 16384 bytes");
        assertThat(server.wasHungUpOn()).isTrue();
        refuses(
                RawServer.text(OK + "\r\nX-Filler: " + "x".repeat(1 << 20) + "\r\n\r\n"),
                "the answer's headers are larger than 16384 bytes");
    }

    @Test
    void refusesABodyThatBreaksOff() throws Exception {
        refuses(RawServer.text(OK + "\r\nContent-Length: 100\r\n\r\n<rss>"), "the answer broke off after 5 bytes");
        refuses(
                RawServer.text(OK + "\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n"),
                "the answer broke off after 5 bytes");
    }

    @Test
    void refusesWhatIsNoHttp() {
        server.answerWith(RawServer.text("220 mail.example ESMTP\r\n\r\n"));

        assertThatThrownBy(() -> get(server.at("/")))
                .isInstanceOf(Fetcher.Refused.class)
                .hasMessageStartingWith("this is no valid HTTP answer");
    }

    @Test
    void failsWhereNobodyAnswers() throws Exception {
        URI nobody = server.at("/");
        server.close();

        assertThatThrownBy(() -> get(nobody)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://127.1:PORT/",
                "http://2130706433:PORT/",
                "http://localhost:PORT/",
                "http://[::1]:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://0.0.0.0:PORT/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://[fd00::1]/",
                "http://user:secret@127.0.0.1:SELF/"
            })
    void neverFollowsARedirectIntoANetworkThatWasNotMeant(String target) throws Exception {
        server.answerWith(RawServer.redirect(
                302,
                target.replace("PORT", String.valueOf(forbidden.port()))
                        .replace("SELF", String.valueOf(server.port()))));

        assertThatThrownBy(() -> get(server.at("/"))).isInstanceOf(Fetcher.Refused.class);
        assertThat(forbidden.connections()).isZero();
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void givesUpARoundOfRedirects() throws Exception {
        refuses(RawServer.redirect(302, "/again"), "redirects more than 5 times");
        assertThat(server.connections()).isEqualTo(6);
    }

    @Test
    void saysWhereAFeedMovedForGood() throws Exception {
        server.answerWith((request, out) -> (request.startsWith("GET /old ")
                        ? RawServer.redirect(301, "/new")
                        : RawServer.text(OK + "\r\nContent-Length: 4\r\n\r\nnews"))
                .answer(request, out));
        Fetcher.Answer answer = get(server.at("/old"));

        assertThat(answer.body().toString()).isEqualTo("news");
        assertThat(answer.address()).isEqualTo(server.at("/new"));
        assertThat(answer.moved()).isEqualTo(server.at("/new"));
    }

    @Test
    void asksNobodyInsideUnlessAnOperatorSaysSo() {
        assertThatThrownBy(() -> await(fetcher(PATIENT).fetch(Fetcher.Request.get(forbidden.at("/"), Map.of()))))
                .isInstanceOf(Fetcher.Refused.class)
                .hasMessage("127.0.0.1 leads to 127.0.0.1, which is no public address");
        assertThat(forbidden.connections()).isZero();
    }

    @Test
    void oneAddressInsideAmongPublicOnesIsOneTooMany() {
        URI address = URI.create("http://feed.example:" + forbidden.port() + "/");
        Names names = host -> found("8.8.8.8", "127.0.0.1");

        assertThatThrownBy(() -> await(fetcher(PATIENT, names).fetch(Fetcher.Request.get(address, Map.of()))))
                .isInstanceOf(Fetcher.Refused.class);
        assertThat(forbidden.connections()).isZero();
    }

    @Test
    void connectsToTheAddressThatWasCheckedWhateverTheNameServerSaysNext() throws Exception {
        URI address = URI.create("http://feed.example:" + server.port() + "/");
        Names names = host -> lookups.incrementAndGet() == 1 ? found("127.0.0.1") : found("169.254.169.254");
        GuardedFetcher fetcher = fetcher(PATIENT, names);
        Fetcher.Answer answer = await(fetcher.fetch(inside(address)));

        assertThat(answer.body().toString()).isEqualTo("news");
        assertThat(lookups).hasValue(1);
        assertThat(server.requests().getFirst())
                .containsIgnoringCase("\r\nhost: feed.example:" + server.port() + "\r\n");
        assertThatThrownBy(() -> await(fetcher.fetch(inside(address))))
                .isInstanceOf(Fetcher.Refused.class)
                .hasMessage("feed.example leads to 169.254.169.254, which is no public address");
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void triesTheNextAddressWhereOneIsDead() throws Exception {
        URI address = URI.create("http://feed.example:" + server.port() + "/");
        Names names = host -> found("127.0.0.2", "127.0.0.1");

        assertThat(await(fetcher(PATIENT, names).fetch(inside(address))).status())
                .isEqualTo(200);
    }

    @Test
    void postsAForm() throws Exception {
        Fetcher.Request post = new Fetcher.Request(server.at("/hub"), Map.of(), "hub.mode=subscribe", server.at("/"));
        await(fetcher(PATIENT).fetch(post));

        assertThat(server.requests().getFirst())
                .startsWith("POST /hub HTTP/1.1\r\n")
                .containsIgnoringCase("content-type: application/x-www-form-urlencoded\r\n")
                .containsIgnoringCase("content-length: 18\r\n");
    }

    private static final byte[] ZEROS_PACKED = Packed.gzip(new byte[1 << 16]);

    private void refuses(RawServer.Script script, String reason) {
        server.answerWith(script);
        assertThatThrownBy(() -> get(server.at("/")))
                .isInstanceOf(Fetcher.Refused.class)
                .hasMessage(reason);
    }

    private Fetcher.Answer get(URI address) throws Exception {
        return await(fetcher(PATIENT).fetch(inside(address)));
    }

    private static Fetcher.Request inside(URI address) {
        return new Fetcher.Request(address, Map.of(), null, address);
    }

    private GuardedFetcher fetcher(Bounds bounds) {
        return fetcher(bounds, host -> Future.succeededFuture(all(host)));
    }

    private GuardedFetcher fetcher(Bounds bounds, Names names) {
        return new GuardedFetcher(vertx, bounds, names, new HttpClientOptions());
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.await(60, TimeUnit.SECONDS);
    }

    private static Future<List<InetAddress>> found(String... addresses) {
        return Future.succeededFuture(
                Stream.of(addresses).flatMap(each -> all(each).stream()).toList());
    }

    private static List<InetAddress> all(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
