package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Policies;
import dev.dateline.contract.article.Policy;
import dev.dateline.contract.article.QuietHours;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Refusal;
import dev.dateline.contract.desk.Rests;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.desk.Subject;
import dev.dateline.contract.desk.Winner;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.Provider;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What needs a second person, and what happens by nobody's word. */
class TwoPeopleTest {
    private static final ProposalId PROPOSAL = new ProposalId("p-1");
    private static final EntryId WAITING = new EntryId("d1");

    private final DecisionsTopic topic = new DecisionsTopic();

    @Test
    void underFourEyesReadersSeeNothingUntilASecondPersonAgrees() {
        opened(fourEyes());
        decide("d1", "ann", 0, new Act.Approve(PROPOSAL, Desk.post("unseen words")));
        DecisionsTopic.Outputs before = topic.foldAll();
        decide("d2", "bea", 0, new Act.Second(WAITING, Subject.of(PROPOSAL)));
        DecisionsTopic.Outputs after = topic.foldAll();

        assertThat(before.texts().values()).noneMatch(text -> text.contains("unseen"));
        assertThat(accepted(before, "d1").settled()).isNull();
        assertThat(accepted(before, "d1").rests()).isNull();
        assertThat(before.agenda()).singleElement().isInstanceOfSatisfying(Work.Second.class, work -> {
            assertThat(work.decision().by()).isEqualTo("ann");
            assertThat(work.on()).isEqualTo(Subject.of(PROPOSAL));
        });
        assertThat(after.text("updates/veld-dam/3")).contains("unseen words", "\"id\":\"d2\"");
        assertThat(accepted(after, "d2").settled())
                .satisfies(settled -> assertThat(settled)
                        .isNotNull()
                        .extracting(one -> one.state())
                        .isEqualTo(ProposalState.APPROVED));
        assertThat(accepted(after, "d2").rests()).isNotNull();
        assertThat(after.agenda()).isEmpty();
    }

    @Test
    void nobodyIsTheirOwnSecondPerson() {
        opened(fourEyes());
        decide("d1", "ann", 0, new Act.Approve(null, Desk.post("unseen words")));
        decide("d2", "ann", 0, new Act.Second(WAITING, null));

        assertThat(refused("d2").refusal()).isEqualTo(Refusal.NOT_APPLICABLE);
        assertThat(refused("d2").detail()).contains("waits for another than ann");
    }

    @Test
    void agreeingComesTooLateWhereSomebodyElseHasDecidedMeanwhile() {
        opened(fourEyes());
        decide("d1", "ann", 0, new Act.Approve(PROPOSAL, Desk.post("unseen words")));
        decide("no", "cem", 0, new Act.Reject(PROPOSAL, "Not ours."));
        decide("d2", "bea", 0, new Act.Second(WAITING, Subject.of(PROPOSAL)));

        assertThat(refused("d2").refusal()).isEqualTo(Refusal.STALE);
        assertThat(refused("d2").winner()).isNotNull();
    }

    @Test
    void headlineScheduleAndCorrectionNeedTwoButARetractionDoesNot() {
        opened(fourEyes());
        decide("d1", "ann", 0, new Act.Approve(null, Desk.post("first words")));
        decide("d2", "bea", 0, new Act.Second(WAITING, null));
        decide("h", "ann", 1, new Act.Revise(new Story("Another headline", List.of()), null));
        decide("s", "ann", 0, new Act.Schedule(null, Desk.post("later words"), Desk.NOON.plusSeconds(60)));
        decide("c", "ann", 1, new Act.Correct(new EntryId("d2"), "better words", "tense"));
        DecisionsTopic.Outputs waiting = topic.foldAll();
        decide("h2", "bea", 1, new Act.Second(new EntryId("h"), Subject.STORY));
        decide("s2", "bea", 0, new Act.Second(new EntryId("s"), null));
        decide("c2", "bea", 1, new Act.Second(new EntryId("c"), Subject.of(new EntryId("d2"))));
        decide("r", "ann", 2, new Act.Retract(new EntryId("d2"), "Gone."));
        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(waiting.agenda()).hasSize(3).allMatch(Work.Second.class::isInstance);
        assertThat(outputs.text("pages/veld-dam")).contains("Another headline");
        assertThat(outputs.text("updates/veld-dam/5")).contains("\"type\":\"corrected\"", "better words");
        assertThat(outputs.text("updates/veld-dam/6")).contains("\"type\":\"retracted\"");
        assertThat(outputs.agenda())
                .containsExactly(new Work.ReleaseDue(
                        Desk.DAM, new EntryId("s2"), 0, Desk.NOON.plusSeconds(60), Desk.post("later words")));
    }

