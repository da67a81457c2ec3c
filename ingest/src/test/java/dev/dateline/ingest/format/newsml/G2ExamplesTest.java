package dev.dateline.ingest.format.newsml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.owasp.html.Encoding;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Counts by XPath what the standard's own examples say, and how much of it stands in the drafts. */
class G2ExamplesTest {
    private static final Path EXAMPLES = Path.of(
                    Optional.ofNullable(System.getenv("DATELINE_SHARED")).orElse("../../shared"))
            .resolve("data/feeds/iptc-newsml-g2/examples");

    private static final String META = "//*[local-name()='itemMeta']/*[local-name()='%s']";
    private static final String CONTENT = "//*[local-name()='contentMeta']/*[local-name()='%s']";
    private static final String RIGHTS = "//*[local-name()='rightsInfo']/*[local-name()='%s']";
    private static final String REMOTE = "//*[local-name()='contentSet']/*[local-name()='remoteContent']/@%s";
    /** The references of a package that is no item of its own are the items beside it. */
    private static final String ITEM_REF =
            "//*[local-name()='itemRef'][not(ancestor::*[local-name()='packageItem'][not(@guid)])]";
    /** One item has one language; in the examples it is English wherever there are several. */
    private static final String ENGLISH =
            "[not(@*[local-name()='lang']) or starts-with(@*[local-name()='lang'], 'en')]";
    /** A headline in the text gives way to that of the metadata. */
    private static final String TEXT = "//*[local-name()='inlineXML']//text()[normalize-space()]"
            + "[not(parent::*[local-name()='hl1']) or not(//*[local-name()='headline'])]";

    /** What is looked for, and where in a draft it must stand. */
    private record Check(String name, String path, Function<Draft, Stream<@Nullable String>> place) {}

    private static final List<Check> CHECKS = List.of(
            new Check("guid", "//@guid", d -> Stream.of(d.naming().uri())),
            new Check(
                    "version", "//*[@guid]/@version", d -> Stream.of(d.naming().version())),
            new Check(
                    "slugline",
                    CONTENT.formatted("slugline"),
                    d -> Stream.of(d.naming().slug())),
            new Check(
                    "language",
                    CONTENT.formatted("language") + "[1]/@tag",
                    d -> Stream.of(d.naming().language())),
            new Check(
                    "versionCreated",
                    META.formatted("versionCreated"),
                    d -> Stream.of(d.stamps().changed())),
            new Check(
                    "firstCreated",
                    META.formatted("firstCreated"),
                    d -> Stream.of(d.stamps().created())),
            new Check(
                    "embargoed",
                    META.formatted("embargoed"),
                    d -> Stream.of(d.stamps().embargo())),
            new Check(
                    "expires",
                    META.formatted("expires"),
                    d -> Stream.of(d.stamps().expires())),
            new Check(
                    "pubStatus",
                    META.formatted("pubStatus") + "/@qcode",
                    d -> Stream.of(d.direction().status())),
            new Check("signal", META.formatted("signal") + "/@qcode", d -> d.direction().signals().stream()),
            new Check(
                    "urgency",
                    CONTENT.formatted("urgency"),
                    d -> Stream.of(d.direction().urgency())),
            new Check("edNote", META.formatted("edNote"), d -> d.words().notes().stream()),
            new Check(
                    "planned",
                    "//*[local-name()='planning']/*[local-name()='edNote']",
                    d -> d.words().notes().stream()),
            new Check(
                    "headline",
                    CONTENT.formatted("headline"),
                    d -> Stream.of(value(d.words().headline()))),
            new Check(
                    "dateline",
                    CONTENT.formatted("dateline"),
                    d -> Stream.of(d.words().dateline())),
            new Check("by", CONTENT.formatted("by"), d -> Stream.of(d.words().byline())),
            new Check(
                    "creditline",
                    CONTENT.formatted("creditline"),
                    d -> Stream.of(d.surroundings().credit())),
            new Check(
                    "description",
                    CONTENT.formatted("description") + ENGLISH,
                    d -> Stream.of(value(d.words().summary()))),
            new Check("subject", codes("subject"), G2ExamplesTest::categories),
            new Check("genre", codes("genre"), G2ExamplesTest::categories),
            new Check("located", codes("located"), G2ExamplesTest::categories),
            new Check("keyword", CONTENT.formatted("keyword"), G2ExamplesTest::categories),
            new Check(
                    "facet",
                    "//*[local-name()='mainConcept' or local-name()='facetConcept']/@qcode",
                    G2ExamplesTest::categories),
            new Check("creator", codes("creator"), G2ExamplesTest::people),
            new Check("contributor", codes("contributor"), G2ExamplesTest::people),
            new Check(
                    "infoSource",
                    CONTENT.formatted("infoSource") + "/*[local-name()='name']",
                    d -> d.surroundings().provenance().sources().stream()),
            new Check(
                    "provider",
                    META.formatted("provider") + "[not(*)]/@*",
                    d -> Stream.of(d.surroundings().provenance().provider())),
            new Check(
                    "providerName",
                    META.formatted("provider") + "/*[local-name()='name']",
                    d -> Stream.of(d.surroundings().provenance().provider())),
            new Check(
                    "copyright",
                    RIGHTS.formatted("copyrightNotice"),
                    d -> Stream.of(d.surroundings().provenance().copyright())),
            new Check(
                    "copyrightHolder",
                    RIGHTS.formatted("copyrightHolder") + "/*[local-name()='name']",
                    d -> Stream.of(d.surroundings().provenance().copyright())),
            new Check(
                    "asserted",
                    "//*[local-name()='assert'][@qcode=//*[local-name()='subject']/@qcode]/*[local-name()='name']",
                    G2ExamplesTest::categories),
            new Check(
                    "usageTerms",
                    RIGHTS.formatted("usageTerms"),
                    d -> Stream.of(d.surroundings().usage())),
            new Check("link", META.formatted("link") + "/@href", G2ExamplesTest::links),
            new Check(
                    "linkRel",
                    META.formatted("link") + "/@rel",
                    d -> d.surroundings().links().stream().map(link -> link.rel())),
            new Check("itemRef", ITEM_REF + "/@residref | " + ITEM_REF + "/@href", G2ExamplesTest::links),
            new Check(
                    "itemRefTitle",
                    ITEM_REF + "/*[local-name()='title']",
                    d -> d.surroundings().links().stream().map(link -> link.title())),
            new Check("rendition", REMOTE.formatted("rendition"), d -> renditions(d, r -> r.role())),
            new Check("renditionHref", REMOTE.formatted("href"), d -> renditions(d, r -> r.href())),
            new Check("contenttype", REMOTE.formatted("contenttype"), d -> renditions(d, r -> r.type())),
            new Check("width", REMOTE.formatted("width"), d -> renditions(d, r -> r.width())),
            new Check("height", REMOTE.formatted("height"), d -> renditions(d, r -> r.height())),
            new Check("size", REMOTE.formatted("size"), d -> renditions(d, r -> r.bytes())),
            new Check("text", TEXT, G2ExamplesTest::text),
            new Check(
                    "definition",
                    "//*[local-name()='concept']/*[local-name()='definition']" + ENGLISH,
                    G2ExamplesTest::text));

