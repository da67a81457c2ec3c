package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.Act;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor writes what a story watches for, is told while writing what it would catch, and it catches that. */
class WatchesTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** What another editor saves meanwhile. */
    private static final Settings THEIRS =
            new Settings(ZoneId.of("Europe/Oslo"), "nb", List.of(new Watch("theirs", "dam")), KillPolicy.RETRACT);

    private static Newsroom newsroom;
    private @Nullable Chromium chromium;

    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        newsroom = Newsroom.open(folder);
    }

    @BeforeEach
    void launch() {
        chromium = Chromium.launch();
    }

    @AfterEach
    void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterAll
    static void close() {
        newsroom.close();
    }

    @Test
    void aWatchIsTriedWhileItIsTypedRefusedWhereItIsBadAndCatchesWhatItSaid() {
        ArticleId article = new ArticleId("channel-crossings");
        // What was a watch before there was a language may hold what no query can.
        newsroom.open(article, "Crossings of the channel suspended", "Ellery* Sound");
        deliver("yard-1", "Tug Amber Gull launched at the yard", "Guests came from four towns.");
        deliver("yard-2", "Orchid show opens", "Growers from five counties show what they have.");
        deliver("yard-3", "Amber Gull wins a race of tugs", "It was a drill, the harbour master said.");
        Page console = console(ColorScheme.LIGHT, 1280, 1000);
        console.locator("[data-test=watch-open]").click();
        console.locator("[data-test=watch-article]").selectOption(article.value());
        console.locator("[data-test=watch]").first().waitFor();
        assertThat(console.locator("[data-test=watch-query]").first().inputValue())
                .isEqualTo("\"Ellery* Sound\"");
        verdict(console.locator("[data-test=watch]").first(), "fits", "Would have caught 0");
        console.locator("[data-test=watch-add]").click();
        Locator fresh = console.locator("[data-test=watch]").last();
        fresh.locator("[data-test=watch-name]").fill("Vessels");

        fresh.locator("[data-test=watch-query]").fill("\"amber gull\" OR title:tug");
        verdict(fresh, "refused", "There is no field 'title'");
        assertThat(fresh.locator("mark").innerText()).isEqualTo("title");
        Chromium.picture(console, "watches-refused");
        console.locator("[data-test=watch-save]").click();
        await().atMost(LONGEST).until(() -> line(console).equals("One watch cannot be used. Nothing was saved."));

        fresh.locator("[data-test=watch-query]").fill("+\"amber gull\" tug* -drill");
        verdict(fresh, "fits", "Would have caught 1 of the last 3 items.");
        assertThat(fresh.locator("[data-test=watch-verdict]").innerText()).contains("Tug Amber Gull launched");
        Chromium.picture(console, "watches-fits");
        console.locator("[data-test=watch-save]").click();
        console.locator("#watching").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(console.locator("[data-test=line]").innerText()).startsWith("Saved what is watched for");
        await().atMost(LONGEST).until(() -> newsroom.reader().isWatched(newsroom.topics(), "Vessels"));
        await().atMost(LONGEST)
                .until(() -> settings(newsroom.signIn(), article)
                        .at("/watches/1/name")
                        .asText()
                        .equals("Vessels"));
        assertThat(settings(newsroom.signIn(), article)
                        .at("/watches/0/phrases/0")
                        .asText())
                .isEqualTo("Ellery* Sound");

        newsroom.agency()
                .deliver(Item.about("gull", "Amber Gull stays in port", "Its owners gave no reason on Tuesday."));
        console.locator("[data-test=proposal]", new Page.LocatorOptions().setHasText("Amber Gull stays"))
                .click();
        assertThat(console.locator(".reasons").innerText()).contains("Vessels: \"amber gull\"");
        Chromium.picture(console, "watches-reason");
        assertThat(errors).isEmpty();
        picturesOf(article);
    }

    @Test
    void theSecondOfTwoEditorsIsToldWhoWasFirstAndNeitherLosesAnything() {
        ArticleId article = new ArticleId("two-watch");
        newsroom.open(article, "Two editors watch the dam", "Hallow Dam");
        Page console = console(ColorScheme.LIGHT, 1280, 1000);
        console.locator("[data-test=watch-open]").click();
        console.locator("[data-test=watch-article]").selectOption(article.value());
        Locator query = console.locator("[data-test=watch-query]").first();
        query.fill("hallow AND dam");
        Editor other = newsroom.signIn();
        long base = settings(other, article).path("base").asLong();
        Answer first = other.decide(article, "first-" + article, base, new Act.Configure(THEIRS));
        console.locator("[data-test=watch-save]").click();

        await().atMost(LONGEST).until(() -> line(console).contains("changed these settings at"));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(line(console))
                .contains("Added by them: ‘theirs’.")
                .contains("Removed by them, and kept as you changed it: ‘Region’.");
        assertThat(query.inputValue()).isEqualTo("hallow AND dam");
        assertThat(console.locator("[data-test=watch-query]").last().inputValue())
                .isEqualTo("dam");
        console.locator("[data-test=watch-save]").click();
        console.locator("#watching").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        await().atMost(LONGEST)
                .until(() ->
                        settings(other, article).at("/watches/0/query").asText().equals("hallow AND dam"));
        JsonNode both = settings(other, article);
        assertThat(both.at("/watches/1/query").asText()).isEqualTo("dam");
        assertThat(both.path("zone").asText()).isEqualTo("Europe/Oslo");
        assertThat(both.path("language").asText()).isEqualTo("nb");
        assertThat(both.path("kills").asText()).isEqualTo("RETRACT");
        assertThat(errors).isEmpty();
    }

    @Test
    void theApiRefusesAWatchThatCannotBeRunAndSavesNothing() {
        ArticleId article = new ArticleId("refused-watch");
        newsroom.open(article, "A quiet story", "Quiet Bay");
        Editor editor = newsroom.signIn();
        long base = settings(editor, article).path("base").asLong();

        Answer answer =
                configure(editor, article, base, new Watch("fine", "bay"), new Watch("bad", "bay AND /(a+)+$/"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.error()).startsWith("watch 'bad': patterns between slashes are not understood");
        assertThat(answer.json().at("/watches/0/from").asInt()).isEqualTo(8);
        assertThat(settings(editor, article).path("base").asLong()).isEqualTo(base);
    }

    private void deliver(String name, String headline, String body) {
        newsroom.agency().deliver(Item.about(name, headline, body));
        await().atMost(LONGEST).until(() -> newsroom.reader().isMatched(newsroom.topics(), headline));
    }

    private static JsonNode settings(Editor editor, ArticleId article) {
        await().atMost(LONGEST)
                .until(() -> editor.http()
                                .json("/v1/articles/" + article + "/settings")
                                .status()
                        == 200);
        return editor.http().json("/v1/articles/" + article + "/settings").json();
    }

    private static Answer configure(Editor editor, ArticleId article, long base, Watch... watches) {
        Settings settings = new Settings(ZoneId.of("America/New_York"), "en", List.of(watches));
        return editor.decide(article, "configure-" + article, base, new Act.Configure(settings));
    }

    private static void verdict(Locator watch, String state, String says) {
        watch.locator(
                        "[data-test=watch-verdict][data-state=" + state + "]",
                        new Locator.LocatorOptions().setHasText(says))
                .waitFor();
    }

    private static String line(Page console) {
        return console.locator("[data-test=watch-line]").innerText();
    }

    private Page console(ColorScheme scheme, int width, int height) {
        Page console = Objects.requireNonNull(chromium).window(width, height, scheme);
        console.onPageError(errors::add);
        console.navigate(newsroom.signInLink());
        console.locator("[data-test=connection][data-state=live]").waitFor();
        return console;
    }

    private void picturesOf(ArticleId article) {
        Page narrow = console(ColorScheme.DARK, 390, 844);
        narrow.locator("[data-test=watch-open]").click();
        narrow.locator("[data-test=watch-article]").selectOption(article.value());
        verdict(narrow.locator("[data-test=watch]").last(), "fits", "Would have caught");
        narrow.locator("#watching summary").click();
        Chromium.picture(narrow, "watches-dark-390");
    }
}
