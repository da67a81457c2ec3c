package dev.dateline.ingest.format.ninjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.normalize.Manner;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.normalize.Normalizer;
import dev.dateline.ingest.normalize.Sender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The standard's own examples and cases, where they lie beside the project. */
class NinjsConformanceTest {
    private static final Path DATA = data();
    private static final Pattern FIRST_VERSION = Pattern.compile(".*/1\\.(\\d)/.*");
    /** Those that arrive as they are written. */
    private static final List<String> MODELLED = List.of(
            "uri",
            "version",
            "language",
            "headline",
            "byline",
            "by",
            "located",
            "ednote",
            "slugline",
            "usageterms",
            "pubstatus");

    private static final Sender SENDER = new Sender(new Provider("iptc"), new Origin(ItemKind.WIRE, "IPTC", null));
    private static final Normalizer NORMALIZER = new Normalizer(Clock.systemUTC());

    @BeforeEach
    void isThere() {
        assumeTrue(Files.isDirectory(DATA), "the standard's cases are not here: " + DATA);
    }

    @Test
    void whatShouldPassComesToAnItem() throws IOException {
        List<Path> files = files("validation", "should_pass");
        List<String> refused =
                files.stream().flatMap(NinjsConformanceTest::refusals).toList();

        report("should pass", files.size() - refused.size(), files.size());
        assertThat(refused).isEmpty();
    }

    @Test
    void whatShouldFailIsRefusedWithAReason() throws IOException {
        List<Path> files = files("validation", "should_fail");
        List<Path> passed = files.stream()
                .filter(file -> refusals(file).findAny().isEmpty())
                .toList();

        files.forEach(file -> refusals(file).forEach(System.out::println));
        report("should fail", files.size() - passed.size(), files.size());
        assertThat(passed).isEmpty();
    }

    @Test
    void everyExampleComesToItems() throws IOException {
        List<Path> files = files("examples", "").stream()
                .filter(file -> !file.endsWith("extension-schema.json"))
                .toList();
        List<String> refused =
                files.stream().flatMap(NinjsConformanceTest::refusals).toList();

        report("examples", files.size() - refused.size(), files.size());
        assertThat(refused).isEmpty();
    }

    @Test
    void everyFieldOfTheExamplesThatIsModelledArrives() throws IOException {
        List<String> lost = new ArrayList<>();
        int[] carried = {0};
        for (Path file : files("examples", "")) {
            for (JsonNode object : objects(Files.readAllBytes(file))) {
                Found found = NinjsFormat.one(object, null);
                if (NORMALIZER.normalize(found, Manner.EXACT, SENDER) instanceof Normalized.Accepted accepted) {
                    String json = Json.text(accepted.item());
                    Fields fields = Fields.of(object);
                    for (String name : MODELLED) {
                        String value = fields.text(name);
                        carried[0] += value == null ? 0 : 1;
                        boolean there = value == null
                                || json.toLowerCase(Locale.ROOT)
                                        .contains(words(value).toLowerCase(Locale.ROOT));
                        if (!there) {
                            lost.add(DATA.relativize(file) + ": " + name);
                        }
                    }
                    carried[0] += fields.objects("subject", "subjects").size();
                    if (fields.objects("subject", "subjects", "genre", "genres").stream()
                                    .distinct()
                                    .count()
                            > accepted.item().details().subjects().size()) {
                        lost.add(DATA.relativize(file) + ": subjects");
                    }
                    if (fields.objects("renditions").size()
                            > accepted.item().details().media().stream()
                                    .mapToLong(medium -> medium.renditions().size())
                                    .sum()) {
                        lost.add(DATA.relativize(file) + ": renditions");
                    }
                }
            }
        }

        report("fields of examples", carried[0] - lost.size(), carried[0]);
        assertThat(lost).isEmpty();
    }

    private static List<JsonNode> objects(byte[] bytes) {
        try {
            JsonNode tree = Json.tree(bytes);
            List<JsonNode> objects = new ArrayList<>();
            (tree.isArray() ? tree : List.of(tree)).forEach(objects::add);
            return objects;
        } catch (Json.Malformed e) {
            throw new AssertionError(e);
        }
    }

    /** As they stand in the item's own JSON. */
    private static String words(String value) {
        String line = Json.text(value.replaceAll("\\s+", " ").strip());
        return line.substring(1, line.length() - 1);
    }

    /** Each case is held to the version whose folder it is in, as the standard's own tests do. */
    private static Stream<String> refusals(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Matcher version = FIRST_VERSION.matcher(file.toString());
            Integer minor = version.matches() ? Integer.valueOf(version.group(1)) : null;
            return found(bytes, minor).stream()
                    .map(found -> NORMALIZER.normalize(found, Manner.EXACT, SENDER))
                    .filter(Normalized.Refused.class::isInstance)
                    .map(refused -> DATA.relativize(file) + ": " + refused);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Found> found(byte[] bytes, @Nullable Integer minor) {
        try {
            var tree = Json.tree(bytes);
            if (minor != null && tree.isObject()) {
                return List.of(NinjsFormat.one(tree, minor));
            }
        } catch (Json.Malformed e) {
            assertThat(e).hasMessageStartingWith("JSON: ");
        }
        return new NinjsFormat().read(bytes, Format.Told.NOTHING);
    }

    private static List<Path> files(String folder, String within) throws IOException {
        try (Stream<Path> walk = Files.walk(DATA.resolve(folder))) {
            return new ArrayList<>(walk.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> file.toString().contains(within))
                    .sorted()
                    .toList());
        }
    }

    private static void report(String what, int good, int all) {
        System.out.println("ninjs, " + what + ": " + good + " of " + all);
        assertThat(all).isPositive();
    }

    private static Path data() {
        String told = System.getenv("DATELINE_SHARED");
        Path shared = told == null ? Path.of("..", "..", "shared") : Path.of(told);
        return shared.resolve("data/feeds/iptc-ninjs").toAbsolutePath().normalize();
    }
}
