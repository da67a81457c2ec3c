package dev.dateline.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.normalize.Sender;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    private static final Sender SENDER =
            new Sender(new Provider("harbor-wire"), new Origin(ItemKind.WIRE, "Harbor Wire", null));
    private static final Formats FORMATS = new Formats(Clock.systemUTC());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"uri":"u"}                                                        | NINJS
            [{"type":"text","uri":"u"}]                                        | NINJS
            {"version":"https://jsonfeed.org/version/1.1","items":[]}          | JSON_FEED
            {"title":"t","items":[{"id":"1"}]}                                 | JSON_FEED
            {"id":"1","received":"2023-09-19","headline":"h"}                  | LINES
            {}                                                                 | NINJS
            <rss version="2.0"><channel/></rss>                                | FEED
            <?xml version="1.0"?><!-- <alert> --><a:feed xmlns:a="x"/>         | FEED
            <!DOCTYPE rss [<!ENTITY a "b">]><rss/>                             | FEED
            <rdf:RDF xmlns:rdf="x"/>                                           | FEED
            <newsItem guid="g"/>                                               | NEWSML
            <g2:newsMessage xmlns:g2="x"/>                                     | NEWSML
            <?xml version="1.0"?><schema/>                                     | FEED
            <nitf/>                                                            | NITF
            <cap:alert xmlns:cap="x"/>                                         | CAP
            Ferry aground                                                      | PLAIN
            [Update] Ferry aground                                             | PLAIN
            [2 of 3] Ferry aground                                             | PLAIN
            [                                                                  | NINJS
            { "uri":                                                           | NINJS
            <b>Ferry</b> aground                                               | PLAIN
            <!DOCTYPE html><html><body>Not found</body></html>                 | FEED
            """)
    void knowsAFormatByWhatStandsInIt(String text, Shape shape) {
        assertThat(Formats.detect(text.getBytes(StandardCharsets.UTF_8), null, null))
                .isEqualTo(shape);
        assertThat(Formats.detect(("\ufeff  " + text).getBytes(StandardCharsets.UTF_16LE), null, null))
                .isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            broken | application/json          |          | NINJS
            broken | application/cap+xml       |          | CAP
            broken | application/rss+xml       |          | FEED
            {"a":1} | text/plain; charset=utf-8 |         | NINJS
            <nitf/> | text/plain                |         | NITF
            [Update] Ferry | text/plain         |         | PLAIN
            {Correction} Ferry freed | text/plain |       | PLAIN
            ["We won"] Ferry freed | text/plain |         | PLAIN
            ["We won"]     | text/plain         |         | PLAIN
            {"We won"} Ferry | text/plain       |         | PLAIN
            {"a":1} is how it begins | text/plain |       | PLAIN
            { "a": [1      | text/plain         |         | NINJS
            {              | text/plain         |         | NINJS
            [{"uri":"ü"}]  | text/plain         |         | NINJS
            <b>Ferry</b> freed, see <item>  | text/plain  | | PLAIN
            <schema/>      | text/plain         |         | PLAIN
            <!-- a --><a:feed xmlns:a="x"/> | text/plain |  | FEED
            <html>Not found</html> | text/plain |         | FEED
            [Update] Ferry | application/json   |         | NINJS
            [Update] Ferry |                    | a.json  | NINJS
            Ferry   | application/octet-stream  |         | PLAIN
            broken |                           | a.jsonl  | NINJS
            broken |                           | feed.XML | FEED
            """)
    void believesWhatIsToldWhereTheBytesDoNotTell(String text, String type, String file, Shape shape) {
        assertThat(Formats.detect(text.getBytes(StandardCharsets.UTF_8), type, file))
                .isEqualTo(shape);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--",
                "<a ",
                "<",
                "{",
                "[",
                "\0",
                "<?",
                "{\"a\":",
                "<x:",
                "^",
                "^<<<<",
                "By A ",
                "By A B C, D",
                "BC-"
            })
    void anythingIsToldAndReadInTime(String trouble) {
        byte[] bytes = trouble.repeat(1_000_000 / trouble.length()).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        for (Piece piece : Formats.pieces(bytes, Hint.NOTHING)) {
            assertThat(FORMATS.read(piece, Hint.NOTHING, SENDER)).isNotEmpty();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void readsLinesOfSeveralForms() {
        String lines = """
                {"id":"1","received":"2023-09-19T14:00:00Z","headline":"One","body":"Words.","url":"https://harbor.example/1"}
                {"uri":"2","headline":"Two"}

                no line
                """;
        Hint hint = new Hint(null, "wire.jsonl");
        List<Piece> pieces = Formats.pieces(lines.getBytes(StandardCharsets.UTF_8), hint);

        assertThat(pieces).extracting(Piece::line).containsExactly(1, 2, 4);
        WireItem one = item(FORMATS.read(pieces.getFirst(), hint, SENDER));
        assertThat(one.version().item().uri()).isEqualTo("1");
        assertThat(one.versionCreated()).isEqualTo("2023-09-19T14:00:00Z");
        assertThat(one.details().links().getFirst().href()).isEqualTo("https://harbor.example/1");
        assertThat(FORMATS.read(pieces.get(1), hint, SENDER).getFirst().shape()).isEqualTo(Shape.NINJS);
        assertThat(FORMATS.read(pieces.get(2), hint, SENDER).getFirst().normalized())
                .isInstanceOf(Normalized.Refused.class);
    }

    @Test
    void noLineAmongLinesOfJsonIsPlainText() {
        byte[] lines = "{\"uri\":\"1\",\"headline\":\"One\"}\n[no line\nno line".getBytes(StandardCharsets.UTF_8);
        List<Piece> pieces = Formats.pieces(lines, Hint.NOTHING);

        assertThat(pieces).hasSize(3);
        assertThat(pieces.subList(1, 3))
                .allSatisfy(piece -> assertThat(FORMATS.read(piece, Hint.NOTHING, SENDER)
                                .getFirst()
                                .normalized())
                        .isInstanceOf(Normalized.Refused.class));
    }

    @Test
    void linesOfJsonThatAreSaidToBeTextAreLinesAlsoWhereOneIsBroken() {
        byte[] lines = "{\"uri\":\"1\",\"headline\":\"One\"}\r\nno line".getBytes(StandardCharsets.UTF_8);

        assertThat(Formats.pieces(lines, new Hint("text/plain", null))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                              |          | false
            application/octet-stream          |          | false
            application/x-www-form-urlencoded |          | false
            text/plain; charset=utf-8         |          | true
                                              | item.txt | true
                                              | item     | true
            """)
    void plainTextIsTakenWhereItIsNamedOrAFile(String type, String file, boolean taken) {
        Piece piece = new Piece(1, "Ferry aground\n\nAll are safe.".getBytes(StandardCharsets.UTF_8));

        Normalized read =
                FORMATS.read(piece, new Hint(type, file), SENDER).getFirst().normalized();

        assertThat(read).isInstanceOf(taken ? Normalized.Accepted.class : Normalized.Refused.class);
    }

    @Test
    void readsPlainTextWithItsSlugBylineAndDateline() {
        WireItem item = plain("""
                a0532 r n BC-Ferry 1stLd-Writethru 09-19 0123
                ^Ferry runs aground<
                By ANNA REPORTER
                SAINT ELM, Sept 19 (Harbor) - A ferry ran aground.

                EDITORS: pictures follow.
                """.getBytes(StandardCharsets.UTF_8), null);

        assertThat(item.copy().headline()).isEqualTo("Ferry runs aground");
        assertThat(item.copy().body()).isEqualTo("SAINT ELM, Sept 19 (Harbor) - A ferry ran aground.");
        assertThat(item.copy().notes())
                .containsExactly("Slug: a0532 r n BC-Ferry 1stLd-Writethru 09-19 0123", "EDITORS: pictures follow.");
        assertThat(item.details().credits()).isNotNull().satisfies(credits -> {
            assertThat(credits.byline()).isEqualTo("By ANNA REPORTER");
            assertThat(credits.dateline()).isEqualTo("SAINT ELM, Sept 19");
        });
    }

    @Test
    void readsPlainTextInAnyEncoding() {
        String text = "Fähre läuft auf\n\nAlle sind in Sicherheit.";

        assertThat(plain(text.getBytes(StandardCharsets.ISO_8859_1), null)
                        .copy()
                        .headline())
                .isEqualTo("Fähre läuft auf");
        assertThat(plain(text.getBytes(StandardCharsets.UTF_16LE), null).copy().headline())
                .isEqualTo("Fähre läuft auf");
        assertThat(plain(text.getBytes(StandardCharsets.UTF_16BE), null).copy().headline())
                .isEqualTo("Fähre läuft auf");
        assertThat(plain("Łódź".getBytes(java.nio.charset.Charset.forName("windows-1250")), "windows-1250")
                        .copy()
                        .headline())
                .isEqualTo("Łódź");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] bytes = new byte[1000];
        new java.util.Random(1).nextBytes(bytes);
        bytes[0] = 'x';

        assertThat(FORMATS.read(new Piece(1, bytes), Hint.NOTHING, SENDER)
                        .getFirst()
                        .normalized())
                .isInstanceOf(Normalized.Refused.class);
    }

    private static WireItem plain(byte[] bytes, @org.jspecify.annotations.Nullable String charset) {
        Hint hint = new Hint(charset == null ? "text/plain" : "text/plain; charset=" + charset, null);
        return item(FORMATS.read(new Piece(1, bytes), hint, SENDER));
    }

    private static WireItem item(List<Reading> readings) {
        return switch (readings.getFirst().normalized()) {
            case Normalized.Accepted accepted -> accepted.item();
            case Normalized.Refused refused -> throw new AssertionError(refused);
        };
    }
}
