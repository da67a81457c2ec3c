package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.media.Media;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures and players from the item to the reader's phone; other sites are played. */
class MediaOnThePageTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String HARBOUR = "Pilots walk out at Otter Quay";
    private static final Pattern ELSEWHERE = Pattern.compile("https://.*");
    private static final String PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#9db4c0"/>\
            <rect y="520" width="1200" height="280" fill="#4f6d7a"/><path d="M300 520h500l-80 120H380z" fill="#253237"/></svg>""";

    private static Newsroom newsroom;
    private static @Nullable Chromium chromium;

    private final List<String> errors = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Page> windows = new ArrayList<>();

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        Chromium.assumeHere();
        newsroom = Newsroom.open(folder);
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            newsroom.close();
        }
    }

    @AfterEach
    void clear() {
        windows.forEach(window -> window.context().close());
        assertThat(errors).isEmpty();
    }

    @Test
    void anItemsPictureGoesOutOnceItIsDescribedAndLicensedAndWhatHasExpiredCannot() {
        ArticleId article = new ArticleId("pilots");
        newsroom.open(article, "Harbour at a standstill", "Otter Quay");
        Page reader = reader(article, 390, ColorScheme.LIGHT);
        newsroom.agency()
                .send(Item.about("pilots", HARBOUR, "Pilots walked out at Otter Quay on Tuesday, their union said.")
                        .with("associations", pictures()));
        Page console = window(1280, 900, ColorScheme.LIGHT);
        console.navigate(newsroom.signInLink());
        console.locator("[data-test=detail] h2", withText(HARBOUR)).waitFor();

        Locator gone = console.locator("[data-test=media-offer]", withText("Picket line"));
        assertThat(gone.isDisabled()).isTrue();
        assertThat(console.locator("[data-test=media-ended]").innerText()).isEqualTo("rights ended on 9/19, 1 p.m.");
        console.keyboard().press("i");
        console.keyboard().press("Enter");
        console.locator("[data-test=media-alt]").waitFor();
        assertThat(console.locator("[data-test=approve]").isDisabled()).isTrue();
        assertThat(console.locator("[data-test=media-problem]").innerText()).isEqualTo("Say what it shows.");
        Chromium.picture(console, "media-console-lacking");
        console.locator("[data-test=media-alt]").fill("An empty harbour, one ship at anchor");
        assertThat(console.locator("[data-test=media-problem]").innerText()).contains("licence");
        console.keyboard().press("Tab");
        console.keyboard().type("Harbor Wire, desk contract");
        console.waitForFunction("() => document.querySelector('[data-test=preview] img').naturalWidth > 0");
        assertThat(console.locator("[data-test=approve]").isEnabled()).isTrue();
        Chromium.picture(console, "media-console");
        console.setViewportSize(390, 844);
        assertThat(console.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        console.locator("[data-test=media-alt]").scrollIntoViewIfNeeded();
        Chromium.picture(console, "media-console-phone");
        console.reload();
        console.locator("[data-test=approve]:enabled").click();
        console.locator("[data-test=now]").click();

        Locator picture = reader.locator("[data-test=media] img");
        picture.waitFor();
        assertThat(picture.getAttribute("alt")).isEqualTo("An empty harbour, one ship at anchor");
        assertThat(picture.getAttribute("width")).isEqualTo("1200");
        assertThat(reader.locator("[data-test=media]").innerText())
                .contains("A. Photographer")
                .doesNotContain("contract");
        assertThat(reader.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        reader.waitForFunction("() => document.querySelector('[data-test=media] img').naturalWidth > 0");
        Chromium.picture(reader, "media-reader-phone");
        assertThat(newsroom.newsstand().page(article).body())
                .contains("\"@type\":\"ImageObject\"", "alt=\"An empty harbour, one ship at anchor\"");
    }

    @Test
    void aPictureLeavesEveryOpenPageWhenItsRightsEnd() {
        ArticleId article = new ArticleId("rights");
        newsroom.open(article, "A picture for a moment");
        Page reader = reader(article, 1280, ColorScheme.DARK);
        Instant end = newsroom.now().plusSeconds(10);
        report(article, picture("CC BY 4.0", end));
        reader.locator("[data-test=media] img").waitFor();

        reader.locator("[data-test=media]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

        assertThat(newsroom.now()).isAfterOrEqualTo(end.minusMillis(100));
        assertThat(reader.locator("[data-test=update]").innerText()).contains("The harbour this afternoon.");
        await().atMost(LONGEST)
                .until(() -> !newsroom.newsstand().page(article).body().contains("pictures.example"));
    }

    @Test
    void aPlayerIsAskedForNothingBeforeTheReaderAsksForIt() {
        ArticleId article = new ArticleId("players");
        newsroom.open(article, "A video on the page");
        report(
                article,
                new Media(
                        Media.Kind.EMBED,
                        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                        "The union’s press conference",
                        "Recorded on Tuesday morning",
                        null,
                        new Media.Rights("Harbour TV", null, null, "Standard YouTube licence", null, null)),
                new Media(
                        Media.Kind.VIDEO,
                        "https://www.harbour-tv.example/films/17",
                        "Ships at anchor",
                        null,
                        null,
                        new Media.Rights(null, null, null, "By agreement", null, null)));
        Page reader = reader(article, 390, ColorScheme.LIGHT);
        Locator play = reader.locator("[data-test=play]");
        play.waitFor();
        assertThat(play.count()).isEqualTo(1);
        assertThat(reader.locator("[data-test=elsewhere]").nth(1).getAttribute("href"))
                .isEqualTo("https://www.harbour-tv.example/films/17");
        assertThat(asked).isEmpty();
        Chromium.picture(reader, "media-player-before");

        play.focus();
        reader.keyboard().press("Enter");
        reader.frameLocator("[data-test=player]").locator("text=Playing").waitFor();

        assertThat(asked).containsExactly("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ from " + origin());
        assertThat(reader.locator("[data-test=player]").getAttribute("sandbox"))
                .isEqualTo("allow-scripts allow-same-origin allow-presentation");
        Chromium.picture(reader, "media-player");
    }

    @Test
    void anEditorPutsAPictureIntoTheStoryAndTakesOneOutOfAnUpdate() {
        ArticleId article = new ArticleId("story");
        newsroom.open(article, "A story without a picture");
        report(article, picture("CC BY 4.0", newsroom.now().plus(Duration.ofDays(9))));
        Page reader = reader(article, 1280, ColorScheme.LIGHT);
        reader.locator("[data-test=update] img").waitFor();
        Page console = window(1280, 900, ColorScheme.DARK);
        console.navigate(newsroom.signInLink());
        console.locator("[data-test=connection][data-state=live]").waitFor();
        console.navigate(newsroom.pages() + "desk#a-" + article);
        console.reload();
        Locator detail = console.locator("[data-test=detail], #detail").first();

        detail.locator("[data-test=story-revise]").click();
        detail.locator("[data-test=media-open]").click();
        detail.locator("[data-test=media-address]").fill("https://pictures.example/story.svg");
        detail.locator("[data-test=media-address]").press("Enter");
        detail.locator("[data-test=media-alt]").fill("The quay from the air");
        detail.locator("[data-test=media-license]").fill("https://creativecommons.org/licenses/by/4.0/");
        Chromium.picture(console, "media-story-dark");
        detail.locator("[data-test=story-send]").click();
        console.locator("[data-test=now]").click();
        Locator picture = reader.locator("[data-test=story] img");
        picture.waitFor();

        assertThat(picture.getAttribute("width")).isEqualTo("1200");
        assertThat(reader.locator("[data-test=story] figcaption a").getAttribute("href"))
                .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        reader.locator("#story-title").evaluate("title => title.scrollIntoView()");
        reader.waitForFunction("() => document.querySelector('[data-test=story] img').naturalWidth > 0");
        Chromium.picture(reader, "media-story-reader");

        detail.locator("[data-test=page-menu]").click();
        detail.locator("[data-test=page-correct]").click();
        detail.locator("[data-test=media-remove]").click();
        detail.locator("[data-test=page-note]").fill("The picture showed another harbour.");
        detail.locator("[data-test=page-send]").click();
        console.locator("[data-test=now]").click();
        reader.locator("[data-test=note]").waitFor();
        assertThat(reader.locator("[data-test=update] img").count()).isZero();
        assertThat(reader.locator("[data-test=update]").innerText()).contains("The harbour this afternoon.");
    }

    private static ArrayNode pictures() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        all.add(all.objectNode()
                .put("name", "main")
                .put("uri", "urn:harbor:p1")
                .put("type", "picture")
                .put("description_text", "Otter Quay on Tuesday")
                .put("usageterms", "Editorial use only")
                .put("byline", "A. Photographer")
                .set("renditions", all.arrayNode().add(rendition(all, "harbour.svg"))));
        all.add(all.objectNode()
                .put("name", "second")
                .put("uri", "urn:harbor:p2")
                .put("type", "picture")
                .put("description_text", "Picket line")
                .put("expires", "2023-09-19T17:00:00Z")
                .set("renditions", all.arrayNode().add(rendition(all, "picket.svg"))));
        return all;
    }

    private static JsonNode rendition(ArrayNode nodes, String file) {
        return nodes.objectNode()
                .put("name", "web")
                .put("href", "https://pictures.example/" + file)
                .put("contenttype", "image/svg+xml")
                .put("width", 1200)
                .put("height", 800);
    }

    private static Media picture(String license, Instant until) {
        return new Media(
                Media.Kind.IMAGE,
                "https://pictures.example/harbour.svg",
                "An empty harbour",
                null,
                new Media.Size(1200, 800),
                new Media.Rights("A. Photographer", null, null, license, null, until));
    }

    private static void report(ArticleId article, Media... media) {
        Post post = new Post(
                "The harbour this afternoon.", Item.TWO_PM, Confidence.CONFIRMED, List.of(), null, List.of(media));
        Answer answer = newsroom.signIn().decide(article, "show-" + article, 0, new Act.Approve(null, post));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Page reader(ArticleId article, int width, ColorScheme scheme) {
        Page reader = window(width, 844, scheme);
        reader.navigate(newsroom.pages() + "articles/" + article);
        reader.locator("[data-test=connection][data-state=live]").waitFor();
        return reader;
    }

    private Page window(int width, int height, ColorScheme scheme) {
        Page page = Objects.requireNonNull(chromium).window(width, height, scheme);
        windows.add(page);
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                errors.add(message.text() + " " + message.location());
            }
        });
        page.context().route(ELSEWHERE, this::elsewhere);
        return page;
    }

    private void elsewhere(Route route) {
        Request request = route.request();
        if (request.url().startsWith("https://pictures.example/")) {
            route.fulfill(
                    new Route.FulfillOptions().setContentType("image/svg+xml").setBody(PICTURE));
        } else {
            asked.add(request.url() + " from " + request.headers().get("referer"));
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<p>Playing</p>"));
        }
    }

    private static String origin() {
        return newsroom.pages().toString();
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
