package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Json;
import dev.dateline.standalone.rejected.RejectedTopic;
import dev.dateline.standalone.rejected.Wanted;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who look after Dateline see in a browser. */
class OpsPageTest {
    /** In place of a time, for a canary that did not come. */
    private static final int MISSED = -1;

    private static final String EVIL = "{\"headline\": \"<img src=x onerror='document.title=1'>\"";

    private static Newsroom newsroom;
    private static @Nullable Chromium chromium;

    private final Inspection inspection = inspection();
    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        Chromium.assumeHere();
        newsroom = Newsroom.withCanary(folder);
        newsroom.open(new ArticleId("veld-dam"), "River Veld rises", "Veld dam");
        newsroom.agency().deliver(Item.about("4711", "Veld dam holds", "Engineers say the Veld dam holds."));
        newsroom.agency().send(EVIL.getBytes(StandardCharsets.UTF_8));
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
        assertNothingWrong();
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
        inspection.look(page, "a thing that was set aside");
        Chromium.picture(page, "ops-rejected");
        page.keyboard().press("Escape");
        assertThat(page.evaluate("document.activeElement.dataset.test")).isEqualTo("rejected-show");
        assertThat(page.title()).isEqualTo("Ops");
        assertNothingWrong();
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
                inspection.look(page, scheme + " " + width);
                Chromium.picture(page, "ops-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            }
        }
        Page runbook = ops(ColorScheme.LIGHT, 1280);
        inspection.open(runbook, "desk/ops/runbook#datelinebehind");
        assertThat(runbook.locator("#datelinebehind").innerText()).contains("Look at", "lag by partition");
        inspection.look(runbook, "the runbook");
        assertNothingWrong();
    }

    @Test
    void aPromiseAtRiskIsRedWithItsNameAndAWayToTheRunbook() {
        String risk = "\"risks\":[{\"alert\":\"DatelineBehind\",\"promise\":\"News arrives within seconds\","
                + "\"where\":\"wire\",\"line\":\"match is 40 s behind on wire\",\"began\":\"2026-03-01T12:00:00Z\"}]";
        Page page = told(answer -> answer.replace("\"risks\":[]", risk));

        page.locator("[data-test=verdict]", has("1 promise at risk")).waitFor();
        assertThat(page.locator("[data-pipe=wire]").getAttribute("class")).isEqualTo("flow red");
        assertThat(page.locator("[data-pipe=updates]").getAttribute("class")).isEqualTo("flow");
        inspection.look(page, "a risk");
        Chromium.picture(page, "ops-risk");
        page.locator("#risk-list a").click();
        page.waitForURL("**/desk/ops/runbook#datelinebehind");
        assertNothingWrong();
    }

    @Test
    void aChartHasRoomBeforeAValueComesAndShowsItsLineItsGapAndWhatStandsUnderThePointer() {
        AtomicReference<List<Integer>> millis = new AtomicReference<>(List.of());
        Page page = told(answer -> withCanaries(answer, millis.get()));
        Locator chart = page.locator("[data-test=canaries]");
        Locator plot = chart.locator("[role=img]");
        Locator reading = chart.locator("[data-test=reading]");
        waitUntil(page, reading, "None came");
        double room = chart.boundingBox().height;

        millis.set(IntStream.range(0, 120)
                .map(at -> at > 60 && at < 72 ? MISSED : 140 + at % 7 * 20)
                .boxed()
                .toList());
        waitUntil(page, reading, "Latest 140 ms · least 140 ms · most 260 ms · 1 gap");
        assertThat(chart.boundingBox().height).isEqualTo(room);
        assertThat(plot.getAttribute("aria-label"))
                .startsWith("How long canaries took, ")
                .endsWith(" UTC. Latest 140 ms, least 140 ms, most 260 ms, 1 gap.");
        assertThat(drawn(page, 0, 0.45)).isGreaterThan(500);
        assertThat(drawn(page, 0.53, 0.58)).isZero();
        assertThat(drawn(page, 0.65, 1)).isGreaterThan(500);
        look(page, "charts", chart);

        point(chart, 0.25);
        assertThat(reading.innerText()).matches("[0-9]{3} ms at [0-9:]{8} UTC");
        point(chart, 0.56);
        assertThat(reading.innerText()).matches("None came at [0-9:]{8} UTC");
        page.mouse().move(0, 0);
        assertThat(reading.innerText()).startsWith("Latest");

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.waitForTimeout(200);
        assertThat(drawn(page, 0, 0.45)).isGreaterThan(500);
        look(page, "charts in the dark", chart);
        page.setViewportSize(390, 900);
        page.waitForTimeout(200);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(drawn(page, 0, 0.45)).isGreaterThan(150);
        chart.locator("summary").click();
        assertThat(chart.locator("tbody tr").first().innerText()).matches("[0-9:]{8} UTC\\s+140 ms");
        assertThat(chart.locator("tbody td").allInnerTexts())
                .filteredOn("None came"::equals)
                .hasSize(2);
        look(page, "charts on a phone", chart);
        assertNothingWrong();
    }

    @Test
    void aCanaryThatTookTooLongIsRedInItsChartWithTheLineItWentOver() {
        List<Integer> slow = IntStream.range(0, 120)
                .map(at -> at < 100 ? 400 + at % 3 * 50 : 400 + (at - 100) * 800)
                .boxed()
                .toList();
        Page page = told(answer -> withCanaries(answer, slow));

        Locator chart = page.locator("[data-test=canaries]");
        chart.locator(".plot.red").waitFor();
        waitUntil(page, chart.locator("[data-test=reading]"), "Latest 16 s");
        look(page, "charts of a slow canary", chart);
        assertNothingWrong();
    }

    @Test
    void theLastHourIsSeenAtAGlanceAndWhatKafkaDidNotTellStaysOpen() {
        Page page = told(OpsPageTest::withAnHour);
        Locator behind = page.locator("[data-test=behind]");
        waitUntil(page, behind.locator("[data-test=reading]"), "Latest 1 s · least 1 s · most 44 s · 1 gap");

        assertThat(page.locator("[data-test=waiting] [role=img]").getAttribute("aria-label"))
                .startsWith("Proposals waiting, ")
                .endsWith(" UTC. Latest 7, least 1, most 7.");
        assertThat(page.locator("[data-test=readers] [role=img]").getAttribute("aria-label"))
                .contains("Latest 12,595, least 12,000");
        point(behind, 0.55);
        assertThat(behind.locator("[data-test=reading]").innerText()).startsWith("Kafka did not tell at ");
        page.mouse().move(0, 0);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(1280, 390)) {
                page.setViewportSize(width, 900);
                look(page, "course " + width + " " + scheme.name().toLowerCase(Locale.ROOT), behind);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(width);
            }
        }
        assertNothingWrong();
    }

    @Test
    void whileNothingIsKnownAChartSaysSinceWhenAndNeitherRedNorCalmByWhatWasBefore() {
        Page page = told(OpsPageTest::withASilentEnd);
        Locator behind = page.locator("[data-test=behind]");
        waitUntil(page, behind.locator("[data-test=reading]"), "Nothing known since");

        assertThat(behind.locator("[data-test=reading]").innerText())
                .matches("Nothing known since [0-9:]{5} UTC · least 1 s · most 44 s");
        assertThat(behind.locator("[role=img]").getAttribute("aria-label"))
                .matches(
                        "Furthest behind, [0-9:]{5} to [0-9:]{5} UTC\\. Nothing known since [0-9:]{5} UTC, least 1 s, most 44 s\\.");
        assertThat(behind.locator("[role=img]").getAttribute("class")).isEqualTo("plot unknown");
        assertThat(page.locator("[data-test=waiting] [role=img]").getAttribute("class"))
                .isEqualTo("plot");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            look(page, "silent end " + scheme.name().toLowerCase(Locale.ROOT), behind);
        }
        assertNothingWrong();
    }

    /** The same hour, whose last ten minutes Kafka told nothing, after it had told of somebody far behind. */
    private static String withASilentEnd(String answer) {
        ObjectNode overview = overview(withAnHour(answer));
        ArrayNode course = (ArrayNode) overview.get("course");
        for (int step = 0; step < course.size(); step++) {
            ObjectNode one = (ObjectNode) course.get(step);
            if (step >= 100) {
                one.remove("behind");
            } else {
                one.put("behind", step < 85 ? 1 : step - 55);
            }
        }
        return overview.toString();
    }

    /** The same answer with an hour in which match was far behind for a while and Kafka told nothing for another. */
    private static String withAnHour(String answer) {
        ObjectNode overview = overview(answer);
        Instant now = Instant.parse(overview.get("at").asText());
        ArrayNode course = overview.putArray("course");
        for (int step = 0; step < 120; step++) {
            ObjectNode one = course.addObject()
                    .put("at", now.minusSeconds(30L * (119 - step)).toString())
                    .put("waiting", 1 + step / 18)
                    .put("readers", 12_000 + step * 5);
            if (step < 60 || step > 70) {
                one.put("behind", step > 30 && step < 45 ? 30 + step - 30 : 1);
            }
        }
        return overview.toString();
    }

    @Test
    void aSourceOfAnotherProcessIsSaidToBeSeenOnTheLogOnly() {
        Page page = told(answer -> {
            ObjectNode overview = overview(answer);
            overview.remove("sources");
            overview.putArray("heard")
                    .addObject()
                    .put("provider", "harbor-wire")
                    .put("last", overview.get("at").asText());
            return overview.toString();
        });

        page.locator("[data-test=source]", has("seen on the log only")).waitFor();
        assertThat(page.locator("[data-test=source]").allInnerTexts())
                .singleElement()
                .asString()
                .contains("harbor-wire", "just now");
        assertNothingWrong();
    }

    private static void waitUntil(Page page, Locator place, String text) {
        place.filter(new Locator.FilterOptions().setHasText(text)).waitFor();
        // It is drawn a moment after it is told.
        page.waitForTimeout(100);
    }

    private void look(Page page, String name, Locator at) {
        inspection.look(page, name);
        at.scrollIntoViewIfNeeded();
        page.waitForTimeout(100);
        Chromium.picture(page, "ops-" + name.replace(' ', '-'));
    }

    /** Moves the pointer into the chart, so far from its left end. */
    private static void point(Locator chart, double share) {
        Locator plot = chart.locator(".u-over");
        var box = plot.boundingBox();
        plot.hover(new Locator.HoverOptions().setPosition(box.width * share, box.height / 2));
    }

    /** The same answer with canaries, 30 s apart, that took so many milliseconds. */
    private static String withCanaries(String answer, List<Integer> millis) {
        ObjectNode overview = overview(answer);
        Instant now = Instant.parse(overview.get("at").asText());
        ObjectNode canary = (ObjectNode) overview.get("canary");
        canary.put("everySeconds", 30);
        ArrayNode came = canary.putArray("came");
        for (int index = 0; index < millis.size(); index++) {
            if (millis.get(index) != MISSED) {
                came.addObject()
                        .put(
                                "at",
                                now.minusSeconds(30L * (millis.size() - 1 - index))
                                        .toString())
                        .put("seconds", millis.get(index) / 1000.0);
            }
        }
        return overview.toString();
    }

    private static ObjectNode overview(String answer) {
        try {
            return (ObjectNode) Json.tree(answer.getBytes(StandardCharsets.UTF_8));
        } catch (Json.Malformed e) {
            throw new AssertionError(answer, e);
        }
    }

    /** How many points of the canvas have the line's colour, from one share of the plot's width to another. */
    private static int drawn(Page page, double from, double to) {
        return (int) page.evaluate("""
                ([from, to]) => {
                  const canvas = document.querySelector("[data-test=canaries] canvas");
                  const over = document.querySelector("[data-test=canaries] .u-over");
                  const scale = canvas.width / canvas.clientWidth;
                  const left = Math.round((over.offsetLeft + from * over.clientWidth) * scale);
                  const width = Math.round((to - from) * over.clientWidth * scale);
                  const copy = document.createElement("canvas");
                  Object.assign(copy, { width: width + 1, height: canvas.height });
                  const context = copy.getContext("2d", { willReadFrequently: true });
                  context.drawImage(canvas, -left, 0);
                  context.fillStyle = getComputedStyle(canvas).getPropertyValue("--accent");
                  context.fillRect(width, 0, 1, 1);
                  const { data } = context.getImageData(0, 0, width, canvas.height);
                  const wanted = context.getImageData(width, 0, 1, 1).data;
                  let found = 0;
                  for (let at = 0; at < data.length; at += 4) found += data[at + 3] === 255 && [0, 1, 2].every((part) => Math.abs(data[at + part] - wanted[part]) < 4);
                  return found;
                }""", List.of(from, to));
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
        Page page = inspection.window(1280, ColorScheme.LIGHT);

        page.navigate(newsroom.pages().resolve(link.get("link").asText()).toString());
        page.locator("input[name=password]").fill("a long night with Kafka");
        page.locator("form button").first().click();

        page.waitForURL("**/desk/ops");
        page.locator("[data-test=topic]").first().waitFor();
        assertThat(page.locator("nav.places a").allInnerTexts()).containsExactly("Ops", "otto");
    }

    /** What the pages' policy forbids is an error too. */
    private void assertNothingWrong() {
        assertThat(errors).isEmpty();
        assertThat(inspection.found()).isEmpty();
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Page window(ColorScheme scheme, int width) {
        Page page = inspection.window(width, scheme);
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) {
                errors.add(message.text());
            }
        });
        return inspection.signIn(page);
    }

    /** The page where each answer of the gateway is another: {@code change} makes it of what it was. */
    private Page told(UnaryOperator<String> change) {
        Page page = window(ColorScheme.LIGHT, 1280);
        page.route("**/v1/ops", route -> {
            var answer = route.fetch();
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(change.apply(answer.text())));
        });
        return inspection.open(page, "desk/ops");
    }

    private Page ops(ColorScheme scheme, int width) {
        Page page = inspection.open(window(scheme, width), "desk/ops");
        page.locator("[data-test=topic]").first().waitFor();
        page.locator("[data-test=rejected]").first().waitFor();
        return page;
    }
}
