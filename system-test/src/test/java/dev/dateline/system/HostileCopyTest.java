package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copy that brings what must not run, or what only editors may read. */
class HostileCopyTest {
    private static final String RUNS =
            "<script>window.ran = 1</script><img src=x onerror=\"window.ran = 1; alert(1)\">";
    private static final String BREAKS_OUT = "</script><script>window.ran = 1</script><b onmouseover=alert(1)>Bold</b>";

    private static Newsroom newsroom;

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        newsroom = Newsroom.open(folder);
    }

    @AfterAll
    static void close() {
        newsroom.close();
    }

    @Test
    void noViewRunsWhatAnItemBrings() {
        try (Chromium chromium = Chromium.launch()) {
            ArticleId article = new ArticleId("markup");
            newsroom.open(article, "Markup " + BREAKS_OUT, "Hallow Dam");
            List<String> dialogs = new ArrayList<>();
            Page reader = visiting(chromium, "articles/" + article, dialogs);
            Page console = chromium.window(1200, 800);
            console.onDialog(dialog -> dialogs.add(dialog.message()));
            console.navigate(newsroom.signInLink());

            newsroom.agency()
                    .deliver(Item.about("markup", "Hallow Dam " + BREAKS_OUT, "")
                            .withMarkup("<p>Quiet at the Hallow Dam." + RUNS + "</p><p>Second " + RUNS + "</p>"));
            proposal(console, "Hallow Dam").click();
            console.locator("[data-test=text]").fill("An editor quotes " + RUNS + BREAKS_OUT);
            console.locator("[data-test=approve]").click();
            console.locator("[data-test=now]").click();
            reader.locator("[data-test=update]").first().waitFor();
            // A page that still waits for an answer would ask before it is left.
            proposal(console, "Hallow Dam")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            assertThat(reader.locator("[data-test=update]").innerText()).contains("An editor quotes <script>");
            nothingRan(reader);
            nothingRan(console);
            nothingRan(visiting(chromium, "articles/" + article, dialogs));
            nothingRan(visiting(chromium, "", dialogs));
            console.reload();
            nothingRan(console);
            assertThat(dialogs).isEmpty();
        }
    }

    @Test
    void editorsSeeAnEditorsNoteAndReadersNever() {
        ArticleId article = new ArticleId("notes");
        Position opened = newsroom.open(article, "Azerbaijan sends its army", "Nagorno-Karabakh");
        Item item = Item.about(
                        "notes",
                        "Appeal for a ceasefire in Nagorno-Karabakh",
                        "Moscow appeals to both sides in Nagorno-Karabakh.\n\n"
                                + "ATTENTION EDITORS - PICTURES COME FROM A THIRD PARTY.")
                .with("ednote", "Pronounce kah-rah-BAHK.");
        newsroom.agency().deliver(item);

        Editor editor = newsroom.signIn();
        JsonNode proposal = editor.proposal(item.headline());
        assertThat(proposal.path("notes").toString()).contains("THIRD PARTY", "kah-rah-BAHK");
        assertThat(proposal.path("suggestion").toString()).doesNotContain("THIRD PARTY", "kah-rah-BAHK");
        String text = proposal.at("/suggestion/text").asText();
        assertThat(editor.approve(proposal, "notes-1", text).status()).isEqualTo(201);

        Newsstand stand = newsroom.newsstand();
        String page = stand.page(article).body();
        assertThat(page).contains("Moscow appeals to both sides", "application/ld+json");
        assertThat(List.of(
                        page,
                        stand.data(article).body(),
                        stand.updates(article, opened).body()))
                .allSatisfy(view -> assertThat(view)
                        .contains("Moscow appeals")
                        .doesNotContainIgnoringCase("ATTENTION EDITORS", "THIRD PARTY", "kah-rah-BAHK"));
        assertThat(stand.http().page("/").body())
                .doesNotContainIgnoringCase("ATTENTION EDITORS", "THIRD PARTY", "kah-rah-BAHK");
    }

    @Test
    void theConsoleShowsAnEditorsNoteAsOne() {
        try (Chromium chromium = Chromium.launch()) {
            newsroom.open(new ArticleId("noted"), "Ferry crews strike", "Port Ellery");
            Page console = chromium.window(1440, 900);
            console.navigate(newsroom.signInLink());
            newsroom.agency()
                    .deliver(Item.about("noted", "Convoy on the road to Port Ellery", "A convoy was seen.")
                            .with("ednote", "Do not name the driver."));
            proposal(console, "Convoy on the road").click();

            assertThat(console.locator("[data-test=private]").innerText())
                    .contains("Editors’ note, not for readers:", "Do not name the driver.");
            assertThat(console.locator("[data-test=preview]").innerText()).doesNotContain("driver");
            Chromium.picture(console, "console-note");
        }
    }

    private static Locator proposal(Page console, String headline) {
        return console.locator("[data-test=proposal]", new Page.LocatorOptions().setHasText(headline));
    }

    private static Page visiting(Chromium chromium, String path, List<String> dialogs) {
        Page page = chromium.window(1200, 800);
        page.onDialog(dialog -> dialogs.add(dialog.message()));
        page.navigate(newsroom.pages() + path);
        return page;
    }

    private static void nothingRan(Page page) {
        assertThat(page.evaluate("() => window.ran ?? 'nothing'"))
                .as(page.url())
                .isEqualTo("nothing");
        assertThat(page.locator("img, [onerror], [onmouseover], script:not([src]):not([type])")
                        .count())
                .as("foreign elements on " + page.url())
                .isZero();
    }
}
