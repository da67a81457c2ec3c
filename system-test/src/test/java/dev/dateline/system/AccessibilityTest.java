package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.media.Media;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What axe-core finds by the rules of WCAG 2.2 AA, in light and in dark. */
class AccessibilityTest {
    private static final ArticleId ARTICLE = new ArticleId("harbour-pilots");
    private static final ArticleId QUIET = new ArticleId("quiet");

    private static Newsroom newsroom;
    private static @Nullable Chromium chromium;

    private final Inspection inspection = inspection();

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        Chromium.assumeHere();
        newsroom = Newsroom.open(folder);
        Editor editor = newsroom.signIn();
        editor.open(QUIET, "Nothing yet", "Hallow Dam");
        editor.open(ARTICLE, "Pilots walk out", "Otter Quay");
        editor.report(ARTICLE, "The pilots meet at noon, their union said.", Item.TWO_PM);
        editor.decide(ARTICLE, "pictured", 0, new Act.Approve(null, pictured()));
        editor.http().send("PUT", "/v1/people/ben", Map.of("role", "editor"));
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            newsroom.close();
        }
    }

    private static Inspection inspection() {
        return new Inspection(Objects.requireNonNull(chromium), newsroom);
    }

    private static Post pictured() {
        Media.Rights rights = new Media.Rights(
                "A. Photographer", "© 2023", null, "https://creativecommons.org/licenses/by/4.0/", null, null);
        return new Post("The quay.", Item.TWO_PM, Confidence.CONFIRMED, List.of(), null)
                .showing(List.of(
                        new Media(
                                Media.Kind.IMAGE, "https://pictures.example/quay.jpg", "A quay", "Noon", null, rights),
                        new Media(
                                Media.Kind.EMBED,
                                "https://vimeo.com/76979871",
                                "The union speaks",
                                null,
                                null,
                                rights)));
    }

    @Test
    void readersPagesHaveNoObstacle() {
        Page page = window();
        // So that the browser keeps no page.
        page.route("**/kept-nowhere", route -> route.resume());
        for (String path : List.of(
                "",
                "articles/" + ARTICLE,
                "articles/" + QUIET,
                "articles/no-such-story",
                "desk/sign-in",
                "desk/welcome")) {
            inspection.open(page, path);
            look(page, path);
        }
        newsroom.signIn().report(QUIET, "A boat has left the dam, its owner said.", Item.TWO_PM);
        inspection.open(page, "articles/" + QUIET);
        page.locator("[data-test=since-title]").click();
        page.locator("[data-test=choices]").click();
        look(page, "since you left, and options");
        assertThat(inspection.found()).isEmpty();
    }

    @Test
    void theConsoleHasNoObstacle() {
        Page page = inspection.signIn(window());
        page.locator("[data-test=connection][data-state=live]").waitFor();
        look(page, "empty console");
        try (Pile pile = new Pile(newsroom, ARTICLE)) {
            pile.put(Pile.Lead.of("KILL: boats collide", "Kill it.").kill().urgency(1));
            pile.put(Pile.Lead.of("Talks at Otter Quay", "They “talk”  at 2:00 PM.")
                    .old(Duration.ofMinutes(20)));
            page.locator("[data-test=proposal]").nth(1).click();
            page.locator("[data-test=text]").fill("“We talk”  at 2:00 PM.");
            page.locator("[data-test=filter]").click();
            page.keyboard().press("Escape");
            page.locator("[data-test=reject]").click();
            Locator detail = page.locator("[data-test=detail]");
            detail.locator("[data-test=media-open]").click();
            detail.locator("[data-test=media-address]").fill("https://pictures.example/quay.jpg");
            detail.locator("[data-test=media-add]").click();
            detail.locator("[data-test=media-one] summary").click();
            detail.locator("[data-test=media-open]").click();
            look(page, "console");
            page.locator("[data-test=hold]").click();
            page.locator("[data-test=undo]").waitFor();
            look(page, "console with a decision on its way");
            page.locator("[data-test=undo]").click();
            detail.locator("[data-test=later]").click();
            page.locator("[data-test=later-at]").fill("2023-09-20T08:00");
            look(page, "scheduling");
            Chromium.picture(page, "console-later-dark");
            page.locator("[data-test=later-back]").click();
            detail.locator("[data-test=merge]").click();
            page.locator("[data-test=merge-choice]").first().click();
            page.locator("[data-test=merge-form]").waitFor();
            look(page, "merging");
            Chromium.picture(page, "console-merge-dark");
            page.locator("[data-test=watch-open]").click();
            page.locator("[data-test=watch]").first().waitFor();
            page.locator("#watching summary").click();
            look(page, "watches");
            page.locator("[data-test=watch-close]").click();
            page.locator("[data-test=policies-open]").click();
            page.locator("[data-test=policy-article]").selectOption(ARTICLE.value());
            page.locator("[data-test=rule-add]").click();
            page.locator("[data-test=policy-rehearse]").click();
            page.locator("[data-test=trial]", new Page.LocatorOptions().setHasText("Of 2 proposals"))
                    .waitFor();
            look(page, "policies");
            page.locator("[data-test=policy-over]").click();
            page.locator("[data-test=policy-close]").click();
            page.locator("[data-test=page-menu]").first().click();
            page.locator("[data-test=page-correct]").click();
            page.locator("[data-test=page-note]").fill("It was noon.");
            look(page, "correction of an update on the page");
            page.locator("[data-test=style-open]").click();
            page.locator("[data-test=style-choice]").waitFor();
            look(page, "house style of a story");
            page.locator("[data-test=story-revise]").click();
            page.locator("[data-test=story-headline]").waitFor();
            look(page, "revision of a story");
            page.locator("[data-test=write]").click();
            look(page, "new update");
            page.locator("[data-test=new-text]").fill("The boats are back.");
            page.locator("[data-test=new-later]").click();
            page.locator("#fresh [data-test=later-at]").fill("2023-09-20T08:00");
            look(page, "new update for later");
            page.keyboard().press("Escape");
            page.locator("[data-test=help]").click();
            look(page, "keys");
        }
        assertThat(inspection.found()).isEmpty();
    }

    @Test
    void editorsOtherPagesHaveNoObstacle() {
        Page page = inspection.signIn(window());
        for (String path : List.of(
                "desk/people",
                "desk/actors",
                "desk/account",
                "desk/articles/" + ARTICLE + "/history",
                "desk/articles/" + ARTICLE + "/then?seq=1")) {
            inspection.open(page, path);
            look(page, path);
        }
        inspection.open(page, "desk/actors");
        page.locator("[data-test=actor-change]").first().click();
        page.locator("[data-test=holder-add]").click();
        look(page, "an actor and who holds it");
        assertThat(inspection.found()).isEmpty();
    }

    private void look(Page page, String at) {
        inspection.lookInBoth(page, at);
    }

    private Page window() {
        return inspection.window(1280, ColorScheme.LIGHT);
    }
}