    @Test
    void aMergeNeedsTwoAndHoldsBothToWhatWasSeen() {
        opened(fourEyes());
        decide("d1", "ann", 0, new Act.Approve(null, Desk.post("first words")));
        decide("d2", "bea", 0, new Act.Second(WAITING, null));
        EntryId entry = new EntryId("d2");
        decide("m", "ann", 0, new Act.Merge(PROPOSAL, entry, 1, Desk.post("unseen words"), "unseen note"));
        DecisionsTopic.Outputs waiting = topic.foldAll();
        decide("m2", "bea", 0, new Act.Second(new EntryId("m"), Subject.of(PROPOSAL)));
        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(waiting.texts().values()).noneMatch(text -> text.contains("unseen"));
        assertThat(outputs.text("updates/veld-dam/4")).contains("\"type\":\"merged\"", "unseen words");
        assertThat(accepted(outputs, "m2").settled()).isNotNull();
        assertThat(accepted(outputs, "m2").rests())
                .satisfies(rests ->
                        assertThat(rests).isNotNull().extracting(Rests::entries).isEqualTo(List.of(entry)));
    }

    @Test
    void aMergeThatWaitsComesTooLateWhereTheUpdateWasChangedMeanwhile() {
        opened(null);
        decide("d1", "ann", 0, new Act.Approve(null, Desk.post("first words")));
        decide("m", "carl", 0, new Act.Suggest(new Act.Merge(PROPOSAL, WAITING, 1, Desk.post("more"), "more")));
        decide("c", "ann", 1, new Act.Correct(WAITING, "better words", "tense"));
        decide("m2", "bea", 0, new Act.Second(new EntryId("m"), Subject.of(PROPOSAL)));

        assertThat(refused("m2").refusal()).isEqualTo(Refusal.STALE);
        assertThat(refused("m2").winner()).isNotNull().extracting(Winner::by).isEqualTo("ann");
    }

    @Test
    void whatWaitsCanBeCalledOffByItsAuthor() {
        opened(fourEyes());
        decide("d1", "ann", 0, new Act.Approve(null, Desk.post("unseen words")));
        decide("off", "ann", 0, new Act.Retract(WAITING, "Wrong story."));
        decide("d2", "bea", 0, new Act.Second(WAITING, null));

        assertThat(refused("d2").detail()).contains("does not wait for anybody");
        assertThat(topic.foldAll().agenda()).isEmpty();
    }

    @Test
    void aSuggestionWaitsForAnEditorAlsoWhereOneIsEnough() {
        opened(null);
        decide("d1", "carl", 0, new Act.Suggest(new Act.Approve(PROPOSAL, Desk.post("suggested words"))));
        decide("d2", "ann", 0, new Act.Second(WAITING, Subject.of(PROPOSAL)));
        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(outputs.text("updates/veld-dam/2")).contains("suggested words");
    }

    @Test
    void whatCouldNotTakeEffectIsNotSuggested() {
        opened(null);
        decide("no", "ann", 0, new Act.Reject(PROPOSAL, "Not ours."));
        decide("d1", "carl", 0, new Act.Suggest(new Act.Approve(PROPOSAL, Desk.post("suggested words"))));

        assertThat(refused("d1").refusal()).isEqualTo(Refusal.STALE);
        assertThat(topic.foldAll().agenda()).noneMatch(Work.Second.class::isInstance);
    }

    @Test
    void aTakedownTakesTheWordsOfWhoeverWaitedAlongAndTheRestFoldsTheSame() {
        opened(fourEyes());
        decide("d1", "ann", 0, new Act.Approve(null, Desk.post("libellous words")));
        decide("d2", "bea", 0, new Act.Second(WAITING, null));
        decide("c", "ann", 1, new Act.Correct(new EntryId("d2"), "libellous again", "tense"));
        decide("c2", "bea", 1, new Act.Second(new EntryId("c"), Subject.of(new EntryId("d2"))));
        decide("w", "ann", 0, new Act.Approve(null, Desk.post("libellous and waiting")));
        decide("down", "bea", 0, new Act.TakeDown(List.of(new EntryId("d2"), new EntryId("w")), "by order"));
        DecisionsTopic.Outputs outputs = topic.foldAll();
        topic.erase(outputs);
        topic.compact();

        assertThat(topic.holds("libellous")).isFalse();
        assertThat(outputs.texts().values()).noneMatch(text -> text.contains("libellous"));
        assertThat(outputs.agenda()).noneMatch(Work.Second.class::isInstance);
        assertThat(topic.foldAll().texts()).isEqualTo(outputs.texts());
    }

    @Test
    void aTakedownOfAnUpdateTakesAlongWhatWaitsToChangeIt() {
        opened(null);
        decide("x", "ann", 0, new Act.Approve(null, Desk.post("libellous words")));
        decide("y", "carl", 1, new Act.Suggest(new Act.Correct(new EntryId("x"), "libellous still", "tense")));
        decide("down", "chief", 0, new Act.TakeDown(List.of(new EntryId("x")), "by order"));
        decide("late", "ann", 1, new Act.Second(new EntryId("y"), Subject.of(new EntryId("x"))));
        DecisionsTopic.Outputs outputs = topic.foldAll();
        topic.erase(outputs);
        topic.compact();

        assertThat(topic.holds("libellous")).isFalse();
        assertThat(outputs.agenda()).noneMatch(Work.Second.class::isInstance);
        assertThat(refused("late").detail()).contains("does not wait for anybody");
        assertThat(topic.foldAll().texts()).isEqualTo(outputs.texts());
    }

