package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An item on its way to readers, with an editor's and a reader's browser. */
class NewsOnThePageTest {
    private static final List<String> DAM = List.of(
            "Engineers at the Bellweather dam opened its gates as the water rose through the night.",
            "Villages below the Bellweather dam were told to leave before dark, as the water rose over its gates.",
            "Soldiers carry sandbags to the Bellweather dam; the water rose over its gates in the night.",
            "Schools near the Bellweather dam stay closed while engineers try to shut its gates.",
            "The company that runs the Bellweather dam says that engineers checked its gates in spring.");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String LABEL = "Update 9/19, 2 p.m.:";

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
    void anItemThatAnEditorApprovesAppearsOnTheOpenPage() {
        ArticleId article = new ArticleId("talks-after-the-assault");
        newsroom.open(article, "Azerbaijan sends its army into Nagorno-Karabakh", "Nagorno-Karabakh");
        Page reader = reading(article, 1200, 900);
        Page console = console(1440, 900);

        newsroom.agency()
                .deliver(Item.about(
                        "talks",
                        "Secretary of state to speak to all sides on Nagorno-Karabakh",
                        "The secretary of state is to speak to every side over Nagorno-Karabakh.\n\nNo date is set."));
        proposal(console, "Secretary of state").click();
        console.locator("[data-test=text]").fill("The secretary of state will speak to both capitals today.");
        assertThat(console.locator("[data-test=preview]").innerText()).contains(LABEL, "to both capitals today.");
        Chromium.picture(console, "console-editing");
        console.locator("[data-test=approve]").click();
        console.locator("[data-test=undo]").waitFor();
        Chromium.picture(console, "console-undo");
        console.locator("[data-test=now]").click();

        Locator update = update(reader, "to both capitals today.");
        assertThat(update.locator("[data-test=label]").innerText()).isEqualTo(LABEL);
        assertThat(update.innerText()).contains(Agency.CREDIT);
        console.locator("[data-test=proposal]", withText("Secretary of state"))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(console.locator("[data-test=line]").innerText()).contains("Approved");
        stillTheSamePage(reader);
        picturesOf(article);
    }

    @Test
    void aSentenceThatNoLongerHoldsIsRevisedOnTheOpenPage() {
        ArticleId article = new ArticleId("ferry-strike");
        newsroom.open(
                article,
                "Crews in Cape Ambrose walk out",
                "Cape Ambrose",
                "The crews are on strike over the winter timetable. They want more rest.");
        Page reader = reading(article, 1200, 900);
        Page console = console(1440, 900);

        newsroom.agency()
                .deliver(Item.about(
                        "vote", "Vote in Cape Ambrose", "The crews of Cape Ambrose have voted to end their strike."));
        proposal(console, "Vote in Cape Ambrose").click();
        Locator alert = console.locator("[data-test=alert]");
        assertThat(alert.locator("[data-test=sentence]").innerText())
                .isEqualTo("The crews are on strike over the winter timetable.");
        Chromium.picture(console, "console-alert");
        assertThat(alert.locator("[data-test=rewording]").inputValue()).isEmpty();
        alert.locator("[data-test=reword-sentence]").click();
        assertThat(alert.locator("[data-test=rewording]").inputValue())
                .isEqualTo("The crews are on strike over the winter timetable.");
        alert.locator("[data-test=rewording]").fill("The crews were on strike over the winter timetable.");
        alert.locator("[data-test=revision-note]").fill("The strike has ended.");
        alert.locator("[data-test=revise]").click();
        console.locator("[data-test=now]").click();

        reader.locator("[data-test=story]", withText("The crews were on strike"))
                .waitFor();
        assertThat(reader.locator("[data-test=story]").innerText()).contains("They want more rest.");
        assertThat(reader.locator("[data-test=revision]").innerText()).contains("The strike has ended.");
        alert.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        stillTheSamePage(reader);
    }

