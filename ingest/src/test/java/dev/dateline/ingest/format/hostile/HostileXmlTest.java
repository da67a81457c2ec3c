package dev.dateline.ingest.format.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.cap.CapFormat;
import dev.dateline.ingest.format.newsml.NewsmlFormat;
import dev.dateline.ingest.format.nitf.NitfFormat;
import dev.dateline.ingest.format.xml.Samples;
import dev.dateline.ingest.format.xml.XmlDocument;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is sent to hurt, held against every format that is read from XML. */
class HostileXmlTest {
    private static final List<Format> FORMATS = List.of(new NewsmlFormat(), new NitfFormat(), new CapFormat());
    private static final Duration CPU = Duration.ofMillis(100);

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Map<String, byte[]> refused() {
        Map<String, byte[]> cases = new LinkedHashMap<>();
        cases.put("external entity", utf8("<!DOCTYPE nitf [<!ENTITY x SYSTEM 'file:///etc/hosts'>]><nitf>&x;</nitf>"));
        cases.put("parameter entity", utf8("<!DOCTYPE nitf [<!ENTITY % x SYSTEM 'http://127.0.0.1:9/'> %x;]><nitf/>"));
        cases.put("billion laughs", utf8(laughs()));
        cases.put(
                "quadratic blow-up",
                utf8("<!DOCTYPE a [<!ENTITY x '" + "x".repeat(100_000) + "'>]><a>" + "&x;".repeat(100_000) + "</a>"));
        cases.put("100k nested elements", utf8("<a>".repeat(100_000)));
        cases.put("100k nested and closed", utf8("<a>".repeat(100_000) + "</a>".repeat(100_000)));
        cases.put("a million elements", utf8("<a>" + "<b/>".repeat(1_000_000) + "</a>"));
        cases.put("many attributes", utf8(attributes(20_000)));
        cases.put("a long name", utf8("<" + "n".repeat(1_000_000) + "/>"));
        cases.put("an endless start tag", utf8("<a b='" + "x".repeat(1_000_000)));
        cases.put("an endless DOCTYPE", utf8("<!DOCTYPE a [" + "<!ELEMENT a ANY>".repeat(100_000)));
        cases.put("an endless comment", utf8("<!--" + "-".repeat(1_000_000)));
        cases.put("a million ampersands", utf8("<newsItem guid='a'>" + "&".repeat(1_000_000) + "</newsItem>"));
        cases.put(
                "tens of thousands of items",
                utf8("<newsMessage><itemSet>" + "<newsItem/>".repeat(30_000) + "</itemSet></newsMessage>"));
        cases.put("NULs", new byte[1_000_000]);
        cases.put("too many bytes", new byte[XmlDocument.MAX_BYTES + 1]);
        return cases;
    }

