package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.dateline.contract.article.ArticleId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor puts somebody on the list of actors, and is told who is behind a name from then on. */
class ActorsTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void whomAnEditorPutsOnTheListIsNamedInTheItemsThatComeAfterIt(@TempDir Path folder) throws InterruptedException {
        List<String> errors = new ArrayList<>();
        try (Newsroom newsroom = Newsroom.open(folder);
                Chromium chromium = Chromium.launch()) {
            newsroom.open(new ArticleId("ellery"), "Ferries stay in Port Ellery", "Port Ellery");
            Page page = chromium.window(1280, 900, ColorScheme.LIGHT);
            page.onPageError(errors::add);
            page.navigate(newsroom.signInLink());
            page.locator("a[href='/desk/actors']").click();
            page.waitForURL("**/desk/actors");
            page.locator("[data-test=find]").fill("kremlin");
            assertThat(page.locator("[data-test=found]").innerText()).startsWith("2 of ");

            page.locator("[data-test=actor-name]").fill("Lord Mayor of Port Ellery");
            page.locator("[data-test=actor-id]").fill("ellery-mayor");
            page.locator("[data-test=actor-others]").fill("Mayor of Port Ellery\nDowning Street");
            page.locator("[data-test=holder-add]").click();
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("holder-name");
            page.keyboard().type("Ann Orr");
            page.locator("[data-test=holder-from]").fill("2020-01-01");
            page.locator("[data-test=actor-name]").press("Enter");
            page.locator(
                            "[data-test=line]",
                            new Page.LocatorOptions().setHasText("‘Downing Street’ is also Downing Street"))
                    .waitFor();
            Chromium.picture(page, "actors-shared");
            page.locator("[data-test=actor-others]").fill("Mayor of Port Ellery");
            page.locator("[data-test=actor-save]").click();
            Locator mayor = page.locator("#a-ellery-mayor");
            mayor.waitFor();
            assertThat(mayor.innerText()).contains("Ann Orr, 2020-01-01 on", "version 2");

            assertThat(whoSpeaks(newsroom)).isEqualTo("Ann Orr, Lord Mayor of Port Ellery");
            page.setViewportSize(390, 844);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            Chromium.picture(page, "actors-phone");
            mayor.locator("[data-test=actor-withdraw]").click();
            page.locator("#a-ellery-mayor")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(errors).isEmpty();
        }
    }

    /** Of the first item that came after the list had reached the processor; nobody says when that is. */
    private static String whoSpeaks(Newsroom newsroom) {
        Editor editor = newsroom.signIn();
        AtomicInteger number = new AtomicInteger();
        return await().atMost(LONGEST)
                .until(
                        () -> {
                            String headline = "Ferries " + number.incrementAndGet() + " stay in Port Ellery";
                            newsroom.agency()
                                    .deliver(Item.about(
                                            "ferries-" + number.get(),
                                            headline,
                                            "The mayor of Port Ellery said on Tuesday that no ferry number "
                                                    + number.get() + " would leave before noon."));
                            JsonNode proposal = editor.proposal(headline);
                            return proposal.at("/statements/0/who").asText();
                        },
                        who -> !who.isEmpty());
    }
}
