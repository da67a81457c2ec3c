package dev.dateline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Format.Told;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.Surroundings.Link;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.feed.FeedFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** feedparser's suite, where it lies beside the project: items, agreement on fields, time. */
class FeedConformanceTest {
    private static final List<Path> PLACES = Stream.of(
                    Optional.ofNullable(System.getenv("DATELINE_SHARED")).map(Path::of),
                    Optional.of(Path.of("../../shared")))
            .flatMap(Optional::stream)
            .map(shared -> shared.resolve("data/feeds/feedparser/tests"))
            .toList();

    private static final String MIXED = "what is UTF-8 stays UTF-8 when one byte of the feed is not";
    private static final String ID_STAYS =
            "RFC 4287 compares ids letter by letter; one that depends on the address is none";
    private static final String BOGUS_COMMENT = "HTML takes <! for a comment up to the next >";
    private static final String FRAME = "HTML takes all that follows an open iframe for the frame's";
    private static final String BODY = "a page's title is no part of its text, its headings and paragraphs are";

    /** Disagreements that we hold to be right, and why. */
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("encoding/bozo_linenoise.xml", MIXED),
            Map.entry("wellformed/base/http_entry_id_base_content_location.xml", ID_STAYS),
            Map.entry("wellformed/base/http_entry_id_base_docuri.xml", ID_STAYS),
            Map.entry("wellformed/rss/item_description_not_a_doctype.xml", BOGUS_COMMENT),
            Map.entry("wellformed/sanitize/item_content_encoded_script_nested_cdata.xml", BOGUS_COMMENT),
            Map.entry("wellformed/sanitize/entry_content_iframe.xml", FRAME),
            Map.entry("wellformed/sanitize/entry_summary_iframe.xml", FRAME),
            Map.entry("wellformed/sanitize/item_content_encoded_iframe.xml", FRAME),
            Map.entry("wellformed/sanitize/item_description_iframe.xml", FRAME),
            Map.entry("wellformed/sanitize/item_fullitem_iframe.xml", FRAME),
            Map.entry("wellformed/sanitize/entry_content_crazy.xml", BODY),
            Map.entry("wellformed/sanitize/entry_summary_crazy.xml", BODY),
            Map.entry("wellformed/sanitize/entry_title_crazy.xml", BODY),
            Map.entry("wellformed/sanitize/item_content_encoded_crazy.xml", BODY),
            Map.entry("wellformed/sanitize/item_description_crazy.xml", BODY),
            Map.entry("wellformed/sanitize/item_fullitem_crazy.xml", BODY));

    private static final Set<String> TITLE = Set.of("title", "title_detail['value']");
    private static final Set<String> LINK = Set.of("link", "links[0]['href']");
    private static final Set<String> ID = Set.of("id", "guid");
    private static final Set<String> SUMMARY = Set.of("summary", "description", "summary_detail['value']");
    private static final Set<String> CONTENT = Set.of("content[0]['value']");
    private static final Map<String, Function<Draft, @Nullable String>> TIMES = Map.of(
            "published", draft -> draft.stamps().created(),
            "created", draft -> draft.stamps().created(),
            "updated", draft -> draft.stamps().changed(),
            "expired", draft -> draft.stamps().expires());

    private record Case(String name, Expectation expectation, List<Found> found, Duration took, int elements) {
        List<Draft> drafts() {
            return found.stream()
                    .filter(Found.Item.class::isInstance)
                    .map(item -> ((Found.Item) item).draft())
                    .toList();
        }

        boolean wellformed() {
            return elements >= 0;
        }
    }

    private static final List<Case> CASES = new ArrayList<>();

    @BeforeAll
    static void readAll() throws IOException {
        Optional<Path> folder = PLACES.stream().filter(Files::isDirectory).findFirst();
        assumeTrue(folder.isPresent(), "feedparser's suite is not here: set DATELINE_SHARED");
        try (Stream<Path> files = Files.walk(folder.get())) {
            files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .forEach(file -> CASES.add(read(folder.get(), file)));
        }
    }

    private static Case read(Path folder, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String name = folder.relativize(file).toString();
            Expectation expectation = Expectation.in(bytes);
            Charset charset = expectation
                    .charset()
                    .filter(FeedConformanceTest::isKnown)
                    .map(Charset::forName)
                    .orElse(null);
            URI home = URI.create("http://127.0.0.1:8097/tests/" + name);
            URI base = expectation.location().startsWith("http") ? URI.create(expectation.location()) : home;
            long start = System.nanoTime();
            List<Found> found = new FeedFormat().read(bytes, new Told(charset, base));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new Case(name, expectation, found, took, elements(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** How many items a strict parser sees; -1 where it refuses. */
    private static int elements(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        int count = 0;
        try {
            for (XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
                    reader.hasNext(); ) {
                boolean start = reader.next() == XMLStreamReader.START_ELEMENT;
                count += start && Set.of("item", "entry", "ITEM").contains(reader.getLocalName()) ? 1 : 0;
            }
            return count;
        } catch (XMLStreamException e) {
            return -1;
        }
    }

    @Test
    void givesAnItemForEachEntryOfAWellformedFeed() {
        List<Case> wellformed = CASES.stream().filter(Case::wellformed).toList();
        List<String> wrong = wellformed.stream()
                .filter(one -> one.drafts().size() != one.elements())
                .map(one -> one.name() + ": " + one.drafts().size() + " of " + one.elements())
                .toList();
        say("wellformed %d, as many items as entries %d"
                .formatted(wellformed.size(), wellformed.size() - wrong.size()));
        assertThat(wrong).isEmpty();
    }

    @Test
    void givesItemsOfIllformedFeedsAndAReasonElse() {
        List<Case> illformed = CASES.stream()
                .filter(one -> !one.wellformed() && one.expectation().namesAnEntry())
                .toList();
        List<String> empty = illformed.stream()
                .filter(one -> one.drafts().isEmpty())
                .map(Case::name)
                .toList();
        say("illformed that name an entry %d, with items %d, without %s"
                .formatted(illformed.size(), illformed.size() - empty.size(), empty));
        assertThat(empty.size()).isLessThanOrEqualTo(illformed.size() / 5);
        assertThat(illformed).noneMatch(one -> one.found().isEmpty());
    }

    @Test
    void isDoneWithEachInUnderASecond() {
        Case slowest = CASES.stream()
                .max((one, other) -> one.took().compareTo(other.took()))
                .orElseThrow();
        say("files %d, slowest %d ms (%s)"
                .formatted(CASES.size(), slowest.took().toMillis(), slowest.name()));
        assertThat(slowest.took()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void agreesOnTitlesLinksIdsTimesAndTexts() {
        Map<String, int[]> counts = new TreeMap<>();
        List<String> disagreements = new ArrayList<>();
        for (Case one : CASES) {
            for (Expectation.Claim claim : one.expectation().claims()) {
                agrees(one, claim).ifPresent(agreed -> {
                    boolean right = agreed || OURS.containsKey(one.name());
                    int[] count = counts.computeIfAbsent(kind(claim.field()), kind -> new int[3]);
                    count[0]++;
                    count[1] += agreed ? 1 : 0;
                    count[2] += right ? 1 : 0;
                    if (!agreed) {
                        disagreements.add((right ? "ours  " : "theirs ") + one.name() + " " + claim.field()
                                + (right ? ": " + OURS.get(one.name()) : ""));
                    }
                });
            }
        }
        disagreements.forEach(FeedConformanceTest::say);
        int stated = counts.values().stream().mapToInt(count -> count[0]).sum();
        int agreed = counts.values().stream().mapToInt(count -> count[1]).sum();
        counts.forEach((kind, count) ->
                say("%-8s stated %4d, agreed %4d, or held right %4d".formatted(kind, count[0], count[1], count[2])));
        say("all      stated %4d, agreed %4d (%.1f %%)".formatted(stated, agreed, 100.0 * agreed / stated));
        assertThat(agreed).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * stated));
    }

    private static String kind(String field) {
        String head = field.replaceFirst("(_detail|_parsed|\\[|s\\[).*", "");
        return TIMES.containsKey(head)
                ? "date"
                : head.equals("description") ? "summary" : head.equals("guid") ? "id" : head;
    }

    /** Empty where the claim is about no field that is measured. */
    private static Optional<Boolean> agrees(Case one, Expectation.Claim claim) {
        String field = claim.field();
        Optional<Draft> draft = one.drafts().stream().skip(claim.entry()).findFirst();
        if (TITLE.contains(field)) {
            return Optional.of(
                    same(claim.value(), draft.map(item -> item.words().headline())));
        }
        if (SUMMARY.contains(field)) {
            Optional<Text> summary = draft.map(item -> item.words().summary());
            Optional<Text> body =
                    draft.flatMap(item -> item.words().bodies().stream().findFirst());
            return Optional.of(same(claim.value(), summary) || (summary.isEmpty() && same(claim.value(), body)));
        }
        if (CONTENT.contains(field)) {
            return Optional.of(draft.stream()
                    .flatMap(item -> Stream.concat(
                            item.words().bodies().stream(),
                            Stream.ofNullable(item.words().summary())))
                    .anyMatch(text -> same(claim.value(), Optional.of(text))));
        }
        if (LINK.contains(field)) {
            return Optional.of(draft.flatMap(FeedConformanceTest::page).equals(Optional.of(claim.value())));
        }
        if (ID.contains(field)) {
            return Optional.of(draft.map(item -> item.naming().uri()).equals(Optional.of(claim.value())));
        }
        Function<Draft, @Nullable String> time = TIMES.get(field.replace("_parsed", ""));
        return time == null
                ? Optional.empty()
                : Optional.of(
                        draft.map(time).filter(text -> sameTime(claim, text)).isPresent());
    }

    private static boolean sameTime(Expectation.Claim claim, String ours) {
        if (!claim.field().endsWith("_parsed")) {
            return claim.value().equals(ours);
        }
        int[] parts = Pattern.compile("\\d+")
                .matcher(claim.value())
                .results()
                .map(MatchResult::group)
                .mapToInt(Integer::parseInt)
                .toArray();
        LocalDateTime theirs = LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        return WildTimes.read(ours).equals(Optional.of(theirs.toInstant(ZoneOffset.UTC)));
    }

    private static Optional<String> page(Draft draft) {
        List<Link> links = draft.surroundings().links();
        return links.stream()
                .filter(link -> link.rel().equals("alternate"))
                .findFirst()
                .or(() -> links.stream().findFirst())
                .map(Link::href);
    }

    /** feedparser cleans and escapes what it gives; so both sides are compared as the words that a reader would see. */
    private static boolean same(String theirs, Optional<Text> ours) {
        if (ours.isEmpty()) {
            return false;
        }
        String value = ours.get().value();
        String shown = ours.get().form() == Text.Form.HTML ? Markup.line(value) : PlainText.line(value);
        return shown.equals(Markup.line(theirs)) || shown.equals(PlainText.line(theirs));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
