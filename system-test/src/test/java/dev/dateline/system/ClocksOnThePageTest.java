package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.demo.StoryClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The night in which New York's clocks go back, with an editor's and a reader's browser; it is as late as the test wants. The
 * night goes on from one scenario to the next.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClocksOnThePageTest {
    private static final Instant BEGIN = Instant.parse("2026-11-01T05:10:00Z");
    private static final Instant FIRST_HALF_PAST_ONE = Instant.parse("2026-11-01T05:30:00Z");
    private static final Instant SECOND_HALF_PAST_ONE = Instant.parse("2026-11-01T06:30:00Z");
    private static final Instant EMBARGO = Instant.parse("2026-11-01T08:00:00Z");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String SECRET = "quarrelsome";

    private static final StoryClock CLOCK = new StoryClock(BEGIN, InstantSource.system());
    private static @Nullable Newsroom newsroom;
    private static @Nullable Chromium chromium;

    private final List<String> errors = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        Chromium.assumeHere();
        newsroom = Newsroom.open(folder, CLOCK);
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (newsroom != null) {
            newsroom.close();
        }
    }

    @Test
    @Order(1)
    void inTheNightWhoseHourComesTwiceEveryTimeSaysWhichItIsAndTheOrderIsThatOfTheNews() {
        ArticleId article = new ArticleId("night-at-the-lock");
        newsroom().open(article, "A night at the lock of Amsel", "Amsel lock");
        Page reader = reading(article);
        newsroom().agency().deliver(item("lock-1", "Amsel lock shut", "The Amsel lock is shut.", CLOCK.instant()));
        Page console = console();
        proposal(console, "Amsel lock shut").click();
        console.locator("[data-test=detail]", withText("Amsel lock shut")).waitFor();
        console.keyboard().press("l");
        Locator at = console.locator("[data-test=later-at]");

        at.fill("2027-03-14T02:30");
        assertThat(console.locator("[data-test=later-line]").innerText())
                .isEqualTo(
                        "Clocks go forward that night and leave this time out: 2:30 a.m. does not exist. They show 3:30 a.m. instead.");
        assertThat(console.locator("[data-test=later-send]").isDisabled()).isTrue();
        at.fill("2026-11-01T01:05");
        assertThat(console.locator("[data-test=later-line]").innerText())
                .contains("show 1:05 a.m. twice: say which one");
        console.locator("[data-test=later-first]").check();
        assertThat(console.locator("[data-test=later-line]").innerText()).contains("That is over already");
        at.fill("2026-11-01T01:30");
        assertThat(console.locator("[data-test=later-first]").isChecked()).isFalse();
        Chromium.picture(console, "console-later-twice");
        console.locator("[data-test=later-second]").check();
        assertThat(console.locator("[data-test=later-due]").innerText()).contains("11/1, 1:30 a.m. EST");
        Chromium.picture(console, "console-later");
        sent(console, console.locator("[data-test=later-send]"));
        console.locator("[data-test=scheduled]", withText("11/1, 1:30 a.m. EST"))
                .waitFor();
        Chromium.picture(console, "console-scheduled");

        CLOCK.leapTo(FIRST_HALF_PAST_ONE);
        newsroom().signIn().report(article, "The keeper of the lock is missing.", FIRST_HALF_PAST_ONE);
        update(reader, "The keeper").waitFor();
        assertThat(reader.locator("[data-test=update]").count()).isEqualTo(1);
        CLOCK.leapTo(SECOND_HALF_PAST_ONE);
        update(reader, "The Amsel lock is shut, Harbor Wire reported.").waitFor();
        CLOCK.leapTo(SECOND_HALF_PAST_ONE.plusSeconds(1800));
        newsroom().signIn().report(article, "The keeper is found.", SECOND_HALF_PAST_ONE.plusSeconds(1800));
        update(reader, "The keeper is found.").waitFor();

        assertThat(reader.locator("[data-test=label]").allInnerTexts())
                .containsExactly("Update 11/1, 2 a.m.:", "Update 11/1, 1:30 a.m. EST:", "Update 11/1, 1:30 a.m. EDT:");
        assertThat(reader.locator("[data-test=label]").all().stream().map(one -> one.getAttribute("datetime")))
                .containsExactly("2026-11-01T07:00:00Z", "2026-11-01T06:30:00Z", "2026-11-01T05:30:00Z");
        Chromium.picture(reader, "reader-dst-night");
        reader.reload();
        assertThat(reader.locator("[data-test=label]").allInnerTexts())
                .hasSize(3)
                .element(1)
                .isEqualTo("Update 11/1, 1:30 a.m. EST:");
        console.locator("[data-test=scheduled]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(errors).isEmpty();
    }

    @Test
    @Order(2)
    void whatIsUnderEmbargoIsNowhereNearReadersBeforeItsTimeAndThenThereByItself() throws InterruptedException {
        ArticleId article = new ArticleId("verdict-at-linden");
        newsroom().open(article, "The verdict at Linden", "Linden court");
        Page reader = reading(article);
        List<String> frames = new CopyOnWriteArrayList<>();
        reader.onWebSocket(socket -> socket.onFrameReceived(frame -> frames.add(String.valueOf(frame.text()))));
        reader.reload();
        reader.locator("[data-test=connection][data-state=live]").waitFor();
        newsroom()
                .agency()
                .deliver(item(
                                "verdict",
                                "Linden court rules",
                                "The Linden court rules for the " + SECRET + " heirs.",
                                CLOCK.instant())
                        .with("embargoed", EMBARGO.toString()));
        Page console = console();
        proposal(console, "Linden court rules").click();
        console.locator("[data-test=embargo]").waitFor();
        console.keyboard().press("m");
        assertThat(console.locator("[data-test=merging]").count()).isZero();
        console.keyboard().press("a");
        console.locator("[data-test=now]").click();
        console.locator("[data-test=scheduled]", withText("11/1, 3 a.m. EST")).waitFor();
        newsroom().signIn().report(article, "The court opens its doors.", CLOCK.instant());
        update(reader, "opens its doors").waitFor();

        newsroom().restartProcessor();
        CLOCK.leapTo(EMBARGO.minusSeconds(60));
        newsroom().signIn().report(article, "The court is full.", CLOCK.instant());
        update(reader, "The court is full.").waitFor();

        assertThat(reader.content()).doesNotContain(SECRET);
        assertThat(newsroom().newsstand().page(article).body())
                .contains("The court is full.")
                .doesNotContain(SECRET);
        assertThat(newsroom().newsstand().data(article).body()).doesNotContain(SECRET);
        assertThat(frames)
                .anyMatch(frame -> frame.contains("The court is full."))
                .noneMatch(frame -> frame.contains(SECRET));
        // Readers are ahead of those who read what is committed.
        await().atMost(LONGEST).until(() -> onReadersTopics().anyMatch(text -> text.contains("The court is full.")));
        assertThat(onReadersTopics()).noneMatch(text -> text.contains(SECRET));

        CLOCK.leapTo(EMBARGO);
        update(reader, SECRET).waitFor();
        assertThat(update(reader, SECRET).locator("[data-test=label]").innerText())
                .isEqualTo("Update 11/1, 3 a.m.:");
        assertThat(frames).anyMatch(frame -> frame.contains(SECRET));
        await().atMost(LONGEST).until(() -> onReadersTopics().anyMatch(text -> text.contains(SECRET)));
        Chromium.picture(reader, "reader-embargo-over");
        assertThat(errors).isEmpty();
    }

    @Test
    @Order(3)
    void anEditorsOwnReportIsScheduledOnTheStorysClocksJustAsAProposalIs() {
        CLOCK.leapTo(EMBARGO);
        ArticleId article = new ArticleId("morning-at-the-lock");
        newsroom().open(article, "A morning at the lock of Tarn");
        Page reader = reading(article);
        Page console = console();
        console.keyboard().press("n");
        console.locator("[data-test=new-article]").selectOption(article.value());
        console.locator("[data-test=new-later]").click();
        assertThat(console.locator("[data-test=later-form]").count()).isZero();
        console.locator("[data-test=new-text]").fill("The Tarn lock opens again.");
        console.locator("[data-test=new-later]").click();
        console.locator("[data-test=new-credit]").press("Enter");
        assertThat(console.locator("[data-test=now]").count()).isZero();
        assertThat(console.locator("[data-test=new-text]").isVisible()).isTrue();
        Locator at = console.locator("#fresh [data-test=later-at]");
        at.fill("2026-11-01T02:45");
        assertThat(console.locator("[data-test=later-line]").innerText()).contains("That is over already");
        at.fill("2026-11-01T03:30");
        assertThat(console.locator("[data-test=later-due]").innerText()).contains("11/1, 3:30 a.m. EST");
        Chromium.picture(console, "console-new-later");
        sent(console, console.locator("[data-test=later-send]"));
        console.locator("[data-test=scheduled]", withText("The Tarn lock opens again."))
                .waitFor();
        assertThat(console.locator("[data-test=scheduled]").innerText()).contains("11/1, 3:30 a.m. EST");
        console.locator("[data-test=decision]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        console.keyboard().press("n");
        assertThat(console.locator("[data-test=new-text]").inputValue()).isEmpty();

        newsroom().signIn().report(article, "The keeper sleeps.", CLOCK.instant());
        update(reader, "The keeper sleeps.").waitFor();
        assertThat(reader.locator("[data-test=update]").count()).isEqualTo(1);
        CLOCK.leapTo(EMBARGO.plusSeconds(1800));

        update(reader, "The Tarn lock opens again.").waitFor();
        assertThat(reader.locator("[data-test=label]").first().innerText()).isEqualTo("Update 11/1, 3:30 a.m.:");
        assertThat(errors).isEmpty();
    }

    @Test
    @Order(4)
    void whatGoesOutTooLateForItsPictureSaysSoAtTheDesk() {
        Instant due = EMBARGO.plusSeconds(3600);
        CLOCK.leapTo(due.minusSeconds(1200));
        ArticleId article = new ArticleId("sunrise-at-the-lock");
        newsroom().open(article, "A sunrise at the lock of Sorn");
        Page reader = reading(article);
        Page console = console();
        Post post = new Post("The Sorn lock is rebuilt.", due, Confidence.CONFIRMED, List.of(), null)
                .showing(List.of(picture(due.plusSeconds(600))));
        decide(article, "sorn-later", 0, new Act.Schedule(null, post, due));
        decide(article, "sorn-close", 1, new Act.Close(null));
        console.locator("[data-test=scheduled]", withText("11/1, 4 a.m. EST")).waitFor();
        CLOCK.leapTo(due.plusSeconds(300));
        console.locator("[data-test=scheduled]", withText("11/1, 5:0")).waitFor();
        decide(article, "sorn-reopen", 2, new Act.Reopen());
        CLOCK.leapTo(due.plusSeconds(4500));

        update(reader, "The Sorn lock is rebuilt.").waitFor();
        Locator without = console.locator("[data-test=without]");
        without.waitFor();
        assertThat(without.innerText())
                .contains("11/1, 5:", "Went out without image 1: rights ended on 11/1, 4:10 a.m.");
        assertThat(reader.locator("[data-test=media]").count()).isZero();
        Chromium.picture(console, "console-without");
        console.locator("[data-test=without-seen]").click();
        console.reload();
        console.locator("[data-test=connection][data-state=live]").waitFor();
        assertThat(without.count()).isZero();
        assertThat(errors).isEmpty();
    }

    private static void decide(ArticleId article, String id, long base, Act act) {
        Answer answer = newsroom().signIn().decide(article, id, base, act);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static Media picture(Instant until) {
        return new Media(
                Media.Kind.IMAGE,
                "https://pictures.example/lock.jpg",
                "The lock at sunrise",
                null,
                null,
                new Media.Rights(null, null, null, "CC BY 4.0", null, until));
    }

    private static Stream<String> onReadersTopics() {
        Topics topics = newsroom().topics();
        return Stream.of(topics.updates(), topics.pages(), topics.articles())
                .flatMap(topic -> newsroom().reader().read(topic).stream())
                .filter(record -> record.value() != null)
                .map(record -> new String(record.value(), StandardCharsets.UTF_8));
    }

    private static Item item(String name, String headline, String body, Instant created) {
        return Item.about(name, headline, body).with("versionCreated", created.toString());
    }

    private Page reading(ArticleId article) {
        Page reader = watched(Objects.requireNonNull(chromium).window(900, 900));
        reader.navigate(newsroom().pages() + "articles/" + article);
        reader.locator("[data-test=connection][data-state=live]").waitFor();
        return reader;
    }

    private Page console() {
        Page console = watched(Objects.requireNonNull(chromium).window(1440, 1000));
        console.navigate(newsroom().signInLink());
        console.locator("[data-test=connection][data-state=live]").waitFor();
        return console;
    }

    private Page watched(Page page) {
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                errors.add(message.text() + " " + message.location());
            }
        });
        return page;
    }

    /** Pressed, and not taken back. */
    private static void sent(Page console, Locator button) {
        button.click();
        console.locator("[data-test=now]").click();
    }

    private static Locator proposal(Page console, String headline) {
        return console.locator("[data-test=proposal]", withText(headline));
    }

    private static Locator update(Page reader, String text) {
        return reader.locator("[data-test=update]", withText(text));
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Newsroom newsroom() {
        return Objects.requireNonNull(newsroom);
    }
}