    private static Map<String, byte[]> read() {
        Map<String, byte[]> cases = new LinkedHashMap<>();
        String item = "<newsItem guid='a' version='1'><contentMeta><headline>%s</headline></contentMeta></newsItem>";
        cases.put("ampersands", utf8(item.formatted("&".repeat(50_000))));
        cases.put("white space", utf8(item.formatted(" \n".repeat(500_000))));
        cases.put("half markup", utf8(item.formatted("&lt;p ".repeat(100_000))));
        cases.put(
                "wrong charset", ("<?xml version='1.0' encoding='utf-8'?>" + item.formatted("æ")).getBytes(ISO_8859_1));
        cases.put("UTF-16 without a mark", item.formatted("æ").getBytes(UTF_16BE));
        cases.put("NUL in text", utf8(item.formatted("a\u0000b")));
        cases.put(
                "thousands of holders",
                utf8("<newsItem guid='a'><rightsInfo>" + holders(10_000) + "</rightsInfo></newsItem>"));
        cases.put("colons in the guid", utf8("<newsItem guid='" + "tag:".repeat(20_000) + "' version='1'/>"));
        cases.put(
                "a wide subject",
                utf8("<newsItem guid='a'><contentMeta><subject>" + "<name>x</name>".repeat(50_000)
                        + "</subject></contentMeta></newsItem>"));
        cases.put(
                "deep unknown markup",
                utf8("<newsItem guid='a'><contentSet><inlineXML>" + "<q>".repeat(100) + "x<r/>".repeat(20_000)
                        + "</q>".repeat(100) + "</inlineXML></contentSet></newsItem>"));
        return cases;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static String holders(int count) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < count; i++) {
            xml.append("<copyrightHolder literal='").append(i).append("'/>");
        }
        return xml.toString();
    }

    private static String laughs() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 'lol'>");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY lol")
                    .append(i)
                    .append(" '")
                    .append(("&lol" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return dtd + "]><lolz>&lol9;</lolz>";
    }

    private static String attributes(int count) {
        StringBuilder xml = new StringBuilder("<a");
        for (int i = 0; i < count; i++) {
            xml.append(" a").append(i).append("=''");
        }
        return xml + "/>";
    }

    private static Duration spent(Format format, byte[] bytes) {
        long before = cpu();
        format.read(bytes, Format.Told.NOTHING);
        return Duration.ofNanos(cpu() - before);
    }

    /** The best of three: the first pays for the compiler. */
    private static Duration leastSpent(Format format, byte[] bytes) {
        return List.of(spent(format, bytes), spent(format, bytes), spent(format, bytes)).stream()
                .min(Duration::compareTo)
                .orElseThrow();
    }

    @Test
    void refusesEachWithOneLineAndLittleCpu() {
        refused()
                .forEach((name, bytes) -> FORMATS.forEach(format -> {
                    List<Found> found = format.read(bytes, Format.Told.NOTHING);

                    assertThat(found)
                            .as(name)
                            .singleElement()
                            .isInstanceOfSatisfying(
                                    Found.Unreadable.class,
                                    unreadable -> assertThat(unreadable.detail())
                                            .isNotBlank()
                                            .hasSizeLessThan(500)
                                            .doesNotContain("\n"));
                    assertThat(leastSpent(format, bytes)).as(name).isLessThan(CPU);
                }));
    }

    @Test
    void readsWhatIsOnlyOddWithLittleCpu() {
        Format newsml = new NewsmlFormat();
        read().forEach((name, bytes) -> {
            assertThat(newsml.read(bytes, Format.Told.NOTHING))
                    .as(name)
                    .singleElement()
                    .isInstanceOf(Found.Item.class);
            assertThat(leastSpent(newsml, bytes)).as(name).isLessThan(CPU);
        });
    }

    @Test
    void callsNobodyWhateverADocumentNames() throws IOException {
        try (ServerSocket ear = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + ear.getLocalPort() + "/";
            String item = "<!DOCTYPE a PUBLIC '-//X//EN' '" + address + "a.dtd'><%s xmlns='" + address
                    + "' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='u " + address
                    + "'><catalogRef href='" + address
                    + "'/><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='"
                    + address + "'/></%s>";
            for (String root : List.of("newsItem", "nitf", "alert")) {
                FORMATS.forEach(format -> format.read(
                        utf8("<?xml-stylesheet href='" + address + "'?>" + item.formatted(root, root)),
                        Format.Told.NOTHING));
            }
            ear.setSoTimeout(50);
            assertThat(ear).satisfies(HostileXmlTest::heardNothing);
        }
    }

    private static void heardNothing(ServerSocket ear) throws IOException {
        try (var caller = ear.accept()) {
            throw new AssertionError("called by " + caller);
        } catch (java.net.SocketTimeoutException expected) {
            assertThat(expected).isNotNull();
        }
    }

    @Test
    void endsWithoutAnExceptionWhereverAFileIsCut() {
        for (String name : List.of("newsitem.xml", "message.xml", "nitf.xml", "alert.xml")) {
            byte[] whole = Samples.file(name);
            for (int length = 0; length < whole.length; length += 7) {
                byte[] cut = Arrays.copyOf(whole, length);
                FORMATS.forEach(format ->
                        assertThat(format.read(cut, Format.Told.NOTHING)).isNotEmpty());
            }
        }
    }

    @Test
    void endsWithoutAnExceptionWhateverBytesAreChanged() {
        Random random = new Random(20310704);
        for (String name : List.of("newsitem.xml", "message.xml", "nitf.xml", "alert.xml")) {
            byte[] whole = Samples.file(name);
            for (int round = 0; round < 300; round++) {
                byte[] changed = whole.clone();
                for (int i = 0; i < 1 + round % 8; i++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                FORMATS.forEach(format ->
                        assertThat(format.read(changed, Format.Told.NOTHING)).isNotEmpty());
            }
        }
    }
}
