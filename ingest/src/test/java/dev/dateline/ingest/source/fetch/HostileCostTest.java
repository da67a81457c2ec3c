package dev.dateline.ingest.source.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.reading.Hint;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each thing that is sent to hurt costs, through the doors that it comes in by: CPU and memory, measured. */
class HostileCostTest {
    private static final String OK = "HTTP/1.1 200 OK";
    private static final byte[] ZEROS = new byte[64 << 20];
    private static final String FEED =
            "<rss version='2.0'><channel><title>Harbor</title><item><guid>h-1</guid><title>%s"
                    + "</title><description>%s</description></item></channel></rss>";
    private static final String WIRE =
            "<nitf><head><docdata><doc-id id-string='h-1'/></docdata></head><body><body.head><hedline><hl1>%s</hl1>"
                    + "</hedline></body.head><body.content><p>%s</p></body.content></body></nitf>";
    private static final Hint AS_FEED =
            Hint.ofFeed("application/rss+xml; charset=utf-8", URI.create("https://news.example/all.xml"));
    private static final Hint AS_WIRE = new Hint("application/xml", null);
    /** Whatever was expanded, looked for or waited for would take minutes; a busy machine makes tens of milliseconds a hundred. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static final List<String> TABLE = new ArrayList<>();

    @AfterAll
    static void print() {
        System.out.println(Cost.HEAD);
        TABLE.forEach(System.out::println);
    }

    /** Bytes, what they are, and what becomes of them. */
    record Sent(String name, Hint hint, Buffer bytes, String becomes) {
        Sent(String name, Hint hint, byte[] bytes, String becomes) {
            this(name, hint, Buffer.buffer(bytes), becomes);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sent> documents() {
        return Stream.of(shaped("feed", FEED, AS_FEED), shaped("wire", WIRE, AS_WIRE), text())
                .flatMap(each -> each);
    }

    private static Stream<Sent> shaped(String kind, String form, Hint hint) {
        String plain = form.formatted("Ferry aground", "All are safe");
        String entity = form.formatted("Ferry aground", "&x;");
        boolean feed = kind.equals("feed");
        String root = feed ? "rss" : "nitf";
        String odd = feed ? "accepted 1, refused 0" : "(accepted 1, refused 0|accepted 0, refused 1.*)";
        return Stream.of(
                        sent("DOCTYPE from outside", "<!DOCTYPE r SYSTEM 'http://192.0.2.1/x.dtd'>" + plain, hint, odd),
                        sent(
                                "external entity",
                                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + entity,
                                hint,
                                odd),
                        sent(
                                "parameter entity",
                                "<!DOCTYPE r [<!ENTITY % p SYSTEM 'http://192.0.2.1/x.dtd'> %p;]>" + entity,
                                hint,
                                odd),
                        sent("billion laughs", laughs() + form.formatted("Ferry", "&lol9;"), hint, odd),
                        sent(
                                "quadratic blow-up",
                                "<!DOCTYPE r [<!ENTITY x '" + "x".repeat(100_000) + "'>]>"
                                        + form.formatted("Ferry", "&x;".repeat(100_000)),
                                hint,
                                "accepted [01], refused [01].*"),
                        sent(
                                "100k nested elements",
                                "<" + root + ">" + "<a>".repeat(100_000),
                                hint,
                                "accepted 0, refused [01].*"),
                        new Sent(
                                "wrong charset",
                                hint,
                                ("<?xml version='1.0' encoding='utf-8'?>" + form.formatted("F\u00e4hre", "S\u00f8r"))
                                        .getBytes(ISO_8859_1),
                                "accepted 1, refused 0"),
                        new Sent("UTF-16 without a mark", hint, plain.getBytes(UTF_16LE), "accepted 1, refused 0"),
                        sent("NUL in text", form.formatted("Fer\0ry", "a\0b"), hint, "accepted 1, refused 0"),
                        new Sent("a megabyte of NULs", hint, new byte[1 << 20], "accepted 0, refused 1.*"),
                        new Sent(
                                "lone surrogates",
                                hint,
                                ("\uFEFF" + form.formatted("Ferry \uD800", "\uDC00 &#xD800;")).getBytes(UTF_16BE),
                                odd),
                        new Sent(
                                "truncated",
                                hint,
                                Arrays.copyOf(plain.getBytes(UTF_8), plain.length() / 2),
                                "accepted [01], refused [01].*"))
                .map(each -> new Sent(kind + ": " + each.name(), hint, each.bytes(), each.becomes()));
    }

    private static Stream<Sent> text() {
        Hint json = new Hint("application/json", null);
        String item =
                "{\"uri\":\"urn:1\",\"versionCreated\":\"2023-09-19T18:00:00Z\",\"headlines\":[{\"value\":\"%s\"}]}";
        return Stream.of(
                sent("ninjs: 100k nested", "[".repeat(100_000), json, "accepted 0, refused 1.*"),
                sent("ninjs: a lone surrogate", item.formatted("Ferry \\ud800"), json, "accepted [01], refused [01].*"),
                sent("ninjs: NUL", item.formatted("Fer\\u0000ry"), json, "accepted [01], refused [01].*"),
                sent("ninjs: truncated", item.substring(0, 60), json, "accepted 0, refused 1.*"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aDocumentThatIsSentToHurtCostsLittle(Sent sent) throws Exception {
        Cost cost = Cost.of(Cost.Threads.CURRENT, () -> Reader.read(sent.bytes(), sent.hint()));
        TABLE.add(cost.line(sent.name()));

        assertThat(cost.outcome()).matches(sent.becomes());
        assertThat(cost.medianCpu()).isLessThan(LONGEST);
        assertThat(cost.retainedBytes()).isLessThan(8L << 20);
    }

    /** A server's answer, and what is said of it. */
    record Answered(String name, RawServer.Script script, String becomes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Answered> answers() {
        byte[] chunk = ("4000\r\n" + "x".repeat(16 << 10) + "\r\n").getBytes(UTF_8);
        byte[] bomb = Packed.gzip(ZEROS);
        return Stream.of(
                new Answered(
                        "gzip bomb",
                        RawServer.bytes(OK + "\r\nContent-Encoding: gzip", bomb),
                        "unpacks to more than 8388608 bytes"),
                new Answered(
                        "deflate bomb",
                        RawServer.bytes(OK + "\r\nContent-Encoding: deflate", Packed.deflate(ZEROS)),
                        "unpacks to more than 8388608 bytes"),
                new Answered(
                        "br bomb",
                        RawServer.bytes(OK + "\r\nContent-Encoding: br", bomb),
                        "content coding br was not asked for"),
                new Answered(
                        "endless chunked body",
                        RawServer.endless(OK + "\r\nTransfer-Encoding: chunked\r\n\r\n", chunk, 0),
                        "the answer is larger than 8388608 bytes"),
                new Answered(
                        "a byte now and then",
                        RawServer.endless(OK + "\r\nContent-Length: 1000\r\n\r\n", new byte[] {'x'}, 5),
                        "no whole answer came in 0 seconds"),
                new Answered(
                        "redirect to link-local",
                        RawServer.redirect(302, "http://169.254.169.254/latest/"),
                        "169.254.169.254 leads to .* no public address"),
                new Answered(
                        "redirect to loopback",
                        RawServer.redirect(302, "http://127.0.0.1:1/"),
                        "127.0.0.1 leads to .* no public address"),
                new Answered(
                        "1 MB of headers",
                        RawServer.text(OK + "\r\nX-Filler: " + "x".repeat(1 << 20) + "\r\n\r\n"),
                        "the answer's headers are larger than 65536 bytes"),
                new Answered(
                        "truncated answer",
                        RawServer.text(OK + "\r\nContent-Length: 100\r\n\r\n<rss>"),
                        "the answer broke off after 5 bytes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void anAnswerThatIsSentToHurtCostsLittle(Answered answered) throws Exception {
        // What drips is cut after a moment here, or measuring it would take an hour.
        Duration total = answered.name().startsWith("a byte") ? Duration.ofMillis(50) : Bounds.USUAL.total();
        try (RawServer server = new RawServer(answered.script());
                Asker asker = new Asker(total, null)) {
            Cost cost = Cost.of(Cost.Threads.FETCHING, () -> asker.ask(server.at("/feed")));
            TABLE.add(cost.line("answer: " + answered.name()));

            assertThat(cost.outcome()).matches(answered.becomes());
            assertThat(cost.medianCpu()).isLessThan(LONGEST);
            assertThat(cost.retainedBytes()).isLessThan(8L << 20);
        }
    }

    @Test
    void aNameThatLeadsElsewhereAfterItWasCheckedCostsLittle() throws Exception {
        int[] lookups = {0};
        Names names = host ->
                Future.succeededFuture(List.of(literal(lookups[0]++ % 2 == 0 ? "127.0.0.1" : "169.254.169.254")));
        try (RawServer server = RawServer.of(OK + "\r\nContent-Length: 4\r\n\r\nnews");
                Asker asker = new Asker(Bounds.USUAL.total(), names)) {
            URI address = URI.create("http://feed.example:" + server.port() + "/");
            Cost cost = Cost.of(Cost.Threads.FETCHING, () -> asker.ask(address) + "; then " + asker.ask(address));
            TABLE.add(cost.line("answer: a name that changes"));

            assertThat(cost.outcome()).matches("4 bytes; then feed.example leads to 169.254.169.254, .*");
            assertThat(server.connections()).isEqualTo(lookups[0] / 2);
            assertThat(cost.medianCpu()).isLessThan(LONGEST);
            assertThat(cost.retainedBytes()).isLessThan(8L << 20);
        }
    }

    private static Sent sent(String name, String text, Hint hint, String becomes) {
        return new Sent(name, hint, text.getBytes(UTF_8), becomes);
    }

    private static String laughs() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE r [<!ENTITY lol0 'lol'>");
        for (int i = 1; i < 10; i++) {
            String before = "&lol" + (i - 1) + ";";
            doctype.append("<!ENTITY lol%d '%s'>".formatted(i, before.repeat(10)));
        }
        return doctype + "]>";
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
