package dev.dateline.ingest.source.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.source.fetch.Packed;
import dev.dateline.ingest.source.fetch.RawServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a feed's server does, the next look is one as any other. */
class HostileServerTest {
    private static final String OK = "HTTP/1.1 200 OK";
    private static final byte[] ZEROS = new byte[16 << 20];

    private final Desk desk = new Desk();

    HostileServerTest() throws Exception {}

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    static Stream<Arguments> attacks() {
        byte[] chunk = ("1000\r\n" + "x".repeat(4096) + "\r\n").getBytes(UTF_8);
        byte[] header = ("X-Filler: " + "x".repeat(1000) + "\r\n").getBytes(UTF_8);
        String bomb =
                "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss>&b;</rss>";
        return Stream.of(
                attack("gzip bomb", RawServer.bytes(OK + "\r\nContent-Encoding: gzip", Packed.gzip(ZEROS))),
                attack("deflate bomb", RawServer.bytes(OK + "\r\nContent-Encoding: deflate", Packed.deflate(ZEROS))),
                attack("brotli", RawServer.bytes(OK + "\r\nContent-Encoding: br", new byte[100])),
                attack("endless chunks", RawServer.endless(OK + "\r\nTransfer-Encoding: chunked\r\n\r\n", chunk, 0)),
                attack("endless headers", RawServer.endless(OK + "\r\n", header, 0)),
                attack("a large header", RawServer.text(OK + "\r\nX-Filler: " + "x".repeat(1 << 20) + "\r\n\r\n")),
                attack("truncated", RawServer.text(OK + "\r\nContent-Length: 100\r\n\r\n<rss><channel>")),
                attack("no HTTP", RawServer.text("220 mail.example ESMTP\r\n\r\n")),
                attack("nothing", RawServer.text("")),
                attack("redirect to a cloud's secrets", RawServer.redirect(302, "http://169.254.169.254/latest/")),
                attack("redirect inside", RawServer.redirect(301, "http://10.0.0.1/")),
                attack("redirect to a file", RawServer.redirect(301, "file:///etc/passwd")),
                attack("redirects in a round", RawServer.redirect(302, "/feed")),
                attack("entities", Desk.ok(bomb)),
                attack("nested", Desk.ok("<a>".repeat(100_000))),
                attack("wrong charset", Desk.ok(Desk.rss(), "Content-Type: text/xml; charset=no-such-charset")),
                attack("zeros", Desk.ok(new byte[100_000])),
                attack("a validator that is no header", Desk.ok(Desk.rss(), "ETag: \u0001\"", "Link: <<<>;;=\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void thePollerGoesOn(String name, RawServer.Script attack) throws Exception {
        desk.look(attack);
        while (!desk.publisher.isEmpty()) {
            assertThat(desk.publisher.next().batch().items()).as(name).isEmpty();
        }
        desk.look(Desk.ok(Desk.rss(Desk.item("1", "Ferry aground"))));

        assertThat(desk.taken()).hasSize(1);
        assertThat(desk.kept.get(desk.id())).doesNotContain("moved");
    }

    private static Arguments attack(String name, RawServer.Script script) {
        return Arguments.of(name, script);
    }
}
