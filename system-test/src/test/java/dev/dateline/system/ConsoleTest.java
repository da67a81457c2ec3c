package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.dateline.contract.article.ArticleId;
import java.nio.file.Path;
import java.time.Duration;
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

/** The console under an editor's hands. */
class ConsoleTest {
    private static final ArticleId ARTICLE = new ArticleId("harbour-pilots");
    private static final ArticleId OTHER = new ArticleId("veld-dam");
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String STRIKE = "Pilots strike in the harbour";

    /** Tabs that are open now count as open for three seconds more after they have closed. */
    private static final String SLOW_TO_CLOSE = """
            async () => {
              const { held } = await navigator.locks.query();
              for (const { name } of held)
                navigator.locks.request(name, () => new Promise((resume) => setTimeout(resume, 3_000)));
            }""";

    /** Notes which proposals of the queue change, ages aside; {@code drawn()} says how many. */
    private static final String NOTE_DRAWN = """
            () => {
              const drawn = new Set();
              const note = (changes) => changes.forEach(({ target }) => drawn.add(target.closest("[data-test=proposal]")));
              const observer = new MutationObserver(note);
              const queue = document.querySelector("#queue");
              observer.observe(queue, { subtree: true, childList: true, attributeFilter: ["aria-current"] });
              window.drawn = () => (note(observer.takeRecords()), drawn.size);
            }""";

    private static Newsroom newsroom;
    private static @Nullable Chromium chromium;