    /** Codes, or names where there is no code. */
    private static String codes(String name) {
        String all = CONTENT.formatted(name);
        return all + "/@qcode | " + all + "/@uri | " + all + "/@literal | " + all
                + "[not(@qcode or @uri or @literal)]/*[local-name()='name'][1]";
    }

    private static @Nullable String value(@Nullable Text text) {
        return text == null ? null : text.value();
    }

    private static Stream<@Nullable String> categories(Draft draft) {
        return draft.surroundings().categories().stream().flatMap(c -> Stream.of(c.code(), c.name()));
    }

    private static Stream<@Nullable String> people(Draft draft) {
        return draft.surroundings().authors().stream().flatMap(a -> Stream.of(a.uri(), a.name()));
    }

    private static Stream<@Nullable String> links(Draft draft) {
        return draft.surroundings().links().stream().map(link -> link.href());
    }

    private static Stream<@Nullable String> renditions(
            Draft draft, Function<dev.dateline.ingest.format.Medium.Rendition, @Nullable Object> part) {
        return draft.media().stream()
                .flatMap(medium -> medium.renditions().stream())
                .map(part)
                .map(String::valueOf);
    }

    private static Stream<@Nullable String> text(Draft draft) {
        List<@Nullable String> all = new ArrayList<>();
        draft.words().bodies().forEach(body -> all.add(body.value()));
        all.add(value(draft.words().headline()));
        all.add(value(draft.words().summary()));
        all.add(draft.words().byline());
        all.addAll(draft.words().notes());
        return all.stream();
    }

    @Test
    void carriesOverEverythingThatTheStandardsExamplesSay() throws Exception {
        assumeTrue(Files.isDirectory(EXAMPLES), "no examples at " + EXAMPLES.toAbsolutePath());
        List<String> missing = new ArrayList<>();
        int files = 0;
        for (Path file : examples()) {
            files++;
            List<Draft> drafts = drafts(file);
            assertThat(drafts).as(file.toString()).isNotEmpty();
            System.out.println(file.getFileName() + ": " + counted(file, drafts, missing));
        }
        assertThat(files).isGreaterThan(30);
        assertThat(missing).isEmpty();
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> all = Files.list(EXAMPLES)) {
            return all.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        }
    }

    private static List<Draft> drafts(Path file) throws IOException {
        List<Found> found = new NewsmlFormat().read(Files.readAllBytes(file), Format.Told.NOTHING);
        assertThat(found).as(file.toString()).allMatch(Found.Item.class::isInstance);
        return found.stream().map(one -> ((Found.Item) one).draft()).toList();
    }

    private static Map<String, String> counted(Path file, List<Draft> drafts, List<String> missing) throws Exception {
        Map<String, String> counts = new TreeMap<>();
        Document document = document(file);
        XPath paths = XPathFactory.newDefaultInstance().newXPath();
        for (Check check : CHECKS) {
            NodeList nodes = (NodeList) paths.evaluate(check.path(), document, XPathConstants.NODESET);
            List<String> there = drafts.stream()
                    .flatMap(check.place())
                    .filter(Objects::nonNull)
                    .map(value -> squeezed(Encoding.decodeHtml(value.replaceAll("<[^>]+>", " "), false)))
                    .toList();
            int wanted = 0;
            int carried = 0;
            for (int i = 0; i < nodes.getLength(); i++) {
                String text = squeezed(nodes.item(i).getTextContent());
                String value = text.contains(" ") ? text : text.replaceFirst("^[a-zA-Z0-9-]+:(?!//)(?=.)", "");
                if (!text.isEmpty()) {
                    wanted++;
                    boolean is = there.stream()
                            .anyMatch(one -> one.contains(text) || (!value.isEmpty() && one.endsWith(value)));
                    carried += is ? 1 : 0;
                    if (!is) {
                        missing.add(file.getFileName() + " " + check.name() + ": " + text + " not in " + there);
                    }
                }
            }
            if (wanted > 0) {
                counts.put(check.name(), carried + "/" + wanted);
            }
        }
        return counts;
    }

    private static Document document(Path file) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        String text = Files.readString(file);
        var input = new org.xml.sax.InputSource(new java.io.StringReader(text.substring(text.indexOf("<"))));
        return factory.newDocumentBuilder().parse(input);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