    @Test
    void whatTwoPeopleCallOffLeavesTheAgenda() {
        opened(null);
        decide("s", "ann", 0, new Act.Schedule(null, Desk.post("later words"), Desk.NOON.plusSeconds(60)));
        decide("r", "carl", 0, new Act.Suggest(new Act.Retract(new EntryId("s"), "No longer true.")));
        decide("yes", "ann", 0, new Act.Second(new EntryId("r"), Subject.of(new EntryId("s"))));

        assertThat(topic.foldAll().agenda()).isEmpty();
    }

    @Test
    void underFourEyesNobodyAloneGivesReadersWordsByAnotherWayOrBeforeTheirTime() {
        opened(fourEyes());
        decide("d1", "ann", 0, new Act.Approve(null, Desk.post("first words")));
        decide("d2", "bea", 0, new Act.Second(WAITING, null));
        decide("k", "ann", 1, new Act.KeyEvent(new EntryId("d2"), "unseen title"));
        decide("s", "ann", 0, new Act.Schedule(null, Desk.post("unseen later"), Desk.NOON.plusSeconds(60)));
        decide("s2", "bea", 0, new Act.Second(new EntryId("s"), null));
        decide("now", "ann", 0, new Act.Release(new EntryId("s2")));
        decide("c", "ann", 1, new Act.Close("unseen note"));

        DecisionsTopic.Outputs waiting = topic.foldAll();
        assertThat(waiting.texts().values()).noneMatch(text -> text.contains("unseen"));
        assertThat(accepted(waiting, "k").waits()).isTrue();

        decide("release-1", "clerk", 0, new Act.Release(new EntryId("s2")));
        decide("k2", "bea", 1, new Act.Second(new EntryId("k"), Subject.of(new EntryId("d2"))));
        assertThat(topic.foldAll().texts().values())
                .anyMatch(text -> text.contains("unseen later"))
                .anyMatch(text -> text.contains("unseen title"));
    }

    @Test
    void aPolicyPublishesWhatNobodyHasDecidedOn() {
        opened(publishing(null));
        decide("d1", "clerk", 0, new Act.Publish(PROPOSAL, Desk.post("by itself"), "harbor"));
        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(outputs.text("updates/veld-dam/3")).contains("by itself");
        assertThat(accepted(outputs, "d1").rests()).isNotNull();
        assertThat(accepted(outputs, "d1").settled())
                .isEqualTo(new Settled(new DeskId("world"), PROPOSAL, ProposalState.APPROVED, true));
    }

    @Test
    void aPolicyPublishesNothingThatAnEditorHolds() {
        opened(publishing(null));
        decide("hold", "ann", 0, new Act.Hold(PROPOSAL, null));
        decide("d1", "clerk", 0, new Act.Publish(PROPOSAL, Desk.post("by itself"), "harbor"));

        assertThat(refused("d1").refusal()).isEqualTo(Refusal.STALE);
    }

    @Test
    void nothingIsPublishedByItselfInQuietHoursUnderFourEyesOrByARuleThatIsGone() {
        opened(publishing(new QuietHours(LocalTime.of(11, 0), LocalTime.of(13, 0))));
        decide("quiet", "clerk", 0, new Act.Publish(PROPOSAL, Desk.post("by itself"), "harbor"));
        decide("s2", "chief", 2, new Act.Configure(Desk.settings(new Policies(List.of(harbor()), null, true, 1))));
        decide("four", "clerk", 0, new Act.Publish(PROPOSAL, Desk.post("by itself"), "harbor"));
        decide("s3", "chief", 3, new Act.Configure(Desk.settings(KillPolicy.ASK)));
        decide("gone", "clerk", 0, new Act.Publish(PROPOSAL, Desk.post("by itself"), "harbor"));

        assertThat(refused("quiet").detail()).contains("quiet hours");
        assertThat(refused("four").detail()).contains("two people");
        assertThat(refused("gone").detail()).contains("'harbor' no longer publishes by itself");
    }

    private static Policies fourEyes() {
        return new Policies(List.of(), null, true, 1);
    }

    private static Policies publishing(@Nullable QuietHours quiet) {
        return new Policies(List.of(harbor()), quiet, false, 1);
    }

    private static Policy harbor() {
        return new Policy(
                "harbor", Policy.Deed.PUBLISH, List.of(new Provider("harbor-wire")), List.of(), List.of(), null);
    }

    private void opened(@Nullable Policies policies) {
        decide("create", "chief", 0, Desk.create("The dam"));
        if (policies != null) {
            decide("s1", "chief", 1, new Act.Configure(Desk.settings(policies)));
        }
    }

    private void decide(String id, String by, long base, Act act) {
        topic.append(Desk.decide(id, Desk.DAM, by, base, act));
    }

    private Outcome.Refused refused(String decision) {
        return (Outcome.Refused) topic.foldAll().outcome(decision);
    }

    private static Outcome.Accepted accepted(DecisionsTopic.Outputs outputs, String decision) {
        return (Outcome.Accepted) outputs.outcome(decision);
    }
}
