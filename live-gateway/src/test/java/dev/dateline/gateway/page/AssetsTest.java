package dev.dateline.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Phase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
        assertServed(views.signIn("Name and password, please.") + views.welcome());
        for (String script : List.of("people.js", "account.js", "sign-in.js", "welcome.js", "reader.js")) {
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
        imported.removeAll(List.of("update.js", "dateline-client.js"));

        assertThat(imported).containsExactlyInAnyOrderElementsOf(Console.MODULES);
        assertThat(text("lit-element.js"))
                .contains("from\"./lit-reactive-element.js\"")
                .doesNotContain("sourceMapping");
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