    private final List<String> errors = new ArrayList<>();
    private final List<Page> windows = new ArrayList<>();
    private @Nullable Pile pile;

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        Chromium.assumeHere();
        newsroom = Newsroom.open(folder);
        newsroom.signIn().open(ARTICLE, "Pilots walk out", "Otter Quay");
        newsroom.signIn().open(OTHER, "River Veld rises", "Hallow Dam");
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            newsroom.close();
        }
    }

    @BeforeEach
    void heap() {
        pile = new Pile(newsroom, ARTICLE);
    }

    @AfterEach
    void clear() {
        windows.forEach(window -> window.context().close());
        pile().close();
        // What lay there would lie on the desk of the next test.
        Editor editor = newsroom.signIn();
        await().atMost(LONGEST).until(() -> editor.proposals().isEmpty());
        assertThat(errors).isEmpty();
    }

    @Test
    void searchAndFilterNarrowTheQueueOutliveAReloadAndHideNoKill() {
        pile().put(Pile.Lead.of(STRIKE, "They are on strike.").old(Duration.ofMinutes(16)));
        pile().put(Pile.Lead.of("Talks begin at Otter Quay", "They talk."));
        pile().put(Pile.Lead.of("KILL: boats collide", "Kill it.").kill().urgency(1));
        Page console = console(1280, 900);
        proposals(console, 3);
        assertThat(console.locator("[data-test=proposal]", withText(STRIKE))
                        .locator("[data-test=age]")
                        .getAttribute("data-late"))
                .isEqualTo("true");
        assertThat(console.locator("[data-test=age][data-late=true]").count()).isEqualTo(1);

        console.keyboard().press("/");
        console.keyboard().type("pilots strike harbour");
        proposals(console, 2);
        assertThat(console.locator("[data-test=proposal]").first().innerText())
                .contains("KILL: boats collide", "beyond the filter");
        assertThat(console.locator("[data-test=left-out]").innerText()).contains("1 hidden by the filter");
        assertThat(console.locator("[data-test=count]").innerText()).isEqualTo("3");
        console.reload();
        proposals(console, 2);
        assertThat(console.locator("[data-test=search]").inputValue()).isEqualTo("pilots strike harbour");
        Chromium.picture(console, "console-search");
        console.locator("[data-test=search]").press("Escape");
        proposals(console, 3);

        console.locator("[data-test=filter]").click();
        console.locator("[data-test=filter-story]").selectOption(OTHER.value());
        proposals(console, 1);
        Chromium.picture(console, "console-filter");
        console.locator("[data-test=filter-all]").click();
        proposals(console, 3);
    }

    @Test
    void editorsSeeWhoElseLooksAndWhoWrites() {
        pile().put(Pile.Lead.of(STRIKE, "They are on strike."));
        Page ann = console(1280, 900);
        Page ben = console(1280, 900);
        String name = ben.locator("[data-test=me]").innerText();
        selected(ann, STRIKE);
        selected(ben, STRIKE);
        ann.locator("[data-test=looking]", withText(name)).waitFor();
        ben.locator("[data-test=text]").focus();

        ann.locator("[data-test=looking]", withText(name + " (writing)")).waitFor();
        assertThat(ann.locator("[data-test=looked-at]").innerText()).contains(name);
        assertThat(ben.locator("[data-test=looking]").innerText()).doesNotContain(name);
        Chromium.picture(ann, "console-looking");
        ben.context().close();
        windows.remove(ben);
        ann.locator("[data-test=looking]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void whatArrivesLeavesTextFocusAndCaretWhereTheyWere() {
        String id = pile().put(Pile.Lead.of(STRIKE, "They are on strike."));
        Page console = console(1280, 900);
        selected(console, STRIKE);
        Locator text = console.locator("[data-test=text]");
        text.fill("The pilots struck at dawn.");
        text.evaluate("area => area.setSelectionRange(4, 10)");
        text.evaluate("area => (window.area = area)");

        pile().put(Pile.Lead.of("Something else", "Else.").urgency(1));
        pile().change(id, Pile.Lead.of(STRIKE + " again", "They are on strike, all of them."));
        console.locator("[data-test=detail] h2", withText("again")).waitFor();
        console.keyboard().type("walked out");

        assertThat(text.inputValue()).isEqualTo("The walked out struck at dawn.");
        assertThat(console.evaluate("() => document.activeElement === area && area.isConnected"))
                .isEqualTo(true);
        assertThat(console.locator("[data-test=preview]").innerText()).contains("The walked out struck");
    }

    @Test
    void whoTypesWhileTheNetworkIsGoneLosesNothingAndTheDecisionGoesOutWhenItIsBack() {
        pile().put(Pile.Lead.of(STRIKE, "They are on strike."));
        Page console = console(1280, 900);
        selected(console, STRIKE);
        Locator text = console.locator("[data-test=text]");
        text.fill("Before the tunnel.");
        console.context().setOffline(true);
        console.locator("[data-test=connection][data-state=down]").waitFor();
        text.press("End");
        // Twenty seconds, so that several attempts to reconnect fall among the keys.
        console.keyboard().type(" In the tunnel.", new Keyboard.TypeOptions().setDelay(1_300));
        console.keyboard().press("Control+Enter");
        console.locator("[data-test=now]").click();
        Locator waiting = console.locator("[data-test=decision][data-state=offline]");
        waiting.waitFor();
        assertThat(waiting.innerText()).contains("No connection", STRIKE);
        Chromium.picture(console, "console-offline");

        console.context().setOffline(false);
        console.locator("[data-test=connection][data-state=live]").waitFor();
        errors.removeIf(line -> line.contains("ERR_INTERNET_DISCONNECTED"));
        // Nobody knows this proposal but the desk, so the log answers; whichever way, it was sent once and by itself.
        waiting.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        await().atMost(LONGEST)
                .until(() -> newsroom.newsstand().page(ARTICLE).body().contains("Before the tunnel. In the tunnel."));
    }

    @Test
    void halfWrittenTextOutlivesAReload() {
        pile().put(Pile.Lead.of(STRIKE, "They are on strike."));
        Page console = console(1280, 900);
        selected(console, STRIKE);
        console.locator("[data-test=text]").fill("Half a sentence");
        console.context().setOffline(true);
        console.keyboard().type(" and a half");
        console.context().setOffline(false);
        console.reload();
        selected(console, STRIKE);

        assertThat(console.locator("[data-test=text]").inputValue()).isEqualTo("Half a sentence and a half");
        assertThat(console.locator("[data-test=proposal]", withText(STRIKE)).innerText())
                .contains("half-written");
    }

    @Test
    void twoTabsKeepTheirDecisionsBesideEachOtherAndNobodyElseFindsOrSendsThem() {
        pile().put(Pile.Lead.of(STRIKE, "They are on strike."));
        pile().put(Pile.Lead.of("Talks begin at Otter Quay", "They talk."));
        Page one = console(1280, 900);
        BrowserContext browser = one.context();
        Page two = opened(browser, "desk");
        browser.route("**/decisions", Route::abort);
        kept(one, STRIKE);
        kept(two, "Talks begin at Otter Quay");
        one.evaluate(SLOW_TO_CLOSE);
        two.reload();
        two.locator("[data-test=decision][data-state=failed]").waitFor();
        assertThat(two.locator("[data-test=decision]").count()).isEqualTo(1);
        two.close();
        one.close();

        Page third = opened(browser, "desk");
        third.locator("[data-test=decision][data-state=failed]").nth(1).waitFor();
        browser.unroute("**/decisions");
        Page another = browser.newPage();
        another.navigate(newsroom.signInLink());
        another.locator("[data-test=connection][data-state=live]").waitFor();
        another.waitForTimeout(2_500);
        assertThat(another.locator("[data-test=decision]").count()).isZero();
        third.locator("[data-test=again]").first().click();
        third.locator("[data-test=decision]", withText("Somebody else is signed in here now"))
                .waitFor();
        Chromium.picture(third, "console-another-person");
        assertThat(third.locator("[data-test=decision]").count()).isEqualTo(2);
        windows.remove(one);
        browser.close();
        // The browser notes the requests that were cut off and the one that was refused, which is meant.
        errors.clear();
    }

    /** A page of the same browser, whoever is signed in there. */
    private static Page opened(BrowserContext browser, String path) {
        Page page = browser.newPage();
        page.navigate(newsroom.pages() + path);
        page.locator("[data-test=connection][data-state=live]").waitFor();
        return page;
    }

    /** Decided, and not sent. */
    private static void kept(Page console, String headline) {
        selected(console, headline);
        console.keyboard().press("a");
        console.locator("[data-test=now]").click();
        console.locator("[data-test=decision][data-state=offline]").waitFor();
    }

    @Test
    void houseStyleIsPointedOutAndStopsNobody() {
        pile().put(Pile.Lead.of(STRIKE, "“We will not sail,” a pilot said.\n\nThey are on strike."));
        Page console = console(1280, 900);
        selected(console, STRIKE);
        Locator text = console.locator("[data-test=text]");
        text.fill("“We will not sail” before 2:00 PM.");
        assertThat(console.locator("[data-test=style]").innerText())
                .contains("Claimed, but the text does not say by whom.", "House style: 2 p.m., not 2:00 PM")
                .doesNotContain("Quoted");
        text.fill("“We shall not sail,”  a pilot said at 2 p.m.");
        assertThat(console.locator("[data-test=style]").innerText())
                .contains("Quoted, but not verbatim in the item: We shall not sail,", "Two spaces in a row.")
                .doesNotContain("Claimed", "House style");
        Chromium.picture(console, "console-style");
        text.fill("“We will … sail,” a pilot said. " + "Long ".repeat(60));
        assertThat(console.locator("[data-test=length]").innerText()).contains("push alert: 52 too many");
        assertThat(console.locator("[data-test=style]").count()).isZero();
        assertThat(console.locator("[data-test=approve]").isEnabled()).isTrue();

        Object times = console.evaluate("""
                async () => {
                  const { oddTimes, lengthOf, misquoted } = await import("/assets/style.js");
                  return [
                    oddTimes("at 14:05, 2 p.m., 12:00 p.m., 0:00, 2:07 p.m., 7am and 10:30 a.m.", "AP").map(({ better }) => better),
                    oddTimes("at 14:05, 2pm, 2.07pm and noon. It began at 2pm.", "BRITISH").map(({ better }) => better),
                    oddTimes("at 14:05, 2 p.m. and 9:30", "H24").map(({ better }) => better),
                    [lengthOf("Ça va? 👩‍👩‍👧"), misquoted('He said "it\\'s  over".', "He said: It’s over, now.")],
                  ].flat().map(String).map((one) => one === "[object Object]" ? "object" : one);
                }""");
        assertThat((List<?>) times)
                .asString()
                .isEqualTo("[2:05 p.m., noon, midnight, 7 a.m., 2.05pm, 14:00, 09:30, object, ]");
    }

    @Test
    void anArabicItemIsReadAndWrittenFromTheRight() {
        pile().put(Pile.Lead.of("إضراب المرشدين في الميناء", "أعلن المرشدون إضرابا مفتوحا.\n\nتوقفت السفن عن الحركة.")
                .in("ar"));
        Page console = console(1280, 900);
        selected(console, "إضراب");
        for (String place : List.of(
                "[data-test=detail] h2", "[data-test=text]", ".copy", "[data-test=preview-update]", ".item .what")) {
            assertThat(console.locator(place).first().evaluate("node => getComputedStyle(node).direction"))
                    .as(place)
                    .isEqualTo("rtl");
        }
        Chromium.picture(console, "console-arabic");
    }

    @Test
    void fiveHundredProposalsAreGoneThroughByKeyAndNoOtherThanThoseReachedIsDrawnAnew() {
        pile().putMany(500, STRIKE);
        Page console = console(1440, 900);
        proposals(console, 500);
        console.evaluate(NOTE_DRAWN);
        for (int i = 0; i < 100; i++) {
            console.keyboard().press(i < 60 ? "j" : "k");
        }
        console.locator("[data-test=detail] h2", withText("Report 20:")).waitFor();

        assertThat((Integer) console.evaluate("() => drawn()")).isEqualTo(61);
        Chromium.picture(console, "console-500");
        console.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Chromium.picture(console, "console-500-dark");
        console.setViewportSize(390, 844);
        assertThat(console.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        Chromium.picture(console, "console-500-390-dark");
    }

    @Test
    void aPhoneHasEverythingThatIsNeededToDecide() {
        pile().put(Pile.Lead.of(STRIKE, "They are on strike."));
        Page phone = watched(chromium().window(390, 844, ColorScheme.DARK));
        phone.navigate(newsroom.signInLink());
        phone.locator("[data-test=connection][data-state=live]").waitFor();
        phone.locator("[data-test=proposal]", withText(STRIKE)).click();

        assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        for (String hook : List.of("approve", "edit", "hold", "reject")) {
            assertThat(
                            phone.locator("[data-test=" + hook + "]")
                                    .evaluate(
                                            "node => { const box = node.getBoundingClientRect(); return box.bottom <= innerHeight && box.height >= 24; }"))
                    .as(hook)
                    .isEqualTo(true);
        }
        Chromium.picture(phone, "console-phone-dark");
    }

    private static void selected(Page console, String headline) {
        console.locator("[data-test=proposal]", withText(headline)).click();
        console.locator("[data-test=detail] h2", withText(headline)).waitFor();
    }

    private static void proposals(Page console, int count) {
        console.waitForFunction("count => document.querySelectorAll('[data-test=proposal]').length === count", count);
    }

    private Page console(int width, int height) {
        Page console = watched(chromium().window(width, height));
        console.navigate(newsroom.signInLink());
        console.locator("[data-test=connection][data-state=live]").waitFor();
        return console;
    }

    private Page watched(Page page) {
        windows.add(page);
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            // The browser says so at each attempt to reconnect, also after the test has gone on.
            if ("error".equals(message.type()) && !message.text().contains("ERR_INTERNET_DISCONNECTED")) {
                errors.add(message.text() + " " + message.location());
            }
        });
        return page;
    }

    private Pile pile() {
        return Objects.requireNonNull(pile);
    }

    private static Chromium chromium() {
        return Objects.requireNonNull(chromium);
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
