package dev.dateline.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.gateway.account.Caller;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.page.MediaRules;
import dev.dateline.gateway.page.Pictures;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What cannot go out is refused before the log hears of them. */
class VettingTest {
    private static final Instant NOON = Instant.parse("2023-09-19T12:00:00Z");
    private static final Media ENDING = Pictures.hallUntil(NOON.plusSeconds(60));

    private static final Answer.Failed AGAIN = new Answer.Failed(
            409, "readers have this of the same item already, or it is scheduled: nothing was posted");
    private static final Answer.Failed OWN = new Answer.Failed(403, "that name is Dateline's own: choose another");

    private final Board board = new Board();
    private final Hub hub = new Hub();
    private final Articles articles = new Articles();
    private final Vetting vetting = new Vetting(
            articles,
            board,
            new WatchGuard(articles, new Matching(ask -> Future.succeededFuture(), new Answers(), Duration.ZERO)),
            name -> false,
            MediaRules.DEFAULTS,
            hub);

    @Test
    void whatIsLicensedAndCanBeShownPasses() {
        assertThat(objection(new Act.Approve(null, post(Pictures.HALL, Pictures.TALK, Pictures.FILM)), NOON))
                .isNull();
    }

    @Test
    void nobodyDecidesOnTheCanarysPagesOrOpensAnythingOnItsDesk() {
        ArticleId page = Canary.page(LocalDate.of(2026, 3, 1));
        Caller chief = new Caller("maria", Role.CHIEF, "session", false);
        Act.Create create = new Act.Create(
                Canary.DESK, new Story("Veld", List.of()), new Settings(ZoneOffset.UTC, "en", List.of()));

        assertThat(vetting.forbids(chief, decision(page, new Act.Close(null)))).isEqualTo(OWN);
        assertThat(vetting.forbids(chief, decision(new ArticleId("veld-dam"), create)))
                .isEqualTo(OWN);
        assertThat(vetting.forbids(chief, decision(new ArticleId("veld-dam"), new Act.Close(null))))
                .isNull();
    }

    private static Decision decision(ArticleId article, Act act) {
        return new Decision(new DecisionId("d1"), article, "maria", NOON, 0, act);
    }

    @Test
    void whatReadersHaveOfTheSameItemInTheSameWordsIsNotPostedByNoProposalAgain() {
        ItemVersion item = SampleProposals.version("mill", "2");
        Post post = new Post("The toll is 32.", NOON, Confidence.CLAIMED, List.of(item), "Harbor Wire");
        SampleLog log = new SampleLog("varne");
        log.post(post.text(), List.of(item));
        EntryId gone = log.post("The toll is 33.", List.of(item));
        log.retract(gone);
        log.post(new EntryId("d1"), "The toll is 34.", List.of(item));
        hub.take(log.written());
        SampleProposals.schedule(board, "p9", post.withText("The toll is 35."));

        assertThat(objection(new Act.Approve(null, post), NOON)).isEqualTo(AGAIN);
        assertThat(objection(new Act.Suggest(new Act.Approve(null, post)), NOON))
                .isEqualTo(AGAIN);
        assertThat(objection(new Act.Approve(null, post.withText("The toll is 35.")), NOON))
                .as("what is scheduled")
                .isEqualTo(AGAIN);
        assertThat(objection(new Act.Approve(null, post.withText("The toll is 33.")), NOON))
                .as("what was retracted")
                .isNull();
        assertThat(vetting.objects(
                        decision(SampleProposals.ARTICLE, new Act.Approve(null, post.withText("The toll is 34.")))))
                .as("the same decision, asked again")
                .isNull();
        assertThat(objection(new Act.Approve(null, post.resting(List.of())), NOON))
                .isNull();
    }

    @Test
    void whatHasNoLicenceIsRefused() {
        assertThat(objection(new Act.Approve(null, post(Pictures.HALL, Pictures.UNLICENSED)), NOON))
                .isEqualTo(new Answer.Failed(422, "image 2: no licence is stated"));
    }

