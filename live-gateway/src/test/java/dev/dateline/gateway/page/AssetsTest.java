package dev.dateline.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Phase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private static final Pattern REFERENCE = Pattern.compile("/assets/([^\"]+)\"|from \"\\./([^\"]+)\"");

    @Test
    void servesWhatPagesReferTo() {
        Views views = new Views(null);
        assertServed(views.desk(List.of(), List.of(), Newsroom.ME, Newsroom.NOW));
        assertServed(views.article(Newsroom.snapshot(Newsroom.front(Newsroom.STORY, Phase.LIVE, null)), Newsroom.NOW));
        assertServed(views.people(List.of(), List.of(), Newsroom.ME));
        assertServed(views.account(Newsroom.ME));
        assertServed(views.signIn("Name and password, please.") + views.welcome());
        for (String script : List.of(
                "people.js",
                "account.js",
                "sign-in.js",
                "welcome.js",
                "reader.js",
                "console.js",
                "detail.js",
                "decisions.js",
                "watches.js")) {
            assertServed(new String(Assets.find(script).orElseThrow().bytes(), StandardCharsets.UTF_8));
        }
    }

    private static void assertServed(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        assertThat(matcher.results().map(found -> found.group(1) == null ? found.group(2) : found.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Assets.find(name)).as(name).isPresent());
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
