package dev.dateline.gateway.page;

import static dev.dateline.gateway.page.Newsroom.HOSTILE;
import static dev.dateline.gateway.page.Newsroom.NOW;
import static dev.dateline.gateway.page.Newsroom.STORY;
import static dev.dateline.gateway.page.Newsroom.card;
import static dev.dateline.gateway.page.Newsroom.front;
import static dev.dateline.gateway.page.Newsroom.item;
import static dev.dateline.gateway.page.Newsroom.key;
import static dev.dateline.gateway.page.Newsroom.mark;
import static dev.dateline.gateway.page.Newsroom.minutesAgo;
import static dev.dateline.gateway.page.Newsroom.page;
import static dev.dateline.gateway.page.Newsroom.pinned;
import static dev.dateline.gateway.page.Newsroom.post;
import static dev.dateline.gateway.page.Newsroom.snapshot;
import static dev.dateline.gateway.page.Newsroom.statement;
import static dev.dateline.gateway.page.Newsroom.update;
import static dev.dateline.gateway.page.Newsroom.wire;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Front;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.style.HouseStyle;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.hub.ArticleSnapshot;
import dev.dateline.gateway.hub.DeskCard;
import dev.dateline.gateway.hub.Gist;
import dev.dateline.gateway.hub.Note;
import dev.dateline.gateway.hub.State;
import dev.dateline.gateway.hub.Update;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewsTest {
    private static final Front LIVE = front(STORY, Phase.LIVE, null);
    private static final Post BLINKEN =
            post("Blinken called for the fighting to end.\n\nHe spoke in New York.", 24, Confidence.CONFIRMED, "State");
    private static final Copy COPY =
            new Copy("en", "U.S. calls for an end to hostilities", "First.\n\nSecond.", List.of("ADVISORY for desks"));

    private final Views views = new Views("Demonstration");

    private static final Note RETRACTION = new Note(NOW, Note.RETRACTED, "It was not so.");

    @Test
    void escapesHostileTextOnTheReadersPage() {
        Story story = new Story(HOSTILE, List.of(HOSTILE));
        Note note = new Note(minutesAgo(4), Note.CORRECTED, HOSTILE);
        Post post = post(HOSTILE + "\n\n" + HOSTILE, 24, Confidence.CLAIMED, HOSTILE);

        String html = views.article(snapshot(front(story, Phase.LIVE, null), update(2, post, State.POSTED, note)), NOW);

        assertHarmless(html, 2);
    }

    @Test
    void escapesHostileTextInTheListOfStories() {
        Story story = new Story(HOSTILE, List.of());
        Entry posted = new Entry.Posted(mark(2, 24), post(HOSTILE, 24, Confidence.CLAIMED, HOSTILE));

        assertHarmless(views.index(List.of(Gist.of(page(front(story, Phase.LIVE, null), posted))), NOW), 0);
    }

    @Test
    void escapesHostileTextOnTheDesk() {
        Copy copy = new Copy("en", HOSTILE, HOSTILE, List.of(HOSTILE));
        Update built = update(2, post(HOSTILE, 24, Confidence.CLAIMED, HOSTILE), State.POSTED);
        DeskCard card = card(item("k1", statement(HOSTILE), Signal.KILL, 1, copy), Relation.KILL, HOSTILE, built);

        String html = views.desk(
                List.of(card),
                List.of(Gist.of(page(front(new Story(HOSTILE, List.of()), Phase.LIVE, null)))),
                Newsroom.ME,
                NOW);

        assertHarmless(html, 2);
    }

    @Test
    void escapesHostileTextOnPagesThatSayOneThing() {
        assertHarmless(views.error(404, HOSTILE), 0);
        assertHarmless(views.signIn(HOSTILE), 1);
        assertHarmless(new Views(HOSTILE).signIn("Open the link."), 1);
    }

    private static void assertHarmless(String html, int scripts) {
        assertThat(html)
                .doesNotContain("<script>alert", "</script><script>", "<img")
                .containsPattern("&lt;/script&gt;&lt;script&gt;|Open the link");
        assertThat(html.split("<script", -1)).as("scripts of the page's own").hasSize(scripts + 1);
        assertThat(html.split("</script", -1)).hasSize(scripts + 1);
    }

    @Test
    void writesTheLabelInTheArticlesZone() {
        Front yerevan = new Front(STORY, ZoneId.of("Asia/Yerevan"), "en", Phase.LIVE, null, null);

        assertThat(views.article(snapshot(LIVE, update(2, BLINKEN, State.POSTED)), NOW))
                .contains("datetime=\"2023-09-19T18:00:00Z\" lang=\"en\" dir=\"ltr\">Update 9/19, 2 p.m.:</time></a>"
                        + " Blinken called for the fighting to end.</p>")
                .contains("<p>He spoke in New York.</p>");
        assertThat(views.article(snapshot(yerevan, update(2, BLINKEN, State.POSTED)), NOW))
                .contains(">Update 9/19, 10 p.m.:</time>")
                .contains("Times are Armenia Time.");
    }

    @Test
    void writesEachTimeInTheArticlesStyle() {
        Front british = new Front(STORY, Newsroom.ZONE, "en", Phase.LIVE, null, HouseStyle.BRITISH);

        assertThat(views.article(snapshot(british, update(2, BLINKEN, State.POSTED)), NOW))
                .contains("data-zone=\"America/New_York\" data-style=\"BRITISH\"")
                .contains(">Update 19 Sept, 2pm:</time>")
                .doesNotContain("p.m.");
    }

    @Test
    void showsNoWordOfARetractedUpdateButItsNote() {
        Note corrected = new Note(minutesAgo(10), Note.CORRECTED, "An earlier version named the wrong town.");
        Note retracted = new Note(minutesAgo(4), Note.RETRACTED, "The agency has withdrawn its report.");

        String html = views.article(snapshot(LIVE, update(2, BLINKEN, State.RETRACTED, corrected, retracted)), NOW);

        assertThat(visible(html))
                .contains(
                        "This update was retracted.",
                        "Retracted 2:20 p.m.</time>:</b> The agency has withdrawn its report.")
                .contains("data-state=\"retracted\"")
                .doesNotContain("Blinken", "He spoke", "wrong town");
        assertThat(html).doesNotContain("Blinken", "He spoke", "wrong town");
    }

    @Test
    void showsNoWordOfATakenDownUpdate() {
        Note corrected = new Note(minutesAgo(10), Note.CORRECTED, "An earlier version named the wrong town.");

        String html = views.article(snapshot(LIVE, update(2, BLINKEN, State.TAKEN_DOWN, corrected)), NOW);

        assertThat(html)
                .contains("This update was removed.", "data-state=\"takenDown\"")
                .doesNotContain("Blinken", "He spoke", "wrong town", ">State<");
    }

    @Test
    void tellsWhatWasCorrectedAndWhen() {
        Note today = new Note(minutesAgo(4), Note.CORRECTED, "It named the wrong town.");
        Note nextDay = new Note(NOW.plusSeconds(86_400), Note.CORRECTED, "It named the wrong day.");

        assertThat(views.article(snapshot(LIVE, update(2, BLINKEN, State.POSTED, today, nextDay)), NOW))
                .contains("data-note>Corrected 2:20 p.m.</time>:</b> It named the wrong town.")
                .contains("data-note>Corrected 9/20, 2:24 p.m.</time>:</b> It named the wrong day.");
    }

    @Test
    void putsThePinnedUpdateFirstThenTheNewest() {
        Update first = pinned(update(2, post("Pinned text", 90, Confidence.CONFIRMED, null), State.POSTED));
        Update second = update(3, post("Older text", 60, Confidence.CONFIRMED, null), State.POSTED);
        Update third = update(4, post("Newer text", 30, Confidence.CONFIRMED, null), State.POSTED);

        String html = visible(views.article(snapshot(front(STORY, Phase.LIVE, "e2"), third, second, first), NOW));

        assertThat(html)
                .containsSubsequence(
                        "Pinned text",
                        "Newer text",
                        "Older text",
                        STORY.paragraphs().getFirst());
    }

    @Test
    void listsKeyEventsByTitleNewestFirstWhereverTheyStandOnThePage() {
        Update first = key(update(2, post("Old text", 90, Confidence.CONFIRMED, null), State.POSTED), "Talks begin");
        Update second = key(update(3, post("New text", 60, Confidence.CONFIRMED, null), State.POSTED), "Talks fail");
        Update gone = key(
                update(4, post("Gone text", 30, Confidence.CONFIRMED, null), State.RETRACTED, RETRACTION), "No talks");

        String html = views.article(snapshot(LIVE, gone, second, first), NOW);

        assertThat(html)
                .containsSubsequence("Key events", "href=\"#u-e3\"", "Talks fail", "href=\"#u-e2\"", "Talks begin")
                .doesNotContain("No talks")
                .contains("\"headline\":\"Talks fail\"");
        assertThat(views.article(snapshot(LIVE, update(2, BLINKEN, State.POSTED)), NOW))
                .contains("data-test=\"key-events\" hidden");
    }

    @Test
    void saysAsOfWhenItIsWhereItsNodeHearsOfNothingNew() {
        ArticleSnapshot snapshot = snapshot(LIVE, update(2, BLINKEN, State.POSTED));
        Visit cutOff = new Visit("", null, Duration.ofMinutes(5));

        String now = asOf(views.article(snapshot, NOW));
        String before = asOf(views.article(snapshot, cutOff, NOW));

        assertThat(before)
                .isEqualTo(asOf(views.article(snapshot, NOW.minus(Duration.ofMinutes(5)))))
                .isNotEqualTo(now);
        assertThat(views.article(snapshot, cutOff, NOW))
                .contains("data-now=\"" + NOW + "\" data-as-of=\"" + NOW.minus(Duration.ofMinutes(5)) + "\"");
    }

    private static String asOf(String html) {
        int at = html.indexOf(">as of ");
        return html.substring(at, html.indexOf('<', at));
    }

    @Test
    void sharesAnUpdateByItsOwnWordsAndOfAWithdrawnOneSaysOnlyThatItWas() {
        Update news = update(2, BLINKEN, State.POSTED);
        Update gone = update(3, post("Gone text", 30, Confidence.CONFIRMED, null), State.RETRACTED, RETRACTION);
        ArticleSnapshot snapshot = snapshot(LIVE, gone, news);

        assertThat(views.article(snapshot, new Visit("https://news.example", news.id()), NOW))
                .contains("og:title\" content=\"Update 9/19, 2 p.m.: " + STORY.headline())
                .contains("og:description\" content=\"Blinken called for the fighting to end.\"")
                .contains("og:url\" content=\"https://news.example/articles/nagorno-karabakh/e2\"")
                .contains("canonical\" href=\"https://news.example/articles/nagorno-karabakh\"")
                .contains("\"url\":\"https://news.example/articles/nagorno-karabakh\"", "data-focus=\"e2\"");
        assertThat(views.article(snapshot, new Visit("https://news.example", gone.id()), NOW))
                .contains("og:description\" content=\"This update was retracted.\"")
                .doesNotContain("Gone text");
        assertThat(views.article(snapshot, NOW))
                .contains("og:title\" content=\"" + STORY.headline() + "\"", "Update 9/19, 2 p.m.: Blinken called for")
                .doesNotContain("og:url");
    }

    @Test
    void tellsMachinesWhatWasCorrectedAndRetracted() {
        Note town = new Note(NOW.minusSeconds(240), Note.CORRECTED, "It named the wrong town.");
        Update corrected = update(2, BLINKEN, State.POSTED, town);
        Update gone = update(3, post("Gone text", 30, Confidence.CONFIRMED, null), State.RETRACTED, RETRACTION);

        assertThat(views.article(snapshot(LIVE, gone, corrected), NOW))
                .contains("\"correction\":[{\"@type\":\"CorrectionComment\",\"text\":\"It named the wrong town.\"")
                .contains("\"correction\":[{\"@type\":\"CorrectionComment\",\"text\":\"It was not so.\"");
    }

    @Test
    void carriesThePositionFromWhichTheScriptFollows() {
        ArticleSnapshot snapshot = snapshot(LIVE, update(2, BLINKEN, State.POSTED));

        assertThat(views.article(snapshot, NOW))
                .contains("data-article=\"nagorno-karabakh\" data-position=\""
                        + snapshot.page().position() + "\"");
    }

    @Test
    void saysWhyThePageWasRevisedAndThatItIsClosed() {
        Entry revised = new Entry.Revised(mark(2, 60), STORY, "The U.S. has spoken since.");
        Entry closed = new Entry.Closed(mark(3, 24), "Coverage goes on elsewhere.");
        Front live = front(STORY, Phase.LIVE, null);
        Front over = front(STORY, Phase.CLOSED, null);

        assertThat(views.article(new ArticleSnapshot(page(live, revised), List.of()), NOW))
                .contains("data-note>Revised 1:24 p.m.</time>:</b> The U.S. has spoken since.", ">Live</p>");
        assertThat(views.article(new ArticleSnapshot(page(over, revised, closed), List.of()), NOW))
                .contains("data-note>Closed 2 p.m.</time>:</b> Coverage goes on elsewhere.", ">Closed</p>");
    }

    @Test
    void writesRightToLeftLanguagesRightToLeft() {
        Front arabic = new Front(new Story("عنوان", List.of("نص")), ZoneId.of("UTC"), "ar-EG", Phase.LIVE, null, null);

        assertThat(views.article(snapshot(arabic), NOW)).contains("<html lang=\"ar-EG\" dir=\"rtl\">");
        assertThat(views.article(snapshot(LIVE), NOW)).contains("<html lang=\"en\" dir=\"ltr\">");
        assertThat(Script.direction("az-Arab")).isEqualTo("rtl");
        assertThat(Script.direction("ku-Latn")).isEqualTo("ltr");
    }

    @Test
    void keepsEditorsNotesFromReaders() {
        DeskCard card = card(item("a1", wire(), Signal.NONE, 3, COPY), Relation.NEW, "A suggestion.");
        ArticleSnapshot snapshot = snapshot(LIVE, update(2, card.proposal().suggestion(), State.POSTED));

        assertThat(views.desk(List.of(card), List.of(Gist.of(snapshot.page())), Newsroom.ME, NOW))
                .contains("<b>Editors’ note, not for readers:</b> ADVISORY for desks");
        assertThat(views.article(snapshot, NOW)).contains("A suggestion.").doesNotContain("ADVISORY");
        assertThat(views.index(List.of(Gist.of(snapshot.page())), NOW))
                .contains("A suggestion.")
                .doesNotContain("ADVISORY");
    }

    @Test
    void putsKillsAndCorrectionsOnTopOfTheQueueAndNamesThem() {
        DeskCard plain = card(item("n1", wire(), Signal.NONE, 1, COPY), Relation.NEW, "Plain.");
        DeskCard correction = card(item("c1", wire(), Signal.CORRECTION, 4, COPY), Relation.CORRECTION, "Corrected.");
        DeskCard kill = card(item("k1", wire(), Signal.KILL, 5, COPY), Relation.KILL, "Killed.");

        assertThat(views.desk(List.of(plain, correction, kill), List.of(), Newsroom.ME, NOW))
                .containsSubsequence(
                        "data-test=\"proposal\" data-id=\"p-k1\"",
                        "▲ Kill",
                        "data-test=\"proposal\" data-id=\"p-c1\"",
                        "▲ Correction",
                        "data-test=\"proposal\" data-id=\"p-n1\"");
    }

    @Test
    void showsAnEmbargoInTheArticlesZoneUntilItIsOver() {
        Instant ends = Instant.parse("2023-09-19T20:00:00Z");
        WireItem plain = item("a1", wire(), Signal.NONE, 3, COPY);
        Handling until = new Handling(PubStatus.USABLE, Signal.NONE, 3, ends, List.of());
        WireItem item = new WireItem(plain.version(), plain.origin(), until, plain.copy(), plain.versionCreated());
        DeskCard card = card(item, Relation.NEW, "A suggestion.");

        ProposalView ahead = ProposalView.of(card, NOW);
        assertThat(ahead.embargo()).isEqualTo(ends);
        assertThat(ahead.embargoLabel()).isEqualTo("9/19, 4 p.m.");
        assertThat(views.desk(List.of(card), List.of(), Newsroom.ME, NOW)).contains(">Embargo until 9/19, 4 p.m.</p>");
        assertThat(Json.text(ProposalView.of(card, ends))).doesNotContain("embargo");
        assertThat(views.desk(List.of(card), List.of(), Newsroom.ME, ends)).doesNotContain("Embargo until");
    }

    @Test
    void carriesTheBannerOnEveryPage() {
        ArticleSnapshot snapshot = snapshot(LIVE);
        List<String> pages = List.of(
                views.index(List.of(), NOW),
                views.article(snapshot, NOW),
                views.desk(List.of(), List.of(Gist.of(snapshot.page())), Newsroom.ME, NOW),
                views.signIn("Open the link."),
                views.welcome(),
                views.people(List.of(), List.of(), Newsroom.ME),
                views.account(Newsroom.ME),
                views.signedIn(Role.CHIEF),
                views.error(404, "There is no such page."));

        assertThat(pages).allSatisfy(html -> assertThat(html).contains("data-test=\"banner\">Demonstration</p>"));
        assertThat(new Views(null).index(List.of(), NOW)).doesNotContain("banner");
    }

    @Test
    void runsNothingInline() {
        DeskCard card = card(item("a1", wire(), Signal.NONE, 3, COPY), Relation.NEW, "A suggestion.");
        ArticleSnapshot snapshot = snapshot(LIVE, update(2, BLINKEN, State.POSTED));

        assertThat(List.of(
                        views.article(snapshot, NOW),
                        views.desk(List.of(card), List.of(Gist.of(snapshot.page())), Newsroom.ME, NOW),
                        views.signIn("Open the link."),
                        views.welcome(),
                        views.people(List.of(), List.of(), Newsroom.ME),
                        views.account(Newsroom.ME),
                        views.index(List.of(Gist.of(snapshot.page())), NOW)))
                .allSatisfy(html -> assertThat(html)
                        .doesNotContain("<style", " style=", "onclick", "javascript:")
                        .doesNotContain("<script>"));
    }

    @Test
    void leadsTheListWithTheNewestUpdateThatStands() {
        Entry first = new Entry.Posted(mark(2, 60), post("First wording.", 60, Confidence.CONFIRMED, null));
        Entry second = new Entry.Posted(mark(3, 30), post("Withdrawn words.", 30, Confidence.CLAIMED, null));
        Entry corrected = new Entry.Corrected(mark(4, 20), new EntryId("e2"), "Second wording.", "A name was wrong.");
        Entry retracted = new Entry.Retracted(mark(5, 10), new EntryId("e3"), "Withdrawn by its source.");

        String html = views.index(List.of(Gist.of(page(LIVE, first, second, corrected, retracted))), NOW);

        assertThat(html)
                .contains("2 updates", "Update 9/19, 1:24 p.m.:</span> Second wording.", "href=\"/desk\"")
                .doesNotContain("First wording", "Withdrawn words");
    }

    /** Without the data block for machines. */
    private static String visible(String html) {
        return html.substring(html.indexOf("<body"));
    }
}
