package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Policies;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.LeftOut;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Refusal;
import dev.dateline.contract.desk.Subject;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.media.Media;
import dev.dateline.processor.log.Effect;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures, videos and embeds: only what is licensed goes out, and only while its rights last. */
class MediaRightsTest {
    private static final Instant NOON = Desk.NOON;
    private static final Media FREE = Desk.picture("the dam", "CC BY 4.0", null);
    private static final Media UNTIL_ONE = Desk.picture("the valley", "CC BY 4.0", NOON.plusSeconds(3600));
    private static final Media UNLICENSED = Desk.picture("the rim", null, null);

    private final DecisionsTopic topic = new DecisionsTopic();

    @BeforeEach
    void anArticleIsOpen() {
        decide("create", NOON, Desk.create("The dam"));
    }

    @Test
    void whatIsLicensedGoesOutWithTheWords() {
        decide("d1", NOON, approve(FREE, UNTIL_ONE));

        assertThat(shown("d1")).containsExactly(FREE, UNTIL_ONE);
    }

    @Test
    void whatHasNoLicenceIsRefusedAndNamedByItsPlace() {
        decide("d1", NOON, approve(FREE, UNLICENSED));

        assertThat(refused("d1").refusal()).isEqualTo(Refusal.RIGHTS);
        assertThat(refused("d1").detail()).isEqualTo("image 2: no licence is stated");
    }

    @Test
    void whatHasExpiredIsRefusedFromThatVeryMomentOn() {
        decide("d1", NOON.plusSeconds(3600), approve(UNTIL_ONE));

        assertThat(refused("d1").detail()).isEqualTo("image 1: rights ended on 9/19, 1 p.m.");
    }

