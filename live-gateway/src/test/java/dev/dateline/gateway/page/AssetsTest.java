package dev.dateline.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Phase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetsTest {
    private static final Pattern REFERENCE =
            Pattern.compile("/assets/(?:[0-9a-f]{12}/)?([^\"/]+)\"|(?:from|import) ?\"\\./([^\"]+)\"");

    @Test
    void servesWhatPagesReferTo() {
        Views views = new Views(null);
        assertServed(views.desk(List.of(), List.of(), Newsroom.ME, Newsroom.NOW));
        assertServed(views.article(Newsroom.snapshot(Newsroom.front(Newsroom.STORY, Phase.LIVE, null)), Newsroom.NOW));
        assertServed(views.people(List.of(), List.of(), Newsroom.ME));
        assertServed(views.account(Newsroom.ME));
        assertServed(views.actors(List.of(), Newsroom.ME));
        assertServed(views.signIn("Name and password, please.") + views.welcome());
        assertServed(views.ops(Map.of(), Newsroom.ME));
        for (String script : List.of(
                "ops.js",
                "ops-chart.js",
                "ops-plot.js",
                "people.js",
                "account.js",
                "actors.js",
                "sign-in.js",
                "welcome.js",
                "reader.js")) {
            assertServed(text(script));
        }
    }

    @Test
    void tellsTheBrowserOfAllModulesThatTheConsoleImportsAndOfNoOther() {
        Set<String> imported = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(List.of("console.js"));
        while (!next.isEmpty()) {
            String module = next.poll();
            if (imported.add(module)) {
                next.addAll(references(text(module)));
            }
        }
        imported.removeAll(List.of("update.js", "house.js", "dateline-client.js"));

        assertThat(imported).containsExactlyInAnyOrderElementsOf(Console.MODULES);
        assertThat(text("lit-element.js"))
                .contains("from\"./lit-reactive-element.js\"")
                .doesNotContain("sourceMapping");
    }

    @Test
    void servesTheLibraryOfTheChartsAsAModuleAndAsAStyleSheet() {
        assertThat(text("uplot.js")).contains("github.com/leeoniya/uPlot").endsWith("export default uPlot;\n");
        assertThat(Assets.find("uplot.css").orElseThrow().contentType()).isEqualTo("text/css; charset=utf-8");
    }

    private static void assertServed(String text) {
        assertThat(references(text))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Assets.find(name)).as(name).isPresent());
    }

    private static List<String> references(String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    private static String text(String asset) {
        return new String(Assets.find(asset).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void namesTypeAndTagOfAnAsset() {
        Asset css = Assets.find("dateline.css").orElseThrow();

        assertThat(css.contentType()).isEqualTo("text/css; charset=utf-8");
        assertThat(css.etag()).matches("\"[0-9a-f]{16}\"");
        assertThat(Assets.find("dateline-client.js").orElseThrow().contentType())
                .isEqualTo("text/javascript; charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource({
        "dateline-client.js, 5000",
        "reader.js dateline-client.js update.js house.js choices.js returning.js, 15000",
        "dateline-live.js dateline-client.js update.js, 10000"
    })
    void whatReadersLoadIsSmall(String scripts, int most) throws IOException {
        int packed = 0;
        for (String script : scripts.split(" ", -1)) {
            packed += packed(text(script));
        }

        assertThat(packed).isLessThan(most);
    }

    /** As a proxy with gzip sends it. */
    private static int packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }

    @Test
    void leavesCommentsOutOfWhatReadersLoadAndNothingElse() {
        String script = """
                // Says what it is.

                /** Adds. */
                export const add = (a, b) => a + b; // both
                  /**
                   * Of a site.
                   */
                  const site = "https://news.example"; /* here */
                """;

        assertThat(Lean.of(script)).isEqualTo("""
                export const add = (a, b) => a + b; // both
                  const site = "https://news.example"; /* here */
                """);
        assertThat(text("dateline-client.js")).contains("export class Live").doesNotContain("/**", "\n\n");
    }

    @Test
    void leadsNowhereElse() {
        assertThat(List.of(
                        "",
                        "..",
                        "../templates/desk.mustache",
                        "./dateline.css",
                        "%2e%2e/Views.class",
                        "DATELINE.CSS",
                        "dateline.css\0",
                        "/etc/passwd"))
                .allSatisfy(name -> assertThat(Assets.find(name)).isEmpty());
    }
}
