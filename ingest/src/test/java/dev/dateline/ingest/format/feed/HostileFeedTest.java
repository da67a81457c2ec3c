package dev.dateline.ingest.format.feed;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Format.Told;
import dev.dateline.ingest.format.Found;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFeedTest {
    private static final FeedFormat FORMAT = new FeedFormat();
    private static final String ITEM =
            "<rss><channel><item><guid>harbor-1</guid><title>Harbor %s</title></item></channel></rss>";
    private static final String BOMB = "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";

    @BeforeAll
    static void warmUp() {
        for (int i = 0; i < 200; i++) {
            FORMAT.read(ITEM.formatted("&eacute;" + i).getBytes(UTF_8), Told.NOTHING);
        }
    }

    private static List<Found> read(String text) {
        return FORMAT.read(text.getBytes(UTF_8), Told.NOTHING);
    }

    private static String headline(String text) {
        return headline(read(text));
    }

    private static String headline(List<Found> found) {
        Draft draft = ((Found.Item) found.get(0)).draft();
        return Objects.requireNonNull(draft.words().headline()).value();
    }

    private static long cpuMillis(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss SYSTEM \"http://192.0.2.1/x.dtd\">",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE rss [<!ENTITY x PUBLIC \"p\" \"http://192.0.2.1/\">]>",
                "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"http://192.0.2.1/x.dtd\"> %p;]>",
                "<!DOCTYPE rss [<!ENTITY % p '<!ENTITY x SYSTEM \"file:///etc/passwd\">'> %p;]>"
            })
    void leavesEntitiesFromOutsideUnresolved(String doctype) {
        assertThat(headline(doctype + ITEM.formatted("&x;"))).isEqualTo("Harbor &x;");
    }

    @Test
    void expandsNoEntityWithinAnEntity() {
        assertThat(headline(BOMB + ITEM.formatted("&d;"))).isEqualTo("Harbor &d;");
    }

    @Test
    void boundsWhatManyReferencesToOneLongEntityComeTo() {
        String doctype = "<!DOCTYPE r [<!ENTITY a \"" + "a".repeat(500) + "\">]>";
        String feed = doctype + ITEM.formatted("&a;".repeat(100_000));
        assertThat(headline(feed).length()).isLessThan(500_000);
        assertThat(cpuMillis(() -> read(feed))).isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<a b='c'>",
                "<a xmlns:p='q'>",
                "<item>",
                "<a",
                "</a",
                "</a>",
                "<a b=\"",
                "<a b='",
                "<a b=",
                "<",
                "<!",
                "<!--",
                "<!-- -->",
                "<?",
                "<?x>",
                "<![CDATA[",
                "<![CDATA[]]>",
                "<!DOCTYPE a [",
                "<!ENTITY a \"",
                "&",
                "&a",
                "&#",
                "&#x",
                "&amp;",
                "]]>",
                "{",
                "[",
                "{\"items\":[",
                "<item><title>",
                "<p:a xmlns:p='http://www.w3.org/2005/Atom'>"
            })
    void isDoneSoonWithWhatIsRepeatedAHundredThousandTimes(String part) {
        for (String before : new String[] {"", "<rss><channel><item><title>", "<!DOCTYPE a [", "{\"items\":"}) {
            byte[] bytes = (before + part.repeat(100_000)).getBytes(UTF_8);
            FORMAT.read(bytes, Told.NOTHING);
            assertThat(cpuMillis(() -> FORMAT.read(bytes, Told.NOTHING)))
                    .as("%s after %s", part, before)
                    .isLessThan(700);
        }
    }

    @Test
    void keepsNoMoreNamespacesThanAreDeclared() {
        StringBuilder declared = new StringBuilder("<rss");
        for (int i = 0; i < 500; i++) {
            declared.append(" xmlns:p").append(i).append("='u").append(i).append("'");
        }
        String feed = declared + ">" + "<a>".repeat(100_000) + ITEM.formatted("open");
        assertThat(cpuMillis(() -> read(feed))).isLessThan(400);
    }

    @Test
    void readsAFeedThatWasDeclaredInAnotherCharset() {
        String xml = "<?xml version='1.0' encoding='%s'?>" + ITEM.formatted("caf\u00e9 \u201copen\u201d");
        for (String wrong : new String[] {"us-ascii", "utf-16", "iso-8859-1x", "gb2312", "utf-32"}) {
            assertThat(headline(xml.formatted(wrong))).as(wrong).contains("Harbor caf");
        }
        byte[] utf8 = xml.formatted("utf-8").getBytes(UTF_8);
        assertThat(headline(FORMAT.read(utf8, new Told(Charset.forName("UTF-16"), null))))
                .contains("Harbor");
        assertThat(headline(FORMAT.read(utf8, new Told(Charset.forName("Shift_JIS"), null))))
                .contains("Harbor");
    }

    @Test
    void readsUtf16AndUtf32WithAndWithoutAMark() {
        String feed = ITEM.formatted("caf\u00e9");
        for (String name : new String[] {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"}) {
            Charset charset = Charset.forName(name);
            assertThat(headline(FORMAT.read(feed.getBytes(charset), Told.NOTHING)))
                    .isEqualTo("Harbor caf\u00e9");
            assertThat(headline(FORMAT.read(("\uFEFF" + feed).getBytes(charset), Told.NOTHING)))
                    .isEqualTo("Harbor caf\u00e9");
            byte[] odd = Arrays.copyOf(feed.getBytes(charset), feed.getBytes(charset).length - 1);
            assertThat(headline(FORMAT.read(odd, Told.NOTHING))).isEqualTo("Harbor caf\u00e9");
        }
    }

    @Test
    void takesBytesThatAreNoUtf8ForWindowsLetters() {
        byte[] western = ITEM.formatted("caf\u00e9 \u2019n tea").getBytes(Charset.forName("windows-1252"));
        assertThat(headline(FORMAT.read(western, Told.NOTHING))).isEqualTo("Harbor caf\u00e9 \u2019n tea");
        byte[] mixed = ITEM.formatted("caf\u00e9 \u2019n t\u00e9").getBytes(UTF_8);
        mixed[mixed.length - ITEM.length() / 3] = (byte) 0xE9;
        assertThat(headline(FORMAT.read(mixed, Told.NOTHING))).contains("caf\u00e9 \u2019n t\u00e9");
    }

    @Test
    void readsPastNulsAndLoneSurrogates() {
        assertThat(headline(ITEM.formatted("o\0pen"))).isEqualTo("Harbor open");
        assertThat(headline(ITEM.formatted("&#xD800;&#0;&#x110000;"))).isEqualTo("Harbor \uFFFD\uFFFD\uFFFD");
        byte[] lone = ("\uFEFF" + ITEM.formatted("\uD800 open")).getBytes(UTF_16BE);
        assertThat(headline(FORMAT.read(lone, Told.NOTHING))).contains("Harbor").contains("open");
    }

    @Test
    void givesAnItemOrAReasonWhereverAFileIsCutOff() {
        byte[] whole = (BOMB
                        + "<rss><channel><item><link href='a'/><title><![CDATA[Harbor &amp; quay]]></title></item>")
                .getBytes(UTF_8);
        for (int length = 0; length <= whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            List<Found> found = FORMAT.read(part, Told.NOTHING);
            assertThat(found.isEmpty() && !new String(part, UTF_8).contains("<rss"))
                    .isFalse();
        }
    }

    @Test
    void throwsOnNoBytesAtAll() {
        Random random = new Random(7);
        List<String> parts = List.of(
                "<item>",
                "</item>",
                "<entry>",
                "<title type='xhtml'>",
                "<content type='",
                "base64'>",
                "&",
                "<",
                ">",
                "\"",
                "xml:base='",
                "http://[",
                "%zz",
                "::",
                "<link href='",
                "<guid>",
                "<media:group>",
                "<author>",
                "a@b (",
                "<pubDate>",
                "<ttl>9",
                "<skipHours><hour>",
                "<dcterms:valid>;end=",
                "xmlns='",
                "'",
                "\uD800",
                "\0",
                "]]>",
                "<![CDATA[",
                "<div>");
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text =
                    new StringBuilder(i % 2 == 0 ? "<rss><channel>" : "<feed xmlns='http://www.w3.org/2005/Atom'>");
            random.ints(40, 0, parts.size()).forEach(part -> text.append(parts.get(part)));
            assertThat(FORMAT.read(text.toString().getBytes(UTF_8), Told.NOTHING))
                    .isNotNull();
            byte[] noise = new byte[200];
            random.nextBytes(noise);
            assertThat(FORMAT.read(noise, Told.NOTHING)).isNotEmpty();
        }
    }

    @Test
    void saysWhyWhatIsNoFeedIsNone() {
        Stream.of("", " ", "no feed", "<html><body>Sorry</body></html>", "{\"a\":1}", "{", "[]", "\0\0\0\0")
                .forEach(text -> assertThat(read(text)).as(text).singleElement().isInstanceOf(Found.Unreadable.class));
        assertThat(read("<rss><channel/></rss>")).isEmpty();
        assertThat(read("{\"items\":[]}")).isEmpty();
        assertThat(FORMAT.read(new byte[33 << 20], Told.NOTHING))
                .singleElement()
                .isInstanceOf(Found.Unreadable.class);
    }
}