    @Test
    void whatWillHaveEndedWhenItGoesOutIsRefused() {
        assertThat(objection(new Act.Approve(null, post(ENDING)), NOON)).isNull();
        assertThat(objection(new Act.Approve(null, post(ENDING)), NOON.plusSeconds(60)))
                .isEqualTo(new Answer.Failed(422, "image 1: rights ended on 9/19, 12:01 p.m."));
        assertThat(objection(new Act.Schedule(null, post(ENDING), NOON.plusSeconds(90)), NOON))
                .isNotNull();
        assertThat(objection(new Act.Schedule(null, post(ENDING), NOON.plusSeconds(30)), NOON))
                .isNull();
    }

    @Test
    void whatWasScheduledForATimeThatIsOverIsRefusedButForASlowClock() {
        assertThat(objection(new Act.Schedule(null, post(), NOON.minusSeconds(61)), NOON))
                .isEqualTo(new Answer.Failed(
                        422, "its time, 9/19, 11:58 a.m. UTC, is over: approve it, or schedule it for a later one"));
        assertThat(objection(new Act.Schedule(null, post(), NOON.minusSeconds(60)), NOON))
                .isNull();
    }

    @Test
    void timesAreToldOnTheStorysOwnClocks() {
        Settings settings = new Settings(ZoneId.of("America/New_York"), "en", List.of());
        articles.take(
                SampleProposals.ARTICLE,
                new Article(
                        SampleProposals.ARTICLE,
                        new DeskId("world"),
                        Phase.LIVE,
                        settings,
                        new Story("Talks", List.of()),
                        List.of()));
        Instant embargo = NOON.plusSeconds(3601);
        Proposal kept = SampleProposals.embargoed("p1", embargo);
        board.take(SampleProposals.key("p1"), kept);

        assertThat(objection(new Act.Schedule(null, post(), NOON.minusSeconds(7200)), NOON))
                .isEqualTo(new Answer.Failed(
                        422, "its time, 9/19, 6 a.m. EDT, is over: approve it, or schedule it for a later one"));
        assertThat(objection(new Act.Approve(kept.id(), post()), NOON))
                .isEqualTo(new Answer.Failed(
                        422,
                        "its provider does not want it out before 9/19, 9:01 a.m. EDT: schedule it for then, or wait"
                                + " for a version that is free"));
        assertThat(objection(new Act.Approve(null, post(ENDING)), NOON.plusSeconds(60)))
                .isEqualTo(new Answer.Failed(422, "image 1: rights ended on 9/19, 8:01 a.m."));
    }

    @Test
    void whatNoPlayerPlaysIsNoEmbed() {
        Media film = new Media(Media.Kind.EMBED, Pictures.FILM.address(), "A film", null, null, Pictures.FILM.rights());

        assertThat(objection(new Act.Correct(new EntryId("e1"), "text", "note", List.of(film)), NOON))
                .isNotNull();
        assertThat(objection(new Act.Suggest(new Act.Approve(null, post(film))), NOON))
                .isNotNull();
    }

    @Test
    void whatHasEndedWhileItWaitedForASecondPersonIsRefused() {
        Decision laid = decision(new Act.Approve(null, post(ENDING)), NOON);
        Work waiting = new Work.Second(laid, null);
        board.take(waiting.key(), waiting);
        Act second = new Act.Second(laid.id().entry(), null);

        assertThat(objection(second, NOON)).isNull();
        assertThat(objection(second, NOON.plusSeconds(60))).isNotNull();
    }

    private Answer.@Nullable Failed objection(Act act, Instant at) {
        return vetting.objects(decision(act, at));
    }

    private static Decision decision(Act act, Instant at) {
        return new Decision(new DecisionId("d-1"), SampleProposals.ARTICLE, "maria", at, 0, act);
    }

    private static Post post(Media... media) {
        return new Post("Talks began.", NOON, Confidence.CLAIMED, List.of(), null, List.of(media));
    }
}