    @Test
    void whatWillHaveExpiredByItsTimeCannotBeScheduled() {
        decide("d1", NOON, schedule(NOON.plusSeconds(7200), UNTIL_ONE));
        decide("d2", NOON, schedule(NOON.plusSeconds(1800), UNTIL_ONE));

        assertThat(refused("d1").refusal()).isEqualTo(Refusal.RIGHTS);
        assertThat(outcome("d2")).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void aReleaseThatComesTooLateForAPictureLetsTheNewsOutWithoutIt() {
        decide("later", NOON, schedule(NOON.plusSeconds(1800), FREE, UNTIL_ONE));
        decide("release", NOON.plusSeconds(3600), new Act.Release(new EntryId("later")));

        assertThat(shown("later")).containsExactly(FREE);
        assertThat(((Outcome.Accepted) outcome("release")).leftOut())
                .isEqualTo(new LeftOut(
                        new EntryId("later"),
                        NOON.plusSeconds(3600),
                        List.of("image 2: rights ended on 9/19, 1 p.m.")));
    }

    @Test
    void whatGoesOutWholeSaysNothingOfPicturesAndNeitherDoesWhatStillWaits() {
        decide("later", NOON, schedule(NOON.plusSeconds(1800), FREE, UNTIL_ONE));
        decide("release", NOON.plusSeconds(1800), new Act.Release(new EntryId("later")));
        decide("other", NOON, schedule(NOON.plusSeconds(1800), UNTIL_ONE));

        assertThat(((Outcome.Accepted) outcome("release")).leftOut()).isNull();
        assertThat(((Outcome.Accepted) outcome("other")).leftOut()).isNull();
    }

    @Test
    void whatASecondPersonReleasesTooLateSaysWhatItWentOutWithout() {
        decide("later", NOON, schedule(NOON.plusSeconds(1800), UNTIL_ONE));
        decide("twice", 1, NOON, new Act.Configure(Desk.settings(new Policies(List.of(), null, true, 1))));
        decide("now", NOON.plusSeconds(60), new Act.Release(new EntryId("later")));
        topic.append(new Decision(
                new DecisionId("agreed"),
                Desk.DAM,
                "bert",
                NOON.plusSeconds(3600),
                0,
                new Act.Second(new EntryId("now"), Subject.of(new EntryId("later")))));

        assertThat(((Outcome.Accepted) outcome("now")).leftOut()).isNull();
        assertThat(((Outcome.Accepted) outcome("agreed")).leftOut())
                .isEqualTo(new LeftOut(
                        new EntryId("later"),
                        NOON.plusSeconds(3600),
                        List.of("image 1: rights ended on 9/19, 1 p.m.")));
        assertThat(shown("later")).isEmpty();
    }

    @Test
    void aCorrectionMayExchangeThePicturesOrTakeThemAwayAndElseLeavesThemAlone() {
        decide("d1", NOON, approve(FREE));
        decide("d2", 1, NOON, new Act.Correct(new EntryId("d1"), "text", "note", List.of(UNTIL_ONE)));
        decide("d3", 2, NOON, new Act.Correct(new EntryId("d1"), "text", "note", List.of()));
        decide("d4", 3, NOON, new Act.Correct(new EntryId("d1"), "text", "note"));

        assertThat(corrected("d2")).containsExactly(UNTIL_ONE);
        assertThat(corrected("d3")).isEmpty();
        assertThat(corrected("d4")).isNull();
    }

    @Test
    void aCorrectionBringsNothingInWithoutALicence() {
        decide("d1", NOON, approve(FREE));
        decide("d2", 1, NOON, new Act.Correct(new EntryId("d1"), "text", "note", List.of(UNLICENSED)));

        assertThat(refused("d2").refusal()).isEqualTo(Refusal.RIGHTS);
    }

    @Test
    void theStoryShowsOnlyWhatIsLicensedToo() {
        decide("d1", 1, NOON, revise(FREE));
        decide("d2", 2, NOON, revise(FREE, UNLICENSED));
        decide("d3", 2, NOON.plusSeconds(3600), revise(UNTIL_ONE));

        assertThat(((Entry.Revised) entry("d1")).story().media()).containsExactly(FREE);
        assertThat(refused("d2").refusal()).isEqualTo(Refusal.RIGHTS);
        assertThat(refused("d3").refusal()).isEqualTo(Refusal.RIGHTS);
        assertThat(topic.foldAll().text("pages/veld-dam")).contains("the dam").doesNotContain("the rim", "the valley");
    }

    @Test
    void aTakedownOfAStoryLeavesNoPictureOfItEither() {
        decide("d1", 1, NOON, revise(Desk.picture("a secret", "secret licence", null)));
        decide("d2", 2, NOON, revise(FREE));
        decide("d3", 1, NOON, new Act.TakeDown(List.of(new EntryId("d1")), "by order"));
        DecisionsTopic.Outputs outputs = topic.foldAll();
        topic.erase(outputs);
        topic.compact();

        assertThat(topic.holds("secret")).isFalse();
        assertThat(topic.foldAll().texts()).isEqualTo(outputs.texts());
    }

    @Test
    void whoeverAgreesTooLateIsTold() {
        decide("d1", NOON, new Act.Suggest(approve(UNTIL_ONE)));
        topic.append(new Decision(
                new DecisionId("d2"),
                Desk.DAM,
                "bert",
                NOON.plusSeconds(3600),
                0,
                new Act.Second(new EntryId("d1"), null)));

        assertThat(refused("d2").refusal()).isEqualTo(Refusal.RIGHTS);
    }

    @Test
    void theLoserOfARaceIsToldOfTheRaceFirst() {
        decide("d1", NOON, approve(FREE));
        decide("d2", 7, NOON, new Act.Correct(new EntryId("d1"), "text", "note", List.of(UNLICENSED)));

        assertThat(refused("d2").refusal()).isEqualTo(Refusal.STALE);
    }

    @Test
    void aTakedownLeavesNoWordOrAddressOfAPictureAnywhere() {
        decide("d1", NOON, approve(Desk.picture("a secret", "secret licence", null)));
        decide(
                "d2",
                1,
                NOON,
                new Act.Correct(new EntryId("d1"), "t", "n", List.of(Desk.picture("a secret", "b", null))));
        decide("d3", NOON, approve(Desk.picture("another secret", null, null)));
        decide("d4", 2, NOON, new Act.TakeDown(List.of(new EntryId("d1")), "by order"));
        DecisionsTopic.Outputs outputs = topic.foldAll();
        topic.erase(outputs);
        topic.compact();

        DecisionsTopic.Outputs again = topic.foldAll();

        assertThat(topic.holds("secret")).isFalse();
        assertThat(topic.holds("pictures.example")).isFalse();
        assertThat(again.texts().values()).noneMatch(text -> text.contains("secret"));
        assertThat(again.texts()).isEqualTo(outputs.texts());
        assertThat(again.agenda()).noneMatch(Work.Erase.class::isInstance);
    }

    private static Act.Approve approve(Media... media) {
        return new Act.Approve(null, Desk.post("text").showing(List.of(media)));
    }

    private static Act revise(Media... media) {
        return new Act.Revise(new Story("The dam", List.of("Paragraph."), List.of(media)), null);
    }

    private static Act schedule(Instant due, Media... media) {
        return new Act.Schedule(null, Desk.post("text").showing(List.of(media)), due);
    }

    private void decide(String id, Instant at, Act act) {
        decide(id, 0, at, act);
    }

    private void decide(String id, long base, Instant at, Act act) {
        topic.append(new Decision(new DecisionId(id), Desk.DAM, "maria", at, base, act));
    }

    private List<Media> shown(String id) {
        return ((Entry.Posted) entry(id)).post().media();
    }

    private @Nullable List<Media> corrected(String id) {
        return ((Entry.Corrected) entry(id)).media();
    }

    private Entry entry(String id) {
        return topic.foldAll().all.stream()
                .filter(Effect.Logged.class::isInstance)
                .map(effect -> ((Effect.Logged) effect).entry())
                .filter(entry -> entry.mark().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Outcome.Refused refused(String id) {
        return (Outcome.Refused) outcome(id);
    }

    private Outcome outcome(String id) {
        return topic.foldAll().all.stream()
                .filter(Effect.Decided.class::isInstance)
                .map(effect -> ((Effect.Decided) effect).outcome())
                .filter(outcome -> outcome.decision().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
