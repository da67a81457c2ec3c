package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Refusal;
import dev.dateline.contract.desk.Rests;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.desk.Winner;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.style.HouseStyle;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.processor.log.Effect;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogKeeperTest {
    private static final ProposalId PROPOSAL = new ProposalId("p-1");

    private final DecisionsTopic topic = new DecisionsTopic();

    @Test
    void ofTwoApprovalsOfOneProposalOneWinsAndTheOtherIsToldWho() {
        opened();
        decide("anna", 0, new Act.Approve(PROPOSAL, Desk.post("first")));
        decide("bert", 0, new Act.Approve(PROPOSAL, Desk.post("second")));

        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(accepted(outputs, "anna").settled())
                .isEqualTo(new Settled(new DeskId("world"), PROPOSAL, ProposalState.APPROVED));
        Outcome.Refused refused = refused(outputs, "bert");
        assertThat(refused.refusal()).isEqualTo(Refusal.STALE);
        assertThat(refused.winner()).isEqualTo(new Winner(1, new DecisionId("anna"), "maria", Desk.NOON));
        assertThat(posted(outputs)).containsExactly("first");
    }

    @Test
    void matchingHearsOfAWavedOffAlertAndReadersSeeNothing() {
        opened();
        decide("d1", 0, new Act.WaveOff(PROPOSAL, "a-1"));

        DecisionsTopic.Outputs outputs = topic.foldAll();

        Outcome.Accepted accepted = accepted(outputs, "d1");
        assertThat(accepted.waved()).isNotNull().satisfies(waved -> {
            assertThat(waved.desk()).isEqualTo(new DeskId("world"));
            assertThat(waved.proposal()).isEqualTo(PROPOSAL);
            assertThat(waved.alert()).isEqualTo("a-1");
        });
        assertThat(accepted.settled()).isNull();
        assertThat(posted(outputs)).isEmpty();
    }

    @Test
    void aDecisionSentTwiceTakesEffectOnceAndHearsTheSameOutcomeTwice() {
        opened();
        Act once = new Act.Approve(null, Desk.post("once"));
        decide("d1", 0, once);
        decide("d1", 0, once);

        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(posted(outputs)).containsExactly("once");
        assertThat(outputs.all.stream().filter(new Effect.Decided(outputs.outcome("d1"), once)::equals))
                .hasSize(2);
    }

    @Test
    void aRefusedDecisionIsALinkOfTheChainOfTheNextEntry() {
        opened();
        decide("good", 0, new Act.Approve(null, Desk.post("text")));
        DecisionsTopic with = new DecisionsTopic();
        with.append(Desk.decide("create", Desk.DAM, 0, Desk.create("The dam")));
        with.append(Desk.decide("bad", Desk.DAM, 0, new Act.Retract(new EntryId("nowhere"), "no")));
        with.append(Desk.decide("good", Desk.DAM, 0, new Act.Approve(null, Desk.post("text"))));

        String alone = topic.foldAll().text("updates/veld-dam/2");
        String after = with.foldAll().text("updates/veld-dam/2");

        assertThat(alone).contains("\"seq\":2").isNotEqualTo(after);
        assertThat(after).contains("\"seq\":2");
    }

    @Test
    void scheduledWordsReachNoReaderBeforeTheirRelease() {
        opened();
        decide("later", 0, new Act.Schedule(PROPOSAL, Desk.post("embargoed words"), Desk.NOON.plusSeconds(60)));
        DecisionsTopic.Outputs before = topic.foldAll();
        decide("release", 0, new Act.Release(new EntryId("later")));
        DecisionsTopic.Outputs after = topic.foldAll();

        assertThat(before.texts().values()).noneMatch(text -> text.contains("embargoed"));
        assertThat(before.agenda())
                .containsExactly(new Work.ReleaseDue(
                        Desk.DAM, new EntryId("later"), 0, Desk.NOON.plusSeconds(60), Desk.post("embargoed words")));
        assertThat(after.text("updates/veld-dam/2")).contains("embargoed words", "\"id\":\"later\"");
        assertThat(after.agenda()).isEmpty();
    }

    @Test
    void aScheduledUpdateThatWasCalledOffIsNeverReleased() {
        opened();
        decide("later", 0, new Act.Schedule(null, Desk.post("embargoed words"), Desk.NOON));
        decide("stop", 0, new Act.Retract(new EntryId("later"), "no longer true"));
        decide("release", 0, new Act.Release(new EntryId("later")));

        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(refused(outputs, "release").refusal()).isEqualTo(Refusal.STALE);
        assertThat(outputs.texts().values()).noneMatch(text -> text.contains("embargoed"));
        assertThat(outputs.agenda()).isEmpty();
    }

    @Test
    void aWithdrawalRetractsWhateverVersionTheEntryHasReached() {
        opened();
        decide("d1", 0, new Act.Approve(PROPOSAL, Desk.post("It burst.")));
        decide("d2", 1, new Act.Correct(new EntryId("d1"), "It has burst.", "tense"));
        decide("kill", 0, withdraw("d1"));

        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(outputs.text("updates/veld-dam/4"))
                .contains("\"type\":\"retracted\"", "\"target\":\"d1\"", "by wire");
        assertThat(accepted(outputs, "kill").version()).isEqualTo(3);
    }

    @Test
    void aWithdrawalOfAScheduledUpdateCallsItOff() {
        opened();
        decide("later", 0, new Act.Schedule(null, Desk.post("embargoed words"), Desk.NOON));
        decide("kill", 0, withdraw("later"));
        decide("release", 0, new Act.Release(new EntryId("later")));

        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(refused(outputs, "release").refusal()).isEqualTo(Refusal.STALE);
        assertThat(outputs.texts().values()).noneMatch(text -> text.contains("embargoed"));
        assertThat(outputs.agenda()).isEmpty();
    }

    @Test
    void settingsThatNameNoStyleLeaveItAsItIs() {
        opened();
        decide("h24", 1, new Act.Configure(Desk.settings(KillPolicy.ASK).orIn(HouseStyle.H24)));
        decide("same", 2, new Act.Configure(Desk.settings(KillPolicy.RETRACT)));
        decide("ap", 3, new Act.Configure(Desk.settings(KillPolicy.ASK).orIn(HouseStyle.AP)));

        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(outputs.text("updates/veld-dam/1")).doesNotContain("\"style\"");
        assertThat(outputs.text("updates/veld-dam/2")).contains("\"style\":\"H24\"");
        assertThat(outputs.text("updates/veld-dam/3")).contains("\"style\":\"H24\"");
        assertThat(outputs.text("updates/veld-dam/4")).contains("\"style\":\"AP\"");
    }

    @Test
    void aWithdrawalIsRefusedOnceTheArticleNoLongerWithdrawsByItself() {
        opened();
        decide("d1", 0, new Act.Approve(PROPOSAL, Desk.post("It burst.")));
        decide("ask", 1, new Act.Configure(Desk.settings(KillPolicy.ASK)));
        decide("kill", 0, withdraw("d1"));

        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(refused(outputs, "kill").refusal()).isEqualTo(Refusal.NOT_APPLICABLE);
        assertThat(refused(outputs, "kill").detail()).contains("no longer withdraws by itself");
        assertThat(outputs.texts("outcomes").values()).noneMatch(text -> text.contains("\"retracted\""));
        assertThat(outputs.all).contains(new Effect.Struck(Work.Withdraw.keyOf(Desk.DAM, new EntryId("d1"))));
    }

    @Test
    void aWithdrawalLeavesTheAgendaWhetherItTookEffectOrNot() {
        opened();
        decide("d1", 0, new Act.Approve(null, Desk.post("It burst.")));
        decide("editor", 1, new Act.Retract(new EntryId("d1"), "not so"));
        decide("kill", 0, withdraw("d1"));
        decide("kill", 0, withdraw("d1"));
        decide("unknown", 0, withdraw("nowhere"));

        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(refused(outputs, "kill").refusal()).isEqualTo(Refusal.NOT_APPLICABLE);
        assertThat(refused(outputs, "unknown").refusal()).isEqualTo(Refusal.UNKNOWN_ENTRY);
        assertThat(outputs.all)
                .filteredOn(new Effect.Struck(Work.Withdraw.keyOf(Desk.DAM, new EntryId("d1")))::equals)
                .hasSize(2);
        assertThat(outputs.all).contains(new Effect.Struck(Work.Withdraw.keyOf(Desk.DAM, new EntryId("nowhere"))));
    }

    @Test
    void anAcceptedDecisionSaysWhatRestsOnWhichItem() {
        opened();
        Post post = Desk.post("It burst.");
        decide("d1", 0, new Act.Approve(PROPOSAL, post));
        decide("d2", 0, new Act.Schedule(null, post, Desk.NOON));
        decide("d3", 0, new Act.Approve(null, new Post("Seen it.", Desk.NOON, Confidence.CONFIRMED, List.of(), null)));
        decide("d4", 1, new Act.Retract(new EntryId("d1"), "not so"));
        decide("d5", 0, new Act.TakeDown(List.of(new EntryId("d2"), new EntryId("d3")), "by order"));

        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(accepted(outputs, "d1").rests()).isEqualTo(rests(post.restsOn(), "d1"));
        assertThat(accepted(outputs, "d2").rests()).isEqualTo(rests(post.restsOn(), "d2"));
        assertThat(accepted(outputs, "d3").rests()).isNull();
        assertThat(accepted(outputs, "d4").rests()).isEqualTo(rests(List.of(), "d1"));
        Rests down = rests(List.of(), "d2", "d3");
        assertThat(accepted(outputs, "d5").rests())
                .isEqualTo(new Rests(down.desk(), down.article(), down.entries(), List.of(), true));
    }

    private static Rests rests(List<ItemVersion> on, String... entries) {
        return new Rests(
                new DeskId("world"),
                Desk.DAM,
                Stream.of(entries).map(EntryId::new).toList(),
                on);
    }

    private static Act withdraw(String entry) {
        return new Act.Withdraw(new EntryId(entry), Desk.post("x").restsOn().getFirst(), "Withdrawn by wire.");
    }

    @Test
    void aTakedownErasesEveryWordOfAnEntryAndItsCorrectionsAndBeginsAnEpoch() {
        opened();
        decide("d1", 0, new Act.Approve(null, Desk.post("libellous words")));
        decide("d2", 1, new Act.Correct(new EntryId("d1"), "libellous words again", "libellous note"));
        decide("down", 0, new Act.TakeDown(List.of(new EntryId("d1")), "by order of a court"));
        DecisionsTopic.Outputs outputs = topic.foldAll();
        topic.erase(outputs);
        topic.compact();

        assertThat(outputs.texts().values()).noneMatch(text -> text.contains("libellous"));
        assertThat(topic.holds("libellous")).isFalse();
        assertThat(outputs.text("updates/veld-dam/2")).contains("\"type\":\"erased\"", "\"was\":\"posted\"");
        assertThat(outputs.text("updates/veld-dam/3")).contains("\"was\":\"corrected\"");
        assertThat(outputs.text("updates/veld-dam/4"))
                .contains("\"type\":\"takenDown\"", "\"epoch\":2", "\"seq\":2", "\"seq\":3");
        assertThat(topic.foldAll().texts()).isEqualTo(outputs.texts());
    }

    @Test
    void headlineAndBodyCannotBeTakenDownWhileTheyAreShown() {
        opened();
        decide("early", 0, new Act.TakeDown(List.of(new EntryId("create")), "by order"));
        decide("revise", 1, new Act.Revise(new Story("Another headline", List.of()), null));
        decide("down", 0, new Act.TakeDown(List.of(new EntryId("create")), "by order"));

        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(refused(outputs, "early").refusal()).isEqualTo(Refusal.STILL_SHOWN);
        assertThat(accepted(outputs, "down").position().epoch()).isEqualTo(2);
        assertThat(outputs.texts().values()).noneMatch(text -> text.contains("The dam"));
        assertThat(outputs.text("pages/veld-dam")).contains("Another headline");
    }

    @Test
    void theWordsOfWhoeverLostARaceLeaveTheTopicAndTheChainStillVerifies() {
        opened();
        decide("anna", 0, new Act.Approve(PROPOSAL, Desk.post("words of the winner")));
        decide("bert", 0, new Act.Approve(PROPOSAL, Desk.post("words of the loser")));
        decide("anna", 0, new Act.Approve(PROPOSAL, Desk.post("words of the winner")));
        DecisionsTopic.Outputs outputs = topic.foldAll();
        topic.erase(outputs);
        topic.compact();

        assertThat(topic.holds("words of the loser")).isFalse();
        assertThat(topic.count("words of the winner")).isEqualTo(1);
        assertThat(topic.foldAll().texts()).isEqualTo(outputs.texts());
    }

    @Test
    void idsOfTheGreatestLengthDoNotStopTheLog() {
        opened();
        String longest = "x".repeat(120);
        decide(longest, 0, new Act.Schedule(new ProposalId(longest), Desk.post("text"), Desk.NOON));
        decide("release", 0, new Act.Release(new EntryId(longest)));

        assertThat(posted(topic.foldAll())).containsExactly("text");
    }

    @Test
    void aReleaseThatComesToAClosedArticleIsPutOffAndNotLost() {
        opened();
        decide("later", 0, new Act.Schedule(null, Desk.post("text"), Desk.NOON));
        decide("close", 1, new Act.Close(null));
        decide("release", 0, new Act.Release(new EntryId("later")));

        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(refused(outputs, "release").refusal()).isEqualTo(Refusal.ARTICLE_CLOSED);
        assertThat(outputs.agenda())
                .containsExactly(new Work.ReleaseDue(
                        Desk.DAM, new EntryId("later"), 0, Desk.NOON.plusSeconds(3600), Desk.post("text")));
    }

    @Test
    void aRepeatOfAReleaseThatWasPutOffLeavesItOnTheAgenda() {
        opened();
        decide("later", 0, new Act.Schedule(null, Desk.post("text"), Desk.NOON));
        decide("close", 1, new Act.Close(null));
        decide("release", 0, new Act.Release(new EntryId("later")));
        decide("release", 0, new Act.Release(new EntryId("later")));

        assertThat(topic.foldAll().agenda())
                .containsExactly(new Work.ReleaseDue(
                        Desk.DAM, new EntryId("later"), 0, Desk.NOON.plusSeconds(3600), Desk.post("text")));
    }

    @Test
    void aReleaseThatIsRefusedAsStaleLeavesTheScheduledUpdateToTheClerk() {
        opened();
        decide("later", 0, new Act.Schedule(null, Desk.post("text"), Desk.NOON));
        decide("release", 7, new Act.Release(new EntryId("later")));

        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(refused(outputs, "release").refusal()).isEqualTo(Refusal.STALE);
        assertThat(outputs.agenda())
                .containsExactly(new Work.ReleaseDue(Desk.DAM, new EntryId("later"), 0, Desk.NOON, Desk.post("text")));
    }

    @Test
    void aCalledOffUpdateOfAClosedArticleIsNotPutOff() {
        opened();
        decide("later", 0, new Act.Schedule(null, Desk.post("text"), Desk.NOON));
        decide("stop", 0, new Act.Retract(new EntryId("later"), "no longer true"));
        decide("close", 1, new Act.Close(null));
        decide("release", 0, new Act.Release(new EntryId("later")));
        decide("again", 1, new Act.Release(new EntryId("later")));

        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(refused(outputs, "release").refusal()).isEqualTo(Refusal.STALE);
        assertThat(refused(outputs, "again").refusal()).isEqualTo(Refusal.NOT_APPLICABLE);
        assertThat(outputs.agenda()).isEmpty();
    }

    @Test
    void aPageOfLongUpdatesCarriesAsManyAsARecordHasRoomFor() {
        opened();
        for (int i = 0; i < 60; i++) {
            decide("d" + i, 0, new Act.Approve(null, Desk.post("\u4e00".repeat(20_000))));
        }

        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(outputs.text("pages/veld-dam").getBytes(StandardCharsets.UTF_8).length)
                .isBetween(500_000, Topics.MAX_RECORD / 2);
    }

    @Test
    void anUnknownKindOfDecisionIsRefusedByNameAndChangesNothing() {
        opened();
        Decision newer = Desk.decide("d9", Desk.DAM, 0, new Act.Unsupported());
        String json = new String(DecisionsTopic.DECISIONS.valueBytes(newer), StandardCharsets.UTF_8)
                .replace("\"type\":\"unsupported\"", "\"type\":\"teleport\",\"to\":\"mars\"");
        topic.append("veld-dam/d9/x".getBytes(StandardCharsets.UTF_8), json.getBytes(StandardCharsets.UTF_8));

        assertThat(refused(topic.foldAll(), "d9").refusal()).isEqualTo(Refusal.UNSUPPORTED);
    }

    @Test
    void garbageIsSetAsideWithItsReasonAndTheRestFlows() {
        opened();
        topic.append("veld-dam/x/y".getBytes(StandardCharsets.UTF_8), "{".getBytes(StandardCharsets.UTF_8));
        topic.append("no key".getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8));
        decide("d1", 0, new Act.Approve(null, Desk.post("after the garbage")));

        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(outputs.text("rejected/decisions-0-1")).contains("UNREADABLE_RECORD");
        assertThat(outputs.text("rejected/decisions-0-2")).contains("is not article/decision/append");
        assertThat(posted(outputs)).containsExactly("after the garbage");
    }

    @Test
    void aClosedArticleTakesCorrectionsButNoUpdates() {
        opened();
        decide("d1", 0, new Act.Approve(null, Desk.post("text")));
        decide("close", 1, new Act.Close("that was it"));
        decide("d2", 0, new Act.Approve(null, Desk.post("too late")));
        decide("d3", 1, new Act.Correct(new EntryId("d1"), "better text", "a name was wrong"));

        DecisionsTopic.Outputs outputs = topic.foldAll();

        assertThat(refused(outputs, "d2").refusal()).isEqualTo(Refusal.ARTICLE_CLOSED);
        assertThat(accepted(outputs, "d3").version()).isEqualTo(2);
    }

    @Test
    void aPageCarriesItsNewestFiftyEntriesAndEndsAtItsPosition() throws Exception {
        opened();
        for (int i = 0; i < 60; i++) {
            decide("d" + i, 0, new Act.Approve(null, Desk.post("text " + i)));
        }

        String page = topic.foldAll().text("pages/veld-dam");

        Page read = DecisionsTopic.TOPICS.pages().value(page.getBytes(StandardCharsets.UTF_8));
        assertThat(read.newest()).hasSize(50);
        assertThat(read.position().seq()).isEqualTo(61);
        assertThat(read.newest().getFirst().mark().seq()).isEqualTo(12);
    }

    @Test
    void anotherTopicUnderTheSameNameIsNotFoldedOntoThisState() {
        opened();
        MemoryShelf shelf = new MemoryShelf();
        topic.takeFrom(0, topic.keeper(shelf), new DecisionsTopic.Outputs());
        LogKeeper other = new LogKeeper(DecisionsTopic.DECISIONS, "topic-2", 0, shelf, Erasures.none());

        assertThatThrownBy(() -> other.take(0, new byte[0], null, Instant.EPOCH))
                .hasMessageContaining("delete the topic log-state-changelog");
    }

    private void opened() {
        topic.append(Desk.decide("create", Desk.DAM, 0, Desk.create("The dam")));
    }

    private void decide(String id, long base, Act act) {
        topic.append(Desk.decide(id, Desk.DAM, base, act));
    }

    private static List<String> posted(DecisionsTopic.Outputs outputs) {
        return outputs.all.stream()
                .filter(effect -> effect instanceof Effect.Logged)
                .map(effect -> ((Effect.Logged) effect).entry())
                .filter(entry -> entry instanceof Entry.Posted)
                .map(entry -> ((Entry.Posted) entry).post().text())
                .toList();
    }

    private static Outcome.Accepted accepted(DecisionsTopic.Outputs outputs, String decision) {
        return (Outcome.Accepted) outputs.outcome(decision);
    }

    private static Outcome.Refused refused(DecisionsTopic.Outputs outputs, String decision) {
        return (Outcome.Refused) outputs.outcome(decision);
    }
}
