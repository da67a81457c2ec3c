package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.standalone.rejected.RejectedTopic;
import dev.dateline.standalone.rejected.Wanted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who look after Dateline see in a browser. */
class OpsPageTest {
    private static final String EVIL = "{\"headline\": \"<img src=x onerror='document.title=1'>\"";
    private static final String FOUND = """
            async () => {
              const { violations } = await axe.run(document, {
                runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
                resultTypes: ["violations"],
              });
              return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
            }""";

    private static Newsroom newsroom;
    private static @Nullable Chromium chromium;
    private static String axe = "";

    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException, IOException {
        Chromium.assumeHere();
        newsroom = Newsroom.withCanary(folder);
        newsroom.open(new ArticleId("veld-dam"), "River Veld rises", "Veld dam");
        newsroom.agency().deliver(Item.about("4711", "Veld dam holds", "Engineers say the Veld dam holds."));
        newsroom.agency().send(EVIL.getBytes(StandardCharsets.UTF_8));
        chromium = Chromium.launch();
        try (InputStream in = OpsPageTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            newsroom.close();
        }
    }

    @Test
    void thePipelineIsDrawnWithWhatGoesThroughItAndEachTopicHasItsRow() {
        Page page = ops(ColorScheme.LIGHT, 1280);

        page.locator("[data-part=match]", has("stable, 2 threads")).waitFor();
        page.locator("[data-pipe=wire]", has("/s")).waitFor();
        page.locator("[data-part=desk]", has("1 waiting")).waitFor();
        page.locator("[data-test=canary]", has("The newest took")).waitFor();
        Locator wire = page.locator("[data-test=topic]").first();
        // While a canary is on its way it is something for a moment.
        wire.filter(new Locator.FilterOptions().setHasText("match: nothing")).waitFor();
        assertThat(wire.innerText()).contains("wire", "as planned");
        assertThat(page.locator("[data-test=topic]").count())
                .isEqualTo(newsroom.topics().all().size());
        page.locator("[data-test=group]", has("stable")).nth(2).waitFor();
        assertThat(page.locator("[data-test=group]").count()).isEqualTo(3);
        assertThat(page.locator("[data-test=source]").count()).isEqualTo(2);
        assertThat(page.locator("[data-test=gateway]").innerText()).contains("this one");
        page.locator("[data-test=topology] summary").first().click();
        assertThat(page.locator("[data-test=topology] pre").first().innerText()).contains("Sub-topology: 0");
        assertThat(errors).isEmpty();
    }

    @Test
    void whatWasSetAsideIsShownAsTextAndTheCommandNamesIt() {
        Page page = ops(ColorScheme.LIGHT, 1280);
        Locator row = page.locator("[data-test=rejected]").first();
        assertThat(row.innerText()).contains(Agency.PROVIDER, "malformed");

        row.locator("[data-test=rejected-show]").focus();
        page.keyboard().press("Enter");

        Locator text = page.locator("[data-test=whole-text]");
        text.waitFor();
        assertThat(text.innerText()).isEqualTo(EVIL);
        assertThat(page.locator("[data-test=whole] img").count()).isZero();
        assertThat(page.locator("[data-test=whole-replay]").innerText())
                .isEqualTo("./dateline rejected replay " + named());
        look(page, "a thing that was set aside");
        Chromium.picture(page, "ops-rejected");
        page.keyboard().press("Escape");
        assertThat(page.evaluate("document.activeElement.dataset.test")).isEqualTo("rejected-show");
        assertThat(page.title()).isEqualTo("Ops");
        assertThat(errors).isEmpty();
    }

    private static String named() {
        try (RejectedTopic topic = new RejectedTopic(newsroom.kafka(), newsroom.topics())) {
            return topic.cards(Wanted.ALL, (partition, read) -> {}).getFirst().id();
        }
    }