    @Test
    void oneApprovalReachesEveryStoryThatCarriesTheFigureAndIsTicked() {
        ArticleId fire = new ArticleId("ostermark-fire");
        ArticleId mills = new ArticleId("tarnow-mills");
        newsroom.open(fire, "Fire at the mill in Ostermark", "Ostermark");
        newsroom.open(mills, "How Tarnow spins", "Tarnow");
        Item first = Item.about(
                "ostermark-mill", "Fire in Ostermark kills 25", "The fire in the Ostermark mill killed 25 people.");
        newsroom.agency().deliver(first);
        Editor editor = newsroom.signIn();
        JsonNode proposal = editor.proposal(first.headline());
        Act.Approve approval = (Act.Approve) Editor.approval(proposal, "The fire killed 25 people.");
        assertThat(editor.approve(proposal, "ostermark-1", "The fire killed 25 people.")
                        .status())
                .isEqualTo(201);
        assertThat(editor.decide(mills, "ostermark-2", 0, new Act.Approve(null, approval.post()))
                        .status())
                .isEqualTo(201);
        Page readingFire = reading(fire, 1200, 900);
        Page readingMills = reading(mills, 1200, 900);
        Page console = console(1440, 900);

        newsroom.agency()
                .deliver(Item.about(
                                "ostermark-mill",
                                "Fire in Ostermark kills 27",
                                "The fire in the Ostermark mill killed 27 people.")
                        .with("version", "2"));
        await().atMost(LONGEST).until(() -> carrying(editor).size() == 2);
        console.locator("[data-test=proposal][data-id=" + id(carrying(editor), fire) + "]")
                .click();
        Locator carrier = console.locator("[data-test=carrier][data-article=" + mills + "]");
        carrier.waitFor();
        assertThat(carrier.innerText()).contains("How Tarnow spins", "killed:", "27", "its own proposal");
        assertThat(carrier.locator("[data-test=carrier-box]").isChecked()).isFalse();
        carrier.locator("[data-test=carrier-box]").check();
        pictures(console, "console-carriers");
        sent(console, console.locator("[data-test=approve]"));

        update(readingFire, "killed 27 people").waitFor();
        update(readingMills, "killed 27 people").waitFor();
        await().atMost(LONGEST).until(() -> carrying(editor).isEmpty());
        stillTheSamePage(readingMills);
    }

    private static List<JsonNode> carrying(Editor editor) {
        return editor.proposals().stream()
                .filter(one -> one.path("headline").asText().equals("Fire in Ostermark kills 27"))
                .toList();
    }

