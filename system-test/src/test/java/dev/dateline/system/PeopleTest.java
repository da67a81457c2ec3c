package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.gateway.Gateway;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first chief comes by the printed link and takes the others in, each by what they are there for. */
class PeopleTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String PASSWORD = "nine boats before noon";

    private static Newsroom newsroom;

    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        newsroom = Newsroom.open(folder);
    }

    @AfterAll
    static void close() {
        newsroom.close();
    }

    @Test
    void theFirstChiefTakesAnEditorInWhoWorksUntilTheAccountIsLocked() {
        try (Chromium chromium = Chromium.launch()) {
            newsroom.open(new ArticleId("harbour-strike"), "Crews strike in the harbour");
            newsroom.agency()
                    .deliver(Item.about("cora-1", "Crews talk in Nowhere Sound", "They talk in Nowhere Sound."));
            Page ann = window(chromium, 1280, 900, ColorScheme.LIGHT);
            ann.navigate(newsroom.signInLink());
            ann.waitForURL("**/desk");
            ann.locator("[data-test=me]").click();
            ann.waitForURL("**/desk/account");
            ann.locator("#make [data-test=name]").fill("ann");
            ann.locator("#make [data-test=password]").fill(PASSWORD);
            Chromium.picture(ann, "people-guest");
            ann.locator("[data-test=make]").click();
            ann.locator("#change").waitFor();
            assertThat(ann.locator("[data-test=own-name]").innerText()).isEqualTo("ann");
            Chromium.picture(ann, "people-account");

            String link = added(ann, "ben", "editor");
            Page ben = window(chromium, 390, 844, ColorScheme.DARK);
            ben.navigate(link);
            assertThat(ben.url()).doesNotContain("#");
            ben.locator("[data-test=password]").fill("short");
            ben.locator("[data-test=send]").click();
            assertThat(ben.url()).endsWith("/desk/welcome");
            ben.locator("[data-test=password]").fill(PASSWORD);
            Chromium.picture(ben, "people-welcome-phone-dark");
            ben.locator("[data-test=send]").click();
            ben.waitForURL("**/desk");
            assertThat(ben.locator("#write").isVisible()).isTrue();
            Chromium.picture(ben, "people-desk-phone-dark");

            ben.navigate(newsroom.pages() + "desk/account");
            Chromium.picture(ben, "people-account-phone-dark");
            ben.locator("[data-test=out]").click();
            ben.waitForURL("**/desk/sign-in");
            ben.locator("[data-test=name]").fill("ben");
            ben.locator("[data-test=password]").fill("a wrong password");
            ben.keyboard().press("Enter");
            await().atMost(LONGEST)
                    .until(() -> ben.locator("[data-test=problem]").innerText().equals("Name or password is wrong."));
            Chromium.picture(ben, "people-sign-in-phone-dark");
            ben.locator("[data-test=password]").fill(PASSWORD);
            ben.keyboard().press("Enter");
            ben.waitForURL("**/desk");

            ann.reload();
            person(ann, "ben").locator("summary").click();
            Chromium.picture(ann, "people-list");
            ann.setViewportSize(390, 844);
            assertThat(ann.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            Chromium.picture(ann, "people-list-phone");
            person(ann, "ben").locator("[data-test=lock]").click();
            person(ann, "ben").locator("[data-test=unlock]").waitFor();
            ben.reload();
            ben.locator("main[data-test=sign-in]").waitFor();
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void aContributorDecidesNothingAndSuggestsWhatAnEditorAgreesTo() {
        try (Chromium chromium = Chromium.launch()) {
            newsroom.open(new ArticleId("ferry-talks"), "Ferry crews talk", "Otter Quay");
            newsroom.agency().deliver(Item.about("cora-2", "Crews meet at Otter Quay", "They met at Otter Quay."));
            newsroom.signIn().proposal("Crews meet at Otter Quay");
            Http chief = newsroom.signIn().http();
            chief.send("PUT", "/v1/people/cora", Map.of("role", "contributor"));
            String link = chief.send("POST", "/v1/people/cora/link", Map.of())
                    .json()
                    .path("link")
                    .asText();
            Page cora = window(chromium, 1280, 900, ColorScheme.DARK);
            cora.navigate(newsroom.pages().resolve(link).toString());
            cora.locator("[data-test=password]").fill(PASSWORD);
            cora.keyboard().press("Enter");
            cora.waitForURL("**/desk");

            assertThat(cora.locator("[data-test=me]").innerText()).isEqualTo("cora");
            cora.locator("[data-test=proposal]", new Page.LocatorOptions().setHasText("Crews meet at Otter Quay"))
                    .click();
            cora.locator("[data-test=suggest]").waitFor();
            assertThat(cora.locator("[data-test=approve]").count()).isZero();
            assertThat(cora.locator("#write").isVisible()).isFalse();
            cora.keyboard().press("h");
            assertThat(cora.locator("[data-test=decision]").count()).isZero();
            assertThat(cora.locator("text=People").count()).isZero();
            cora.locator("[data-test=suggest]").click();
            cora.keyboard().press("Enter");
            cora.locator("[data-test=waiting]").waitFor();
            Chromium.picture(cora, "people-contributor-dark");
            agree(chief, "ferry-talks");
            cora.locator("[data-test=waiting]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(chief.json("/v1/articles/ferry-talks")
                                    .json()
                                    .at("/updates/0/paragraphs/0")
                                    .asText())
                            .contains("They met at Otter Quay, Harbor Wire reported."));
            cora.navigate(newsroom.pages() + "desk/people");
            assertThat(cora.locator("body").innerText()).contains("contributor may not manage people");
        }
    }

    private static void agree(Http editor, String article) {
        JsonNode waiting = editor.json("/v1/desk/waiting").json().at("/waiting/0");
        Answer agreed = editor.send(
                "POST",
                "/v1/articles/" + article + "/decisions",
                Map.of(
                        "base",
                        waiting.path("base").asLong(),
                        "act",
                        Map.of(
                                "type",
                                "second",
                                "entry",
                                waiting.path("entry").asText(),
                                "on",
                                waiting.path("on").asText())));
        assertThat(agreed.status()).as(agreed.toString()).isEqualTo(201);
    }

    @Test
    void anotherNodeKnowsWhoIsSignedInAndWhoNoLongerIs() throws Exception {
        Vertx vertx = Vertx.vertx();
        Gateway other = newsroom.another(vertx);
        try {
            Http chief = newsroom.signIn().http();
            chief.send("PUT", "/v1/people/dana", Map.of("role", "editor"));
            String token = chief.send("POST", "/v1/people/dana/link", Map.of())
                    .json()
                    .path("link")
                    .asText()
                    .replaceFirst(".*#", "");
            // The cookie goes to both: browsers keep cookies by host, not by port.
            Http there = new Http(URI.create("http://127.0.0.1:" + other.port() + "/"));
            await().atMost(LONGEST)
                    .until(() -> there.send("POST", "/v1/session/link", Map.of("token", token, "password", PASSWORD))
                                    .status()
                            == 201);
            Http here = there.at(newsroom.pages());
            await().atMost(LONGEST).until(() -> here.json("/v1/account").status() == 200);
            assertThat(here.send("DELETE", "/v1/account/sessions", Map.of()).status())
                    .isEqualTo(204);
            await().atMost(LONGEST).until(() -> there.json("/v1/proposals").status() == 401);
        } finally {
            other.close()
                    .compose(closed -> vertx.close())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static String added(Page people, String name, String role) {
        people.locator("text=People").first().click();
        people.waitForURL("**/desk/people");
        people.locator("[data-test=add-name]").fill(name);
        people.locator("[data-test=add-role]").selectOption(role);
        people.locator("[data-test=add]").click();
        people.locator("[data-test=once]").waitFor();
        String link = people.locator("[data-test=secret]").innerText();
        Chromium.picture(people, "people-link");
        people.locator("[data-test=once-done]").click();
        person(people, name).waitFor();
        return link;
    }

    private static Locator person(Page people, String name) {
        return people.locator("[data-test=person][data-name=" + name + "]");
    }

    private Page window(Chromium chromium, int width, int height, ColorScheme scheme) {
        Page page = chromium.window(width, height, scheme);
        page.onPageError(errors::add);
        return page;
    }
}