    @Test
    void isReadInLightAndDarkOnAPhoneAndByAScreenReader() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1280, 390)) {
                Page page = ops(scheme, width);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(width);
                assertThat(page.locator("[data-test=drawing] svg").getAttribute("aria-label"))
                        .contains("wire");
                look(page, scheme + " " + width);
                Chromium.picture(page, "ops-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            }
        }
        Page runbook = ops(ColorScheme.LIGHT, 1280);
        runbook.navigate(newsroom.pages() + "desk/ops/runbook#datelinebehind");
        assertThat(runbook.locator("#datelinebehind").innerText()).contains("Look at", "lag by partition");
        look(runbook, "the runbook");
        assertThat(errors).isEmpty();
    }

    @Test
    void aPromiseAtRiskIsRedWithItsNameAndAWayToTheRunbook() {
        Page page = window(ColorScheme.LIGHT, 1280);
        page.route("**/v1/ops", route -> {
            var answer = route.fetch();
            String risk = "\"risks\":[{\"alert\":\"DatelineBehind\",\"promise\":\"News arrives within seconds\","
                    + "\"where\":\"wire\",\"line\":\"match is 40 s behind on wire\",\"began\":\"2026-03-01T12:00:00Z\"}]";
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replace("\"risks\":[]", risk)));
        });
        page.navigate(newsroom.pages() + "desk/ops");

        page.locator("[data-test=verdict]", has("1 promise at risk")).waitFor();
        assertThat(page.locator("[data-pipe=wire]").getAttribute("class")).isEqualTo("flow red");
        assertThat(page.locator("[data-pipe=updates]").getAttribute("class")).isEqualTo("flow");
        look(page, "a risk");
        Chromium.picture(page, "ops-risk");
        page.locator("#risk-list a").click();
        page.waitForURL("**/desk/ops/runbook#datelinebehind");
        assertThat(errors).isEmpty();
    }

    @Test
    void whatIsOldStaysSaidToBeOldUntilAnAnswerComes() {
        Page page = ops(ColorScheme.LIGHT, 1280);
        page.route("**/v1/ops", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.locator("[data-test=verdict]", has("This gateway does not answer")).waitFor();
        page.setViewportSize(900, 900);
        page.waitForTimeout(200);
        assertThat(page.locator("[data-test=verdict]").innerText()).contains("does not answer");

        page.unroute("**/v1/ops");
        page.route("**/v1/ops", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
        page.locator("[data-test=verdict]", has("You are signed out")).waitFor();
        assertThat(page.locator("[data-test=asof] a").getAttribute("href")).isEqualTo("/desk/sign-in");

        page.unroute("**/v1/ops");
        page.locator("[data-test=asof]", has("As of")).waitFor();
        assertThat(page.locator("body[data-stale]").count()).isZero();
    }

    @Test
    void whoseRoleIsOpsBeginsHereAndAnEditorIsRefused() {
        Editor chief = newsroom.signIn();
        assertThat(chief.http().json("/v1/ops").status()).isEqualTo(200);
        assertThat(new Http(newsroom.pages()).json("/v1/ops").status()).isEqualTo(401);
        assertThat(chief.http()
                        .send("PUT", "/v1/people/otto", Map.of("role", "ops"))
                        .status())
                .isEqualTo(201);
        JsonNode link =
                chief.http().send("POST", "/v1/people/otto/link", Map.of()).json();
        Page page = Objects.requireNonNull(chromium).window(1280, 900);

        page.navigate(newsroom.pages().resolve(link.get("link").asText()).toString());
        page.locator("input[name=password]").fill("a long night with Kafka");
        page.locator("form button").first().click();

        page.waitForURL("**/desk/ops");
        page.locator("[data-test=topic]").first().waitFor();
        assertThat(page.locator("nav.places a").allInnerTexts()).containsExactly("Ops", "otto");
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Page window(ColorScheme scheme, int width) {
        Page page = Objects.requireNonNull(chromium).window(width, 900, scheme);
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) {
                errors.add(message.text());
            }
        });
        page.navigate(newsroom.signInLink());
        page.waitForURL("**/desk");
        return page;
    }

    private Page ops(ColorScheme scheme, int width) {
        Page page = window(scheme, width);
        page.navigate(newsroom.pages() + "desk/ops");
        page.locator("[data-test=topic]").first().waitFor();
        page.locator("[data-test=rejected]").first().waitFor();
        return page;
    }

    private void look(Page page, String at) {
        page.evaluate(axe);
        ((List<?>) page.evaluate(FOUND)).forEach(line -> errors.add(at + ": " + line));
    }
}