    private static String id(List<JsonNode> proposals, ArticleId article) {
        return proposals.stream()
                .filter(one -> one.path("article").asText().equals(article.value()))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    @Test
    void whatHadNowhereToGoBecomesALivePage() {
        Page console = console(1440, 900);
        for (int i = 1; i <= DAM.size(); i++) {
            newsroom.agency().deliver(Item.about("dam-" + i, "Bellweather dam overflows, report " + i, DAM.get(i - 1)));
        }
        Locator candidate = console.locator("[data-test=candidate]", withText("Bellweather dam"));
        candidate
                .locator(".from", new Locator.LocatorOptions().setHasText("5 items"))
                .waitFor();
        candidate.click();
        assertThat(console.locator("[data-test=gist]").innerText()).startsWith("5 items from ");
        Chromium.picture(console, "console-nowhere-to-go");
        console.locator("[data-test=candidate-headline]").fill("Bellweather dam: what we know");
        console.locator("[data-test=open-page]").click();
        console.locator("[data-test=now]").click();

        for (int i = 1; i <= DAM.size(); i++) {
            proposal(console, "Bellweather dam overflows, report " + i).waitFor();
        }
        candidate.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        Chromium.picture(console, "console-nowhere-opened");
    }

    @Test
    void aCorrectionReachesTheOpenPageAsANote() {
        ArticleId article = new ArticleId("the-toll");
        newsroom.open(article, "A ferry runs aground", "Port Ellery");
        Item toll = Item.about("toll", "Toll in Port Ellery is 25", "Officials in Port Ellery count 25 dead.");
        newsroom.agency().deliver(toll);
        Editor editor = newsroom.signIn();
        assertThat(editor.approve(editor.proposal(toll.headline()), "toll-1", "Officials count 25 dead.")
                        .status())
                .isEqualTo(201);
        Page reader = reading(article, 1200, 900);
        update(reader, "count 25 dead").waitFor();
        Page console = console(1440, 900);
        List<String> asked = new ArrayList<>();
        console.onRequest(request -> asked.add(request.url()));

        newsroom.agency().deliver(toll.corrected("Officials in Port Ellery count 27 dead."));
        proposal(console, "Toll in Port Ellery").click();
        assertThat(console.locator("[data-test=drawn-from]").innerText())
                .startsWith("Suggested from the item: its lead");
        assertThat(console.locator("[data-test=drawn]").first().innerText())
                .startsWith("Officials in Port Ellery count 27 dead");
        Locator figure = console.locator("[data-test=figure][data-id=killed]");
        console.locator("[data-test=figure] [data-test=figure-line]", withText("27, " + Agency.CREDIT))
                .waitFor();
        figure.locator("summary").click();
        assertThat(figure.innerText()).contains("25 " + Agency.CREDIT, "corrected");
        assertThat(asked).noneMatch(address -> address.endsWith("/facts"));
        Locator affected = console.locator("[data-test=affected]");
        affected.locator("[data-test=correction]").fill("Officials count 27 dead.");
        affected.locator("[data-test=note-text]").fill("An earlier version gave the number as 25.");
        Chromium.picture(console, "console-correction");
        affected.locator("[data-test=correct]").click();
        console.locator("[data-test=now]").click();

        Locator update = update(reader, "count 27 dead");
        update.locator("[data-test=note]").waitFor();
        assertThat(update.locator("[data-test=note]").innerText())
                .matches("Corrected 2:\\d\\d p\\.m\\.: An earlier version gave the number as 25\\.");
        assertThat(reader.locator("[data-test=update]").count()).isEqualTo(1);
        // The proposal is settled by itself: approved as well, it would go out a second time.
        proposal(console, "Toll in Port Ellery")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        stillTheSamePage(reader);
        Chromium.picture(reader, "reader-correction");
    }

    @Test
    void aSecondReportIsMergedIntoTheUpdateThatReadersHaveAndItsKillFindsThat() {
        ArticleId article = new ArticleId("landslide-at-tarn");
        newsroom.open(article, "Landslide at Tarn Hollow", "Tarn Hollow");
        Item first = Item.about("slide-1", "Road shut at Tarn Hollow", "The road at Tarn Hollow is shut, police say.");
        Item second = Item.about(
                "slide-2", "Train halted near Tarn Hollow", "A train with 80 people stands still near Tarn Hollow.");
        newsroom.agency().deliver(first);
        Editor editor = newsroom.signIn();
        assertThat(editor.approve(editor.proposal(first.headline()), "slide-1", "The road at Tarn Hollow is shut.")
                        .status())
                .isEqualTo(201);
        editor.report(article, "Rain is to go on until night.", Item.TWO_PM);
        Page reader = reading(article, 390, 800);
        update(reader, "The road at Tarn Hollow is shut.").waitFor();
        Page console = console(1440, 1100);

        newsroom.agency().deliver(second);
        proposal(console, second.headline()).click();
        console.locator("[data-test=detail]", withText(second.headline())).waitFor();
        console.keyboard().press("m");
        console.locator("[data-test=merge-search]").fill("road tarn");
        Locator choice = console.locator("[data-test=merge-choice]");
        assertThat(choice.count()).isEqualTo(1);
        pictures(console, "console-merge-choice");
        choice.click();
        assertThat(console.locator("[data-test=merge-theirs]").innerText())
                .isEqualTo("The road at Tarn Hollow is shut.");
        assertThat(console.locator("[data-test=merge-mine]").innerText()).contains("80 people");
        console.locator("[data-test=merge-text]").fill("The road at Tarn Hollow is shut, and a train is halted.");
        console.locator("[data-test=merge-note]").fill("Adds that a train is halted.");
        pictures(console, "console-merge");
        console.locator("[data-test=merge-text]").press("Control+Enter");
        console.locator("[data-test=now]").click();

        Locator update = update(reader, "and a train is halted.");
        update.locator("[data-test=note]").waitFor();
        assertThat(update.locator("[data-test=note]").innerText())
                .matches("Updated 2:\\d\\d p\\.m\\.: Adds that a train is halted\\.");
        assertThat(reader.locator("[data-test=update]").count()).isEqualTo(2);
        proposal(console, second.headline())
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        Chromium.picture(reader, "reader-merged-phone");
        newsroom.agency().deliver(second.with("version", "2").with("pubstatus", "canceled"));
        console.locator("[data-test=proposal][data-relation=kill]", withText(second.headline()))
                .click();
        assertThat(console.locator("[data-test=affected] [data-test=correction]")
                        .inputValue())
                .isEqualTo("The road at Tarn Hollow is shut, and a train is halted.");
        stillTheSamePage(reader);
        whoLookedAndWhoDecidedIsInTheHistory(console, article);
    }

    private static void whoLookedAndWhoDecidedIsInTheHistory(Page console, ArticleId article) {
        String name = console.locator("[data-test=me]").innerText();
        // More than the moment after which it is written down.
        console.waitForTimeout(2_500);
        await().atMost(LONGEST).until(() -> {
            console.navigate(newsroom.pages() + "desk/articles/" + article + "/history");
            return console.locator("[data-test=sighting]", withText("looked at a proposal"))
                            .count()
                    > 0;
        });
        assertThat(console.locator("[data-test=sighting]", withText("looked at a proposal"))
                        .first()
                        .innerText())
                .contains(name);
        assertThat(console.locator("[data-test=line]", withText("merged a proposal into an update"))
                        .innerText())
                .contains(name);
        Chromium.picture(console, "history-who-looked");
    }

    @Test
    void aKillIsOneCardForAllThatRestsOnItAndOneDecisionTakesItBackOnEveryPage() {
        ArticleId first = new ArticleId("fire-at-the-mill");
        ArticleId second = new ArticleId("a-dry-summer");
        newsroom.open(first, "Fire at the Kestrel mill", "Kestrel mill");
        newsroom.open(second, "A dry summer in the north", "Nowhere Sound");
        Item fire =
                Item.about("mill", "Nine hurt at the Kestrel mill", "Nine are hurt at the Kestrel mill, police say.");
        newsroom.agency().deliver(fire);
        Editor editor = newsroom.signIn();
        JsonNode proposal = editor.proposal(fire.headline());
        assertThat(editor.approve(proposal, "mill-1", "Nine are hurt at the mill.")
                        .status())
                .isEqualTo(201);
        Post also = ((Act.Approve) Editor.approval(proposal, "Nine are hurt in a fire that the drought fed.")).post();
        assertThat(editor.decide(second, "mill-2", 0, new Act.Approve(null, also))
                        .status())
                .isEqualTo(201);
        Page mill = reading(first, 1200, 900);
        Page summer = reading(second, 1200, 900);
        update(mill, "Nine are hurt at the mill.").waitFor();
        update(summer, "that the drought fed.").waitFor();
        Page console = console(1440, 900);

        newsroom.agency().deliver(fire.with("version", "2").with("pubstatus", "canceled"));
        Locator kill = console.locator("[data-test=proposal][data-relation=kill]", withText(fire.headline()));
        kill.click();
        console.locator("[data-test=retract-all]").waitFor();
        assertThat(kill.count()).isEqualTo(1);
        assertThat(console.locator("[data-test=affected]").count()).isEqualTo(2);
        Chromium.picture(console, "console-kill-two-stories");
        console.locator("[data-test=retract-all]").click();
        console.locator("[data-test=now]").click();

        mill.locator("[data-test=update][data-state=retracted]").waitFor();
        summer.locator("[data-test=update][data-state=retracted]").waitFor();
        // Those of other stories of late stand there too.
        for (String headline : List.of("Fire at the Kestrel mill", "A dry summer in the north")) {
            Locator receipt = console.locator("[data-test=receipt][data-complete=true]", withText(headline));
            assertThat(receipt.innerText()).contains("open page");
        }
        kill.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        Chromium.picture(console, "console-receipts");
        stillTheSamePage(mill);
        stillTheSamePage(summer);
    }

    @Test
    void underThePolicyAKillChangesTheOpenPageByItselfAndTheDeskHasItInWriting() {
        ArticleId article = new ArticleId("ferry-collision");
        newsroom.open(article, "Two ferries collide", "Corran Narrows");
        Editor editor = newsroom.signIn();
        Settings settings = new Settings(
                ZoneId.of("America/New_York"),
                "en",
                List.of(new Watch("Region", List.of("Corran Narrows"))),
                KillPolicy.RETRACT);
        assertThat(editor.decide(article, "ferry-policy", 1, new Act.Configure(settings))
                        .status())
                .isEqualTo(201);
        await().atMost(LONGEST)
                .until(() -> newsroom.reader().isMatched(newsroom.topics(), article, KillPolicy.RETRACT));
        Item item =
                Item.about("ferries", "Two ferries collide in the Corran Narrows", "They met in the Corran Narrows.");
        newsroom.agency().deliver(item);
        assertThat(editor.approve(editor.proposal(item.headline()), "ferry-1", "They met in fog.")
                        .status())
                .isEqualTo(201);
        Page reader = reading(article, 390, 800);
        update(reader, "They met in fog.").waitFor();
        newsroom.agency().deliver(item.with("version", "2").with("pubstatus", "canceled"));

        reader.locator("[data-test=update][data-state=retracted]").waitFor();
        JsonNode receipt = await().atMost(LONGEST)
                .until(
                        () -> editor.http()
                                .json("/v1/articles/" + article + "/receipts")
                                .json()
                                .at("/receipts/0"),
                        one -> one.hasNonNull("all"));
        assertThat(receipt.path("kind").asText()).isEqualTo("retracted");
        assertThat(receipt.path("acknowledged").asInt()).isEqualTo(1);
        Chromium.picture(reader, "reader-retracted-phone");
    }

    @Test
    void whatIsBeingReadStaysWhereItIsWhenNewsArrives() {
        ArticleId article = new ArticleId("a-long-afternoon");
        newsroom.open(article, "A long afternoon at the dam", "Hallow Dam");
        Editor editor = newsroom.signIn();
        List<String> entries = new ArrayList<>();
        for (int hour = 1; hour <= 12; hour++) {
            String text = "Report number " + hour + ". " + "Nothing is confirmed yet. ".repeat(12);
            entries.add(editor.report(article, text, Item.TWO_PM.minusSeconds(600L * (13 - hour))));
        }
        Page reader = reading(article, 900, 600);
        reader.evaluate("() => scrollTo(0, 700)");
        Locator read = update(reader, "Report number 6.");
        double top = top(read);
        Object scrolled = reader.evaluate("() => scrollY");

        editor.report(article, "Report number 13 is news.", Item.TWO_PM);
        reader.locator("[data-test=toast]").waitFor();

        assertThat(reader.evaluate("() => scrollY")).isEqualTo(scrolled);
        assertThat(top(read)).isEqualTo(top);
        Chromium.picture(reader, "reader-toast");

        editor.decide(
                article,
                "correct-12",
                1,
                new Act.Correct(new EntryId(entries.getLast()), "Report number 12, cut short.", "It was too long."));
        update(reader, "cut short").waitFor();
        assertThat(top(read)).isCloseTo(top, Offset.offset(1.0));

        reader.locator("[data-test=toast]").click();
        assertThat(reader.locator("[data-test=update]").first().innerText()).contains("Report number 13 is news.");
        assertThat(reader.evaluate("() => scrollY")).isEqualTo(0);
        stillTheSamePage(reader);
    }

    @Test
    void whatIsOnThePageIsCorrectedListedPinnedAndTakenDownFromTheDesk() {
        ArticleId article = new ArticleId("bridge-at-veld");
        newsroom.open(article, "The bridge at Veld is shut");
        newsroom.signIn().report(article, "Nine lorries wait at the bridge.", Item.TWO_PM);
        Page reader = reading(article, 1200, 900);
        Page console = console(1440, 900);
        console.locator("[data-test=story-choice]", withText("The bridge at Veld"))
                .click();
        Locator entry = onThePage(console, "Nine lorries");

        chosen(entry, "correct");
        entry.locator("[data-test=page-text]").fill("Seven lorries wait at the bridge.");
        console.reload();
        assertThat(console.url()).endsWith("#a-" + article);
        chosen(entry, "correct");
        assertThat(entry.locator("[data-test=page-text]").inputValue()).startsWith("Seven");
        entry.locator("[data-test=page-note]").fill("An earlier version gave the number as nine.");
        pictures(console, "console-page-correct");
        sent(console, entry.locator("[data-test=page-send]"));
        Locator update = update(reader, "Seven lorries");
        update.locator("[data-test=note]").waitFor();
        assertThat(update.locator("[data-test=note]").innerText())
                .contains("An earlier version gave the number as nine.");

        entry = onThePage(console, "Seven lorries");
        chosen(entry, "keyEvent");
        entry.locator("[data-test=page-title]").fill("Lorries wait");
        sent(console, entry.locator("[data-test=page-send]"));
        reader.locator("[data-test=key-events]", withText("Lorries wait")).waitFor();
        onThePage(console, "key event: Lorries wait").waitFor();
        entry.locator("[data-test=page-menu]").click();
        sent(console, entry.locator("[data-test=page-pin]"));
        reader.locator("[data-test=update][data-pinned=true]").waitFor();
        onThePage(console, "pinned · key event: Lorries wait").waitFor();
        entry.locator("[data-test=page-menu]").click();
        assertThat(entry.locator("[data-test=page-pin]").innerText()).isEqualTo("Unpin");
        Chromium.picture(console, "console-page-menu");
        entry.locator("[data-test=page-takeDown]").click();
        entry.locator("[data-test=page-note]").fill("By order of the court.");
        entry.locator("[data-test=page-send]").click();
        assertThat(entry.innerText()).contains("for good, also from the log?");
        Chromium.picture(console, "console-page-takedown");
        sent(console, entry.locator("[data-test=page-sure]"));
        reader.locator("[data-test=update][data-state=takenDown]").waitFor();
        stillTheSamePage(reader);
    }

    @Test
    void aStoryIsRevisedClosedAndTakenUpAgainFromTheDesk() {
        ArticleId article = new ArticleId("lock-at-oster");
        newsroom.open(article, "The lock at Oster is shut");
        Page reader = reading(article, 1200, 900);
        Page console = console(1440, 900);
        console.locator("[data-test=story-choice]", withText("The lock at Oster"))
                .click();

        console.locator("[data-test=story-revise]").click();
        console.locator("[data-test=story-headline]").fill("The lock at Oster opens again");
        console.locator("[data-test=story-note]").fill("The lock was repaired.");
        pictures(console, "console-story");
        sent(console, console.locator("[data-test=story-send]"));
        reader.locator("h1", withText("opens again")).waitFor();
        console.locator("[data-test=page-link]", withText("opens again")).waitFor();
        assertThat(reader.locator("[data-test=story]").innerText()).contains("Talks have not begun.");
        console.locator("[data-test=story-close]").click();
        sent(console, console.locator("[data-test=story-send]"));
        reader.locator("[data-test=phase][data-phase=closed]").waitFor();
        sent(console, console.locator("[data-test=story-reopen]"));
        reader.locator("[data-test=phase][data-phase=live]").waitFor();
        stillTheSamePage(reader);
    }

    @Test
    void aChiefRehearsesAPolicyAndAStatementIsPublishedByItself() {
        ArticleId article = new ArticleId("water-at-ruby-weir");
        String rule = "The water board speaks for itself";
        newsroom.open(article, "Water runs short at Ruby Weir", "Ruby Weir");
        newsroom.pressOffice().deliver(Item.about("weir-1", "Ruby Weir stays shut", "Ruby Weir stays shut this week."));
        Page reader = reading(article, 1200, 900);
        Page console = console(1440, 1000);
        proposal(console, "Ruby Weir stays shut").click();
        console.locator("[data-test=detail]", withText("Ruby Weir stays shut")).waitFor();
        console.keyboard().press("p");

        console.locator("[data-test=rule-add]").click();
        console.locator("[data-test=rule-name]").fill(rule);
        console.locator("[data-test=rule-does]").selectOption("PUBLISH");
        console.locator("[data-test=rule-kind]").selectOption("STATEMENT");
        console.locator("[data-test=rule-providers]").fill(Agency.OFFICE);
        assertThat(console.locator("[data-test=policy-save]").isDisabled()).isTrue();
        assertThat(console.locator("[data-test=policy-unready]").innerText()).contains("rehearse this as it stands");
        console.locator("[data-test=policy-rehearse]").click();
        console.locator("[data-test=trial]", withText("1 would have been published by itself"))
                .waitFor();
        assertThat(console.locator("[data-test=trial-item]").innerText())
                .contains("Ruby Weir stays shut", rule, "it waits");
        pictures(console, "console-policies");
        changedMeanwhile(article);
        console.locator("[data-test=policy-save]").click();
        console.locator("[data-test=policy-line]", withText("Changed by them: what withdrawals do."))
                .waitFor();
        assertThat(console.locator("[data-test=rule-name]").inputValue()).isEqualTo(rule);
        console.locator("[data-test=policy-save]").click();
        console.locator("#policing").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        await().atMost(LONGEST).until(() -> newsroom.reader().isMatched(newsroom.topics(), rule));
        // All settings are saved together: what the other chief set besides is kept.
        await().atMost(LONGEST)
                .until(() -> settings(newsroom.signIn(), article)
                        .at("/policies/rules/0/name")
                        .asText()
                        .equals(rule));
        assertThat(settings(newsroom.signIn(), article).at("/watches/1/name").asText())
                .isEqualTo("Spillway");

        newsroom.pressOffice().deliver(Item.about("weir-2", "Ruby Weir to open", "Ruby Weir is to open on Friday."));
        assertThat(update(reader, "is to open on Friday").innerText()).contains(Agency.OFFICE_CREDIT);
        // The browser notes the refused try, which is meant.
        assertThat(errors).hasSize(1).first().asString().contains("409 (Conflict)");
        errors.clear();
        stillTheSamePage(reader);
    }

    /** Another chief sets something while the dialog is open. */
    private static void changedMeanwhile(ArticleId article) {
        Editor other = newsroom.signIn();
        long base = settings(other, article).path("base").asLong();
        Settings theirs = new Settings(
                ZoneId.of("America/New_York"),
                "en",
                List.of(new Watch("Region", List.of("Ruby Weir")), new Watch("Spillway", "spillway")),
                KillPolicy.RETRACT);
        Answer answer = other.decide(article, "theirs-" + article, base, new Act.Configure(theirs));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static JsonNode settings(Editor editor, ArticleId article) {
        return editor.http().json("/v1/articles/" + article + "/settings").json();
    }

    /** An update in the desk's list of what readers have. */
    private static Locator onThePage(Page console, String text) {
        return console.locator("[data-test=page-update]", withText(text));
    }

    private static void chosen(Locator entry, String form) {
        entry.locator("[data-test=page-menu]").click();
        entry.locator("[data-test=page-" + form + "]").click();
    }

    /** Pressed, and not taken back. */
    private static void sent(Page console, Locator button) {
        button.click();
        console.locator("[data-test=now]").click();
    }

    /** As wide as a desk and as narrow as a phone. */
    private static void pictures(Page console, String name) {
        ViewportSize wide = console.viewportSize();
        Chromium.picture(console, name);
        console.setViewportSize(390, 844);
        Chromium.picture(console, name + "-390");
        assertThat(console.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        console.setViewportSize(wide.width, wide.height);
    }

    private Page reading(ArticleId article, int width, int height) {
        Page reader = watched(chromium().window(width, height));
        reader.navigate(newsroom.pages() + "articles/" + article);
        reader.locator("[data-test=connection][data-state=live]").waitFor();
        reader.evaluate("() => { window.opened = 'once'; }");
        return reader;
    }

    private Page console(int width, int height) {
        Page console = watched(chromium().window(width, height));
        console.navigate(newsroom.signInLink());
        console.locator("[data-test=connection][data-state=live]").waitFor();
        return console;
    }

    /** A reload would have lost the mark, and an error in a script would be one here. */
    private void stillTheSamePage(Page reader) {
        assertThat(reader.evaluate("() => window.opened")).isEqualTo("once");
        assertThat(errors).isEmpty();
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

    private Chromium chromium() {
        return Objects.requireNonNull(chromium);
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

    private static double top(Locator block) {
        return block.boundingBox().y;
    }

    private void picturesOf(ArticleId article) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1200, 390)) {
                Page reader = chromium().window(width, 844, scheme);
                String suffix = "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
                for (String view : List.of("articles/" + article, "", "desk")) {
                    if (view.equals("desk")) {
                        reader.navigate(newsroom.signInLink());
                        reader.waitForURL("**/desk");
                    } else {
                        reader.navigate(newsroom.pages() + view);
                    }
                    String name = view.isEmpty() ? "index" : view.equals("desk") ? "console" : "reader";
                    Chromium.picture(reader, name + suffix);
                }
                reader.context().close();
            }
        }
    }
}
