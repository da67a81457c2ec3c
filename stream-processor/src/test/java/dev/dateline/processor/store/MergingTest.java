package dev.dateline.processor.store;

import static dev.dateline.processor.store.MatchDesk.entry;
import static dev.dateline.processor.store.MatchDesk.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Refusal;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.live.EntryId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A proposal becomes a part of an update that readers have. */
class MergingTest {
    private static final ProposalId PROPOSAL = new ProposalId("p-2");
    private static final EntryId UPDATE = new EntryId("d1");
    private static final String MORE =
            "The board of the Veld dam said on Monday that the gates of the wall are shut and"
                    + " that water no longer flows into the lower valley, where the bridge of Orme stands.";

    private final DecisionsTopic topic = new DecisionsTopic();
    private final MatchDesk strict = new MatchDesk(KillPolicy.RETRACT);
    private final MatchDesk asking = new MatchDesk(KillPolicy.ASK);

    @Test
    void oneDecisionChangesTheUpdateAndSettlesTheProposal() {
        published();
        decide("m", 0, merge(1));
        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(outputs.text("updates/veld-dam/3"))
                .contains("\"type\":\"merged\"", "\"target\":\"d1\"", "first and more", "A second report.");
        assertThat(outputs.outcome("m")).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            assertThat(accepted.version()).isEqualTo(1);
            assertThat(accepted.settled())
                    .isNotNull()
                    .extracting(settled -> settled.state())
                    .isEqualTo(ProposalState.APPROVED);
            assertThat(accepted.rests())
                    .isNotNull()
                    .extracting(rests -> rests.entries())
                    .isEqualTo(List.of(UPDATE));
        });
    }

    @Test
    void whoeverComesSecondIsToldWhicheverOfTheTwoWasDecidedOn() {
        published();
        decide("c", 1, new Act.Correct(UPDATE, "better words", "tense"));
        decide("late", 0, merge(1));
        decide("held", 0, new Act.Hold(PROPOSAL, null));
        decide("later", 0, merge(2));
        decide("right", 1, merge(2));
        decide("again", 2, merge(3));
        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(refused(outputs, "late").refusal()).isEqualTo(Refusal.STALE);
        assertThat(refused(outputs, "late").detail()).isEqualTo("made on version 1 of entry:d1, which is at 2");
        assertThat(refused(outputs, "late").winner())
                .isNotNull()
                .extracting(winner -> winner.decision().value())
                .isEqualTo("c");
        assertThat(refused(outputs, "later").detail()).contains("proposal:p-2");
        assertThat(outputs.outcome("right")).isInstanceOf(Outcome.Accepted.class);
        assertThat(refused(outputs, "again").refusal()).isEqualTo(Refusal.SETTLED);
    }

    @Test
    void nothingIsMergedIntoWhatReadersNoLongerHaveOrAClosedPage() {
        published();
        decide("r", 1, new Act.Retract(UPDATE, "not so"));
        decide("gone", 0, merge(2));
        decide("nowhere", 0, new Act.Merge(PROPOSAL, new EntryId("d9"), 1, Desk.post("more"), "more"));
        decide("close", 1, new Act.Close(null));
        decide("closed", 0, merge(2));
        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(refused(outputs, "gone").refusal()).isEqualTo(Refusal.NOT_APPLICABLE);
        assertThat(refused(outputs, "nowhere").refusal()).isEqualTo(Refusal.UNKNOWN_ENTRY);
        assertThat(refused(outputs, "closed").refusal()).isEqualTo(Refusal.ARTICLE_CLOSED);
    }

    @Test
    void aTakedownOfTheUpdateTakesTheMergedWordsAlong() {
        published();
        decide("m", 0, new Act.Merge(PROPOSAL, UPDATE, 1, Desk.post("libellous words"), "libellous note"));
        decide("down", 0, new Act.TakeDown(List.of(UPDATE), "by order"));
        DecisionsTopic.Outputs outputs = topic.foldAll();
        topic.erase(outputs);
        topic.compact();

        assertThat(topic.holds("libellous")).isFalse();
        assertThat(outputs.texts().values()).noneMatch(text -> text.contains("libellous"));
        assertThat(topic.foldAll().texts()).isEqualTo(outputs.texts());
    }

    @Test
    void aKillOfEitherItemFindsTheUpdate() {
        Proposal first = merged(asking);

        Proposal ofMerged = only(asking.kill("dpa", "b"));
        Proposal ofFirst = only(asking.kill("afp", "a"));

        assertThat(ofMerged.evidence().relation()).isEqualTo(Relation.KILL);
        assertThat(ofMerged.evidence().entries()).containsExactly(entry(first));
        assertThat(ofFirst.evidence().entries()).containsExactly(entry(first));
        asking.isTheSameOnceMore();
    }

    @Test
    void aKillOfTheMergedItemWithdrawsTheUpdateAtOnceWhereThePolicySaysSo() {
        Proposal first = merged(strict);
        strict.kill("dpa", "b");

        assertThat(strict.withdrawn()).containsExactly(entry(first));
    }

    @Test
    void aCopyOfTheMergedTextCarriesItsPartAndNotTheOther() {
        Proposal first = only(strict.send("afp", "a", MatchDesk.TEXT));
        strict.approve(first);
        Proposal second = only(strict.send("dpa", "b", "1", "Gates of the Veld dam shut", MORE));
        strict.send("reuters", "c", "1", "Gates of the Veld dam shut", MORE);
        strict.merge(strict.now(second), first);
        strict.kill("dpa", "b");
        List<EntryId> afterOneCopy = strict.withdrawn();
        strict.kill("afp", "a");

        assertThat(afterOneCopy).isEmpty();
        assertThat(strict.withdrawn()).containsExactly(entry(first));
    }

    @Test
    void aCopyThatComesAfterTheMergeCarriesTheUpdateToo() {
        Proposal first = merged(asking);
        asking.send("reuters", "c", "1", "Gates of the Veld dam shut", MORE);

        Proposal question = only(asking.kill("reuters", "c"));

        assertThat(question.evidence().entries()).containsExactly(entry(first));
    }

    @Test
    void aKillThatCameBeforeTheMergeIsFoundByIt() {
        Proposal first = only(strict.send("afp", "a", MatchDesk.TEXT));
        strict.approve(first);
        Proposal second = only(strict.send("dpa", "b", "1", "Gates of the Veld dam shut", MORE));
        strict.kill("dpa", "b");
        strict.merge(second, first);

        assertThat(strict.withdrawn()).containsExactly(entry(first));
    }

    /** What was made of the item of AFP, into which that of DPA was merged. */
    private static Proposal merged(MatchDesk desk) {
        Proposal first = only(desk.send("afp", "a", MatchDesk.TEXT));
        desk.approve(first);
        Proposal second = only(desk.send("dpa", "b", "1", "Gates of the Veld dam shut", MORE));
        desk.merge(second, first);
        return first;
    }

    private void published() {
        decide("create", 0, Desk.create("The dam"));
        decide("d1", 0, new Act.Approve(null, Desk.post("first words")));
    }

    private static Act merge(long version) {
        return new Act.Merge(PROPOSAL, UPDATE, version, Desk.post("first and more"), "A second report.");
    }

    private void decide(String id, long base, Act act) {
        topic.append(Desk.decide(id, Desk.DAM, base, act));
    }

    private static Outcome.Refused refused(DecisionsTopic.Outputs outputs, String decision) {
        return (Outcome.Refused) outputs.outcome(decision);
    }
}
