package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.style.HouseStyle;
import dev.dateline.contract.style.Times;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers see of a running story, on our own page and in a publisher's, in a real browser. */
class ReadersTest {
    private static final Pattern UPDATES = Pattern.compile("/updates");

    /** Polls twenty times as often, and adds up by how much anything on the page jumps. */
    private static final String QUICK_AND_MEASURED = """
            const wait = window.setTimeout;
            window.setTimeout = (then, millis, ...rest) => wait(then, millis > 3000 && millis < 8000 ? millis / 20 : millis, ...rest);
            window.shifts = 0;
            new PerformanceObserver((list) => {
              for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifts += shift.value;
            }).observe({ type: "layout-shift", buffered: true });""";

    private static final int PARTNER = Ports.free();
    private static final int STRANGER = Ports.free();

    private static Newsroom newsroom;
    private static @Nullable Chromium chromium;

    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        Chromium.assumeHere();
        newsroom = Newsroom.open(folder, List.of(OtherSite.origin(PARTNER)));
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            newsroom.close();
        }
    }

    @Test
    void everyChangeReachesTheOpenPageOverEachTransportAndNothingThatIsReadMoves() {
        ArticleId article = new ArticleId("the-long-night");
        Editor editor = newsroom.signIn();
        editor.open(article, "A long night at the dam", "Hallow Dam");
        List<String> entries = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            String text = "Report number " + number + ". " + "Nothing is confirmed yet. ".repeat(12);
            entries.add(editor.report(article, text, Item.TWO_PM.minusSeconds(600L * (13 - number))));
        }
        Map<String, Page> readers = new LinkedHashMap<>();
        for (String transport : List.of("webSocket", "eventStream", "polling")) {
            readers.put(transport, reading(article, transport));
        }
        Map<Page, Double> tops = new LinkedHashMap<>();
        readers.values().forEach(reader -> tops.put(reader, top(update(reader, "Report number 6."))));
        assertThat(tops.values()).allMatch(top -> top > 0 && top < 400);

        editor.report(article, "Report number 13 is news.", Item.TWO_PM);
        readers.values().forEach(reader -> {
            reader.locator("[data-test=toast]").waitFor();
            assertThat(reader.evaluate("() => scrollY")).isEqualTo(1400);
        });
        editor.decide(
                article,
                "night-correct",
                1,
                new Act.Correct(entry(entries, 12), "Report number 12, cut short.", "It was too long."));
        readers.values().forEach(reader -> update(reader, "cut short").waitFor());
        editor.decide(article, "night-retract", 1, new Act.Retract(entry(entries, 11), "It did not happen."));
        readers.values()
                .forEach(reader -> reader.locator("[data-test=update][data-state=retracted]")
                        .waitFor());
        editor.decide(article, "night-down", 0, new Act.TakeDown(List.of(entry(entries, 10)), "By order of a court."));
        readers.values().forEach(reader -> {
            reader.locator("[data-test=update][data-state=takenDown]").waitFor();
            assertThat(update(reader, "Report number 10.").count()).isZero();
            assertThat(top(update(reader, "Report number 6."))).isCloseTo(tops.get(reader), Offset.offset(1.0));
            assertThat(shifts(reader)).isZero();
        });

        readers.values().forEach(reader -> {
            reader.context().setOffline(true);
            reader.evaluate("() => { window.before = document.querySelector('[data-test=update]'); }");
        });
        editor.decide(article, "night-down-2", 0, new Act.TakeDown(List.of(entry(entries, 9)), "By order of a court."));
        readers.forEach((transport, reader) -> {
            reader.context().setOffline(false);
            reader.waitForFunction("() => !window.before.isConnected");
            assertThat(reader.locator("[data-test=update][data-state=takenDown]")
                            .count())
                    .isEqualTo(2);
            assertThat(update(reader, "Report number 9.").count()).isZero();
            assertThat(reader.locator("[data-test=connection]").getAttribute("data-transport"))
                    .isEqualTo(transport);
            assertThat(reader.evaluate("() => opened")).isEqualTo("once");
            reader.context().close();
        });
        assertThat(errors).isEmpty();
    }

    @Test
    void newsAtTheTopIsPutInWithoutAJumpAndOnReturnCorrectionsComeFirst() {
        ArticleId article = new ArticleId("pilots-at-the-quay");
        Editor editor = newsroom.signIn();
        editor.open(article, "Pilots walk out", "Otter Quay");
        String first = editor.report(article, "Nine pilots walk out.", Item.TWO_PM);
        Page reader = open(article);
        editor.report(article, "Talks begin at the quay.", Item.TWO_PM.plusSeconds(60));
        update(reader, "Talks begin").waitFor();
        assertThat(shifts(reader)).isZero();
        reader.waitForFunction("() => document.getElementById('announcer').textContent === '1 new update'");

        reader.locator("[data-test=choices]").click();
        reader.locator("[data-test=speak]").selectOption("off");
        reader.locator("[data-test=own-times]").click();
        assertThat(update(reader, "Talks begin").locator("[data-test=label]").innerText())
                .isEqualTo("Update 9/20, 3:01 a.m. (your time):");
        reader.navigate(newsroom.pages().toString());
        editor.decide(
                article,
                "pilots-correct",
                1,
                new Act.Correct(new EntryId(first), "Seven pilots walk out.", "An earlier version said nine."));
        editor.report(article, "The port is shut.", Item.TWO_PM.plusSeconds(120));
        reader.navigate(newsroom.pages() + "articles/" + article);
        reader.locator("[data-test=since-title]").click();

        assertThat(reader.locator("[data-test=since-title]").innerText()).contains(": 1 changed, 1 new");
        assertThat(reader.locator("#since li").allInnerTexts())
                .containsExactly("Corrected: Seven pilots walk out.", "The port is shut.");
        Chromium.picture(reader, "reader-since");
        reader.locator("[data-test=since-close]").click();
        assertThat(update(reader, "The port is shut")
                        .locator("[data-test=label]")
                        .innerText())
                .endsWith("(your time):");
        assertThat(update(reader, "Seven pilots").locator("[data-test=note]").innerText())
                .contains("a.m. (your time): An earlier version said nine.");
        assertThat(reader.locator("[data-test=speak]").inputValue()).isEqualTo("off");
        editor.report(article, "The port opens.", Item.TWO_PM.plusSeconds(180));
        update(reader, "The port opens").waitFor();
        assertThat(reader.locator("#announcer").textContent()).isEmpty();
        assertThat(reader.context().cookies()).isEmpty();
        assertThat(shifts(reader)).isLessThan(0.05);
        reader.context().close();
        assertThat(errors).isEmpty();
    }

    @Test
    void anUpdateHasAnAddressThatLeadsToItAndSaysWhatItIsWhereItIsShared() {
        ArticleId article = new ArticleId("a-bridge-for-two");
        Editor editor = newsroom.signIn();
        editor.open(article, "A bridge for two", "Upper Veld");
        String first = editor.report(article, "The bridge is shut.", Item.TWO_PM);
        for (int number = 2; number <= 9; number++) {
            editor.report(article, "Report number " + number + ". " + "It rains. ".repeat(60), Item.TWO_PM);
        }
        Page reader = open(article);
        update(reader, "The bridge is shut").locator("a.permalink").click();
        assertThat(reader.url()).endsWith("/articles/" + article + "/" + first + "#u-" + first);
        assertThat(reader.evaluate("() => opened")).isEqualTo("once");

        reader.navigate(newsroom.pages() + "articles/" + article + "/" + first);
        reader.locator("[data-test=connection][data-state=live]").waitFor();
        assertThat(update(reader, "The bridge is shut").boundingBox().y).isBetween(-1.0, 600.0);
        assertThat(card(reader, "og:title")).isEqualTo("Update 9/19, 2 p.m.: A bridge for two");
        assertThat(card(reader, "og:description")).isEqualTo("The bridge is shut.");
        assertThat(card(reader, "og:url")).isEqualTo(newsroom.pages() + "articles/" + article + "/" + first);
        reader.context().close();
        assertThat(errors).isEmpty();
    }

    @Test
    void aPublishersPageShowsTheStoryByOneScriptTagAndAStrangersKeepsItsOwn() {
        ArticleId article = new ArticleId("courier-story");
        Editor editor = newsroom.signIn();
        editor.open(article, "The river rises", "Lower Veld");
        String first = editor.report(article, "The water is at nine metres.", Item.TWO_PM);
        try (OtherSite partner = OtherSite.showing(PARTNER, newsroom.pages(), article.value());
                OtherSite stranger = OtherSite.showing(STRANGER, newsroom.pages(), article.value())) {
            Page page = watched(chromium().window(700, 700));
            page.addInitScript(QUICK_AND_MEASURED);
            page.navigate(partner.page());
            update(page, "nine metres").waitFor();
            page.locator("[part=status]", withText("appear here by themselves")).waitFor();
            assertThat(page.locator("#fallback").isVisible()).isFalse();
            // What came with the connection is laid out first.
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
                    + ".then(() => { shifts = 0; })");
            Chromium.picture(page, "embedded");

            editor.report(article, "The dam holds.", Item.TWO_PM.plusSeconds(60));
            page.locator("[part=toast]", withText("1 new update")).waitFor();
            assertThat(shifts(page)).isZero();
            page.locator("[part=toast]").click();
            update(page, "The dam holds").waitFor();
            editor.decide(
                    article,
                    "courier-correct",
                    1,
                    new Act.Correct(new EntryId(first), "The water is at seven metres.", "It was seven."));
            update(page, "seven metres").locator("[part=note]").waitFor();
            editor.decide(article, "courier-retract", 2, new Act.Retract(new EntryId(first), "It did not rise."));
            page.locator("[part~=retracted]").waitFor();
            assertThat(page.context().cookies()).isEmpty();
            assertThat(page.evaluate("() => localStorage.length")).isEqualTo(0);
            assertThat(errors).isEmpty();
            page.context().close();

            Page other = chromium().window(700, 700);
            other.navigate(stranger.page());
            assertThat(other.locator("#fallback").isVisible()).isTrue();
            assertThat(other.locator("[part=story]").count()).isZero();
            other.context().close();
        }
    }

    @Test
    void theBrowserWritesEachTimeAsTheServerDoesInEveryStyle() {
        Instant begin = Instant.parse("2023-01-01T00:07:00Z");
        List<Double> moments = LongStream.range(0, 600)
                .mapToObj(step ->
                        (double) begin.plus(step * 877, ChronoUnit.MINUTES).toEpochMilli())
                .toList();
        Page page = watched(chromium().window(500, 500));
        page.navigate(newsroom.pages().toString());
        for (String zone : List.of("America/New_York", "Asia/Kathmandu", "UTC")) {
            for (HouseStyle style : HouseStyle.values()) {
                Times times = new Times(ZoneId.of(zone), style);
                Object written = page.evaluate("""
                        async ({ moments, zone, style }) => {
                          const { dateAndTime, timeOfDay } = await import("/assets/house.js");
                          return moments.flatMap((at) => [dateAndTime(at, { zone, style }), timeOfDay(at, { zone, style })]);
                        }""", Map.of("moments", moments, "zone", zone, "style", style.name()));

                assertThat((List<?>) written)
                        .as("%s in %s", style, zone)
                        .isEqualTo(
                                moments.stream().flatMap(at -> words(times, at)).toList());
            }
        }
        page.context().close();
    }

    /** Intl knows other names of zones: which of two equal hours it is, only the server says. */
    private static Stream<String> words(Times times, double at) {
        Instant when = Instant.ofEpochMilli((long) at);
        return Stream.of(times.dateAndTime(when, when), times.timeOfDay(when))
                .map(text -> text.replaceFirst(" E[SD]T$", ""));
    }

    @Test
    void whatAnEditorChoosesIsHowReadersReadTimesAndTheirOwnToo() {
        ArticleId article = new ArticleId("clocks-of-the-quay");
        Editor editor = newsroom.signIn();
        editor.open(article, "The clocks of the quay", "Nowhere South");
        editor.report(article, "It is two.", Item.TWO_PM);
        Page reader = open(article);
        assertThat(update(reader, "It is two").locator("[data-test=label]").innerText())
                .isEqualTo("Update 9/19, 2 p.m.:");
        Page console = watched(chromium().window(1280, 1000));
        console.navigate(newsroom.signInLink());
        console.locator("[data-test=story-choice]", withText("The clocks of the quay"))
                .click();

        console.locator("[data-test=style-open]").click();
        assertThat(console.locator("[data-test=style-choice]").inputValue()).isEqualTo("AP");
        console.locator("[data-test=style-choice]").selectOption("BRITISH");
        Chromium.picture(console, "console-house-style");
        console.locator("[data-test=style-save]").click();
        update(reader, "It is two")
                .locator("[data-test=label]", new Locator.LocatorOptions().setHasText("Update 19 Sept, 2pm:"))
                .waitFor();
        console.locator("[data-test=page-update] [data-test=label]", withText("19 Sept, 2pm"))
                .waitFor();
        reader.locator("[data-test=choices]").click();
        reader.locator("[data-test=own-times]").click();

        assertThat(update(reader, "It is two").locator("[data-test=label]").innerText())
                .isEqualTo("Update 20 Sept, 3am (your time):");
        editor.report(article, "It is half past two.", Item.TWO_PM.plusSeconds(1800));
        update(reader, "It is half past two").waitFor();
        assertThat(update(reader, "It is half past two")
                        .locator("[data-test=label]")
                        .innerText())
                .isEqualTo("Update 20 Sept, 3.30am (your time):");
        assertThat(errors).isEmpty();
        reader.context().close();
        console.context().close();
    }

    @Test
    void oneSocketCarriesSeveralStories() {
        ArticleId one = new ArticleId("first-of-two");
        ArticleId two = new ArticleId("second-of-two");
        Editor editor = newsroom.signIn();
        editor.open(one, "The first", "Nowhere East");
        editor.open(two, "The second", "Nowhere West");
        Page page = watched(chromium().window(500, 500));
        List<String> sockets = new ArrayList<>();
        page.onWebSocket(socket -> sockets.add(socket.url()));
        page.navigate(newsroom.pages() + "articles/no-such-story");
        page.evaluate("""
                async () => {
                  const { Live } = await import("/assets/dateline-client.js");
                  const live = new Live();
                  window.told = [];
                  window.followers = ["first-of-two", "second-of-two", "nowhere"].map((article) =>
                    live.follow(article, {
                      onReset: () => told.push(article + " reset"),
                      onEntry: ({ shows }) => told.push(article + " " + shows.update?.paragraphs[0]),
                      onState: ({ state }) => state === "gone" && told.push(article + " gone"),
                    }));
                }""");
        page.waitForFunction(
                "() => followers.slice(0, 2).every(({ status }) => status.state === 'live') && told.length === 3");
        editor.report(one, "News of the first.", Item.TWO_PM);
        editor.report(two, "News of the second.", Item.TWO_PM);
        page.waitForFunction("() => told.length === 5");

        assertThat((List<?>) page.evaluate("() => told.sort()"))
                .isEqualTo(List.of(
                        "first-of-two News of the first.",
                        "first-of-two reset",
                        "nowhere gone",
                        "second-of-two News of the second.",
                        "second-of-two reset"));
        assertThat(sockets).singleElement().asString().endsWith("/v1/live");
        page.context().close();
    }

    private Page reading(ArticleId article, String transport) {
        Page page = chromium().window(900, 600);
        page.onPageError(errors::add);
        page.addInitScript(QUICK_AND_MEASURED);
        if (!transport.equals("webSocket")) {
            page.routeWebSocket(UPDATES, WebSocketRoute::close);
        }
        if (transport.equals("polling")) {
            page.route(UPDATES, ReadersTest::blockStreams);
        }
        page.navigate(newsroom.pages() + "articles/" + article);
        page.locator("[data-test=connection][data-state=live][data-transport=" + transport + "]")
                .waitFor();
        page.evaluate("() => { window.opened = 'once'; scrollTo({ top: 1400, behavior: 'instant' }); }");
        page.evaluate("() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)))");
        page.evaluate("() => { shifts = 0; }");
        return page;
    }

    private Page open(ArticleId article) {
        Page page = watched(chromium().window(1000, 800));
        page.addInitScript(QUICK_AND_MEASURED);
        // Who is back within seconds may see the browser's own copy first, which then catches up: here nothing is kept.
        page.route("**/kept-nowhere", Route::resume);
        page.navigate(newsroom.pages() + "articles/" + article);
        page.locator("[data-test=connection][data-state=live]").waitFor();
        page.evaluate("() => { window.opened = 'once'; }");
        assertThat(shifts(page)).isZero();
        return page;
    }

    /** By how much anything has jumped since the page was loaded. */
    private static double shifts(Page page) {
        return ((Number) page.evaluate("() => shifts")).doubleValue();
    }

    private static void blockStreams(Route route) {
        if (route.request().headers().getOrDefault("accept", "").contains("event-stream")) {
            route.fulfill(new Route.FulfillOptions().setStatus(502));
        } else {
            route.resume();
        }
    }

    private Page watched(Page page) {
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("404")) {
                errors.add(message.text() + " " + message.location());
            }
        });
        return page;
    }

    private static String card(Page page, String property) {
        return page.locator("meta[property='" + property + "']").getAttribute("content");
    }

    private static EntryId entry(List<String> entries, int number) {
        return new EntryId(entries.get(number - 1));
    }

    private static Locator update(Page page, String text) {
        return page.locator(".update", withText(text));
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static double top(Locator block) {
        return block.boundingBox().y;
    }

    private static Chromium chromium() {
        return Objects.requireNonNull(chromium);
    }
}
