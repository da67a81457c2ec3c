package dev.dateline.processor.verify;

import static dev.dateline.processor.verify.Installation.DAM;
import static dev.dateline.processor.verify.Installation.NOW;
import static dev.dateline.processor.verify.Installation.TOPICS;
import static dev.dateline.processor.verify.Installation.copy;
import static dev.dateline.processor.verify.Installation.held;
import static dev.dateline.processor.verify.Installation.item;
import static dev.dateline.processor.verify.Installation.kill;
import static dev.dateline.processor.verify.Installation.killedCopy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.ledger.FigureKey;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.DeskConfig;
import dev.dateline.processor.store.RandomDesk;
import dev.dateline.processor.topology.MatchTopology;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {
    private static final String CHANGELOG = MatchTopology.changelog(TOPICS);

    private static final Duration UNTIL_UPGRADE = Duration.ofMinutes(10);
    private static final Instant UPGRADED = NOW.plus(UNTIL_UPGRADE);

    @TempDir
    Path folder;

    private Installation house;

    /** One article with two published updates, each on an item; a third item waits for an editor. */
    @BeforeEach
    void aDeskHasWorked() {
        house = new Installation(folder);
        house.create();
        approve(house.proposed(item("a", 1)), "first");
        approve(house.proposed(item("b", 1)), "second");
        house.send(item("c", 1));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void findsNothingWhereEverythingIsAsItShouldBe() {
        Report report = house.verify();

        assertThat(report.problems()).isEmpty();
        assertThat(report.isClean()).isTrue();
        assertThat(report.isSettled()).isTrue();
        assertThat(report.notes()).isEmpty();
        assertThat(report.counts()).isEqualTo(new Report.Counts(3, 0, 3, 3, 3, 1, 0, 1, 3, 3, 0));
        assertThat(report.answers()).extracting(Report.Answer::checked).containsExactly(3L, 3L, 3L, 3L, 3L, 5L, 3L, 0L);
    }

    @Test
    void aCanarysPageIsCountedNeitherWhileItIsThereNorWhenItIsGone() {
        ArticleId page = Canary.page(LocalDate.of(2026, 3, 1));
        Settings settings = new Settings(ZoneOffset.UTC, "en", List.of());
        Act opening = new Act.Create(Canary.DESK, new Story("Canary", List.of("It sings.")), settings);
        DecisionKey key = new DecisionKey(page, Canary.OPENING, "a");
        house.append(key, new Decision(Canary.OPENING, page, "clerk", NOW, 0, opening));
        assertThat(house.verify().counts()).isEqualTo(new Report.Counts(3, 0, 3, 3, 3, 1, 0, 1, 3, 3, 0));

        house.takeAway(key);

        Report report = house.verify();
        assertThat(report.problems()).isEmpty();
        assertThat(report.counts()).isEqualTo(new Report.Counts(3, 0, 3, 3, 3, 1, 0, 1, 3, 3, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsNothingWhereADeskDecidesAtRandomAndWordsAreErased(long seed) {
        new RandomDesk(seed, DAM).decisions(60).forEach(house::decide);
        house.erase();

        Report report = house.verify();

        // A random desk rests its updates on an item that nobody sent.
        assertThat(report.problems()).allMatch(line -> line.contains("which is not on wire"));
        assertThat(report.isSettled()).isTrue();
        assertThat(report.counts().decisions()).isGreaterThan(30);
    }

    @Test
    void findsALineOfALedgerThatIsNotWhatTheItemsSay() {
        house.send(toll(1));
        String facts = TOPICS.facts().name();
        byte[] key = TOPICS.facts().keyBytes(new FigureKey(DAM, "killed"));
        assertThat(house.verify().isClean()).isTrue();
        assertThat(house.archive.end(facts)).isOne();

        house.archive.append(facts, key, new byte[] {'{', '}'}, NOW);

        assertThat(problems(Question.PROPOSALS))
                .containsExactly("facts veld-dam/killed: differs from what its inputs give");
    }

    @Test
    void aRepeatOnWireIsCountedAndIsNoProblem() {
        house.send(item("a", 1));
        house.send(item("a", 1));

        Report report = house.verify();

        assertThat(report.isClean()).isTrue();
        assertThat(report.counts().accepted()).isEqualTo(3);
        assertThat(report.counts().repeats()).isEqualTo(2);
        assertThat(report.counts().effects()).isEqualTo(3);
    }

    @Test
    void findsAnItemThatNeverCameToMatching() {
        lose(item("lost", 1));

        assertThat(problems(Question.ARRIVED)).containsExactly("wire harbor-wire lost v1: came to no desk");
    }

    @Test
    void anItemThatMatchingHasNotReadYetIsWaiting() {
        house.archive.takenUpTo(
                TOPICS.wire().name(), house.archive.end(TOPICS.wire().name()));
        lose(item("late", 1));

        Report report = house.verify();

        assertThat(report.isClean()).isTrue();
        assertThat(report.answer(Question.ARRIVED).waiting()).isEqualTo(1);
    }

    @Test
    void findsAnItemThatDidNotComeToADeskThatTakesIt() {
        house.settle();
        remember("sport", "harbor-wire a v1", "harbor-wire b v1", "harbor-wire c v1");
        lose(item("d", 1));
        remember("world", "harbor-wire d v1");

        Report report = Verification.run(TOPICS, house.archive, List.of(desk("world"), desk("sport")), NOW);

        assertThat(report.problems()).containsExactly("wire harbor-wire d v1: did not come to desk sport");
    }

    @Test
    void aDeskThatWasSetUpLaterNeedNotHaveTheItemsFromBefore() {
        lose(item("d", 1));
        house.settle();
        remember("world", "harbor-wire d v1");
        remember("sport", "harbor-wire d v1");

        Report report = Verification.run(TOPICS, house.archive, List.of(desk("world"), desk("sport")), NOW);

        assertThat(report.isClean()).isTrue();
        assertThat(report.notes()).anyMatch(note -> note.startsWith("3 items came to other desks only"));
    }

    @Test
    void anItemThatNoDeskTakesIsNotMissed() {
        lose(item("d", 1));
        DeskConfig other = new DeskConfig(new DeskId("world"), List.of(new Provider("water-board")));

        Report report = Verification.run(TOPICS, house.archive, List.of(other), NOW);

        assertThat(report.answer(Question.ARRIVED).problems()).isZero();
        assertThat(report.notes()).anyMatch(note -> note.startsWith("1 items on wire are taken by no desk"));
    }

    @Test
    void findsAVersionThatTookEffectTwice() {
        house.settle();
        house.archive.change(CHANGELOG, "taken/world", count -> "4");

        assertThat(problems(Question.EFFECTS)).containsExactly("desk world: 4 effects of 3 item versions");
    }

    @Test
    void findsAVersionThatTookNoEffect() {
        house.settle();
        house.archive.change(CHANGELOG, "taken/world", count -> "2");

        assertThat(problems(Question.EFFECTS)).containsExactly("desk world: only 2 effects of 3 item versions");
    }

    @Test
    void findsAProposalThatIsLost() {
        String key = house.archive.keys(TOPICS.proposals().name()).getLast();
        house.archive.remove(TOPICS.proposals().name(), key);

        assertThat(problems(Question.PROPOSALS)).containsExactly("proposals " + key + ": is missing");
    }

    @Test
    void findsAProposalThatMatchingDoesNotGive() {
        house.archive.append(TOPICS.proposals().name(), bytes("world/p-made-up"), bytes("{}"), NOW);

        assertThat(problems(Question.PROPOSALS)).contains("proposals world/p-made-up: is there, but nothing gives it");
    }

    @Test
    void findsOneChangedByteOfAProposal() {
        String key = house.archive.keys(TOPICS.proposals().name()).getLast();
        house.archive.change(TOPICS.proposals().name(), key, value -> value.replace("crest", "krest"));

        assertThat(problems(Question.PROPOSALS))
                .containsExactly("proposals " + key + ": differs from what its inputs give");
    }

    @Test
    void whatAnotherVersionMadeOfItemsOfBeforeIsNotedAndNotCompared() {
        List<String> keys = house.archive.keys(TOPICS.proposals().name());
        house.archive.change(TOPICS.proposals().name(), keys.getLast(), value -> value.replace("crest", "krest"));
        house.archive.remove(TOPICS.proposals().name(), keys.getFirst());
        putBesides(house.proposed(copy("tide-wire", 3)));
        assertThat(house.verify().answer(Question.PROPOSALS).problems()).isEqualTo(3);

        Report report = house.verify(UPGRADED);

        assertThat(report.problems()).isEmpty();
        assertThat(report.answer(Question.PROPOSALS).checked()).isZero();
        assertThat(report.counts().apart()).isEqualTo(5);
        assertThat(report.notes())
                .containsExactly(
                        "5 proposals and 0 lines of ledgers that rest on items of before 2026-03-01T12:10:00Z, or on later"
                                + " ones that belong to these, are noted, not compared (this version makes 3 of them"
                                + " otherwise); 0 are compared",
                        "nothing of matching was compared");
    }

    @Test
    void whatCameSinceAnotherVersionMatchedIsComparedAsEver() {
        house.pass(UNTIL_UPGRADE);
        String lost = key(house.proposed(copy("tide-wire", 600)));
        assertThat(house.verify(UPGRADED).notes())
                .singleElement()
                .asString()
                .startsWith("3 proposals ")
                .endsWith("; 1 are compared");
        house.archive.remove(TOPICS.proposals().name(), lost);

        Report report = house.verify(UPGRADED);

        assertThat(report.problems()).containsExactly("proposals " + lost + ": is missing");
    }

    @Test
    void aProposalSinceThenThatNoItemGivesIsFound() {
        house.pass(UNTIL_UPGRADE);
        String made = putBesides(house.proposed(copy("tide-wire", 600)));

        assertThat(house.verify(UPGRADED).problems())
                .containsExactly("proposals " + made + ": is there, but nothing gives it");
    }

    @Test
    void aLaterVersionOfAnItemThatAnotherVersionMatchedIsNotCompared() {
        house.pass(UNTIL_UPGRADE);
        String key = key(house.proposed(item("c", 600)));
        house.archive.change(TOPICS.proposals().name(), key, value -> value.replace("crest", "krest"));

        assertThat(house.verify().problems()).hasSize(1);
        assertThat(house.verify(UPGRADED).problems()).isEmpty();
    }

    @Test
    void aCopyOfATextThatAnotherVersionMatchedIsNotCompared() {
        house.send(copy("tide-wire", 3));
        house.pass(UNTIL_UPGRADE);
        Proposal folded = house.proposed(copy("gull-wire", 600));
        house.archive.remove(TOPICS.proposals().name(), key(folded));

        assertThat(house.verify().problems()).hasSize(1);
        assertThat(house.verify(UPGRADED).problems()).isEmpty();
    }

    @Test
    void aLineOfALedgerThatRestsOnAnItemOfBeforeIsNotCompared() {
        house.send(toll(1));
        house.archive.change(
                TOPICS.facts().name(), "veld-dam/killed", value -> value.replace("gauge keeper", "keeper"));

        assertThat(house.verify().problems()).hasSize(1);
        assertThat(house.verify(UPGRADED).problems()).isEmpty();
        assertThat(house.verify(NOW).problems()).hasSize(1);
    }

    @Test
    void aProposalSinceThenIsFoundAlsoWhereItsBytesNameAnItemOfBefore() {
        house.pass(UNTIL_UPGRADE);
        String key = key(house.proposed(copy("tide-wire", 600)));
        house.archive.change(
                TOPICS.proposals().name(), key, value -> naming(item("a", 1), copy("tide-wire", 600), value));

        assertThat(house.verify(UPGRADED).problems())
                .containsExactly("proposals " + key + ": differs from what its inputs give");
    }

    @Test
    void aLineOfALedgerSinceThenIsFoundAlsoWhereItsBytesNameAnItemOfBefore() {
        house.pass(UNTIL_UPGRADE);
        house.send(toll(600));
        house.archive.change(TOPICS.facts().name(), "veld-dam/killed", value -> naming(item("a", 1), toll(600), value));

        assertThat(house.verify(UPGRADED).problems())
                .containsExactly("facts veld-dam/killed: differs from what its inputs give");
    }

    @Test
    void whatADeskDecidesAfterwardsOnAnotherVersionsProposalTeachesAsItDid() {
        WireItem gates = saying(
                item("gates", 2),
                "Spillway gates jammed",
                "Divers free the jammed spillway gates of the Veld dam of driftwood.");
        Proposal other = besides(house.proposed(gates));
        house.knows(other);
        house.pass(UNTIL_UPGRADE);
        approve(other, "third");
        // Nothing but the dam is in the article, so what it scores hangs on what was approved.
        house.send(saying(
                item("again", 600),
                "Driftwood jams gates",
                "Driftwood jammed four spillway gates again, and divers were sent down to the dam."));

        Report report = house.verify(UPGRADED);

        assertThat(report.problems()).isEmpty();
        assertThat(report.answer(Question.PROPOSALS).checked()).isEqualTo(1);
    }

    /** The same bytes, with one item version in place of another. */
    private static String naming(WireItem item, WireItem other, String value) {
        String changed = value.replace(Json.text(other.version()), Json.text(item.version()));
        assertThat(changed).isNotEqualTo(value);
        return changed;
    }

    private static WireItem toll(int seconds) {
        return saying(
                item("toll", seconds), "Veld dam", "At the Veld dam 12 people were killed, the gauge keeper says.");
    }

    private static WireItem saying(WireItem item, String headline, String text) {
        return new WireItem(
                item.version(),
                item.origin(),
                item.handling(),
                new Copy("en", headline, text, List.of()),
                item.versionCreated());
    }

    @Test
    void whereAnotherVersionMatchedLogsAreStillCheckedInFull() {
        house.archive.remove(TOPICS.updates().name(), "veld-dam/2");

        assertThat(house.verify(UPGRADED).problems()).isNotEmpty();
    }

    /** The same proposal once more, as another version of matching might have named it; gives its key. */
    private String putBesides(Proposal proposal) {
        Proposal other = besides(proposal);
        house.archive.append(
                TOPICS.proposals().name(), bytes(key(other)), TOPICS.proposals().valueBytes(other), NOW);
        return key(other);
    }

    private static Proposal besides(Proposal proposal) {
        return new Proposal(
                new ProposalId(proposal.id() + "x"),
                proposal.desk(),
                proposal.article(),
                proposal.state(),
                proposal.evidence(),
                proposal.suggestion());
    }

    private static String key(Proposal proposal) {
        return new ProposalKey(proposal.desk(), proposal.id()).toString();
    }

    @Test
    void aProposalWhoseItemIsNotYetMatchedIsWaiting() {
        house.archive.takenUpTo(
                TOPICS.matchInput().name(),
                house.archive.end(TOPICS.matchInput().name()) - 1);
        house.settle();
        house.archive.change(CHANGELOG, "taken/world", count -> "2");
        String key = house.archive.keys(TOPICS.proposals().name()).getLast();
        house.archive.remove(TOPICS.proposals().name(), key);

        Report report = house.verify();

        assertThat(report.problems()).isEmpty();
        assertThat(report.answer(Question.PROPOSALS).waiting()).isEqualTo(1);
        assertThat(report.answer(Question.EFFECTS).waiting()).isEqualTo(1);
    }

    @Test
    void comparesNoProposalsOnceTheOrderOfMatchingIsTrimmed() {
        house.archive.trim(TOPICS.matchInput().name(), 4);

        Report report = house.verify();

        assertThat(report.isClean()).isTrue();
        assertThat(report.notes()).anyMatch(note -> note.startsWith("match-input-0: begins at "));
        assertThat(report.answer(Question.PROPOSALS).checked()).isZero();
        assertThat(report.answer(Question.ARRIVED).checked()).isEqualTo(3);
    }

    @Test
    void findsAnEntryThatIsMissingInTheMiddle() {
        house.archive.remove(TOPICS.updates().name(), "veld-dam/2");

        assertThat(problems(Question.SEQ)).contains("veld-dam: seq 2 is missing", "updates veld-dam/2: is missing");
    }

    @Test
    void findsTheLastEntryMissingOnceItsDecisionWasTaken() {
        house.archive.remove(TOPICS.updates().name(), "veld-dam/3");

        assertThat(problems(Question.CHAINS)).containsExactly("updates veld-dam/3: is missing");
    }

    @Test
    void whatIsDecidedButNotYetPublishedIsWaiting() {
        house.archive.takenUpTo(TOPICS.decisions().name(), 2);
        house.archive.remove(TOPICS.updates().name(), "veld-dam/3");
        house.archive.remove(TOPICS.outcomes().name(), "veld-dam/second");

        Report report = house.verify();

        assertThat(report.problems()).isEmpty();
        assertThat(report.answer(Question.CHAINS).waiting()).isEqualTo(1);
        assertThat(report.answer(Question.VIEWS).waiting()).isEqualTo(1);
    }

    @Test
    void findsAnEntryOfWhichOneWordWasChanged() {
        house.archive.change(TOPICS.updates().name(), "veld-dam/2", value -> value.replace("crest", "krest"));

        assertThat(problems(Question.CHAINS)).containsExactly("updates veld-dam/2: differs from what its inputs give");
    }

    @Test
    void findsAnEntryThatNobodyDecided() {
        house.archive.append(TOPICS.updates().name(), bytes("veld-dam/4"), bytes("{}"), NOW);

        assertThat(problems(Question.CHAINS)).contains("updates veld-dam/4: is there, but nothing gives it");
    }

    @Test
    void findsALinkThatDoesNotHold() {
        house.archive.change(
                TOPICS.updates().name(),
                "veld-dam/3",
                value -> value.replaceFirst("\"head\":\"[0-9a-f]{4}", "\"head\":\"0000"));

        assertThat(problems(Question.SEQ)).contains("updates veld-dam/3: its link of the chain does not hold");
    }

    @Test
    void findsAnEpochThatFallsBack() {
        house.archive.change(
                TOPICS.updates().name(), "veld-dam/2", value -> value.replace("\"epoch\":1", "\"epoch\":2"));

        assertThat(problems(Question.SEQ)).contains("veld-dam/3: epoch 1 after 2");
    }

    @Test
    void findsAPageAndAnOutcomeThatWereChanged() {
        house.archive.change(TOPICS.pages().name(), "veld-dam", value -> value.replace("crest", "krest"));
        house.archive.change(TOPICS.outcomes().name(), "veld-dam/second", value -> value.replace(":1,", ":2,"));

        assertThat(problems(Question.VIEWS))
                .containsExactly(
                        "pages veld-dam: differs from what its inputs give",
                        "outcomes veld-dam/second: differs from what its inputs give");
    }

    @Test
    void outcomesThatLeftTheTopicByAgeAreNotMissed() {
        house.archive.trim(TOPICS.outcomes().name(), 2);

        assertThat(house.verify().isClean()).isTrue();
    }

    @Test
    void viewsThatAreHeldBackForAMomentAreWaiting() {
        house.ticking = false;
        add("third");
        add("fourth");

        Report report = house.verify();

        assertThat(report.problems()).isEmpty();
        assertThat(report.answer(Question.VIEWS).waiting()).isEqualTo(2);
    }

    @Test
    void findsViewsThatNobodyHasWrittenForMinutes() {
        house.ticking = false;
        add("third");
        add("fourth");
        long pages = house.archive.end(TOPICS.pages().name());
        long articles = house.archive.end(TOPICS.articles().name());
        house.written = NOW.plusSeconds(180);
        house.ticking = true;
        add("fifth");
        house.archive.undo(TOPICS.pages().name(), pages);
        house.archive.undo(TOPICS.articles().name(), articles);

        assertThat(problems(Question.VIEWS))
                .containsExactly(
                        "pages veld-dam: differs from what its inputs give",
                        "articles veld-dam: differs from what its inputs give");
    }

    @Test
    void findsViewsThatStillHaveWhatWasTakenDown() {
        long pages = house.archive.end(TOPICS.pages().name());
        house.decide("down", 1, new Act.TakeDown(List.of(new EntryId("first")), "by order"));
        house.archive.undo(TOPICS.pages().name(), pages);

        assertThat(problems(Question.VIEWS)).containsExactly("pages veld-dam: differs from what its inputs give");
    }

    @Test
    void aTakedownOnItsWayIsWaiting() {
        MemoryArchive before = house.archive;
        long decided = before.end(TOPICS.decisions().name());
        house.decide("down", 1, new Act.TakeDown(List.of(new EntryId("first")), "by order"));
        house.erase();
        before.takenUpTo(TOPICS.decisions().name(), decided);
        // Readers still have the words; of the decision only the stub is left.
        before.undo(TOPICS.updates().name(), 3);
        before.undo(TOPICS.pages().name(), 3);
        before.undo(TOPICS.articles().name(), 3);
        before.compact(TOPICS.decisions().name());

        Report report = house.verify();

        assertThat(report.problems()).isEmpty();
        assertThat(report.answer(Question.CHAINS).waiting()).isPositive();
        assertThat(report.answer(Question.VIEWS).waiting()).isPositive();
    }

    @Test
    void whatWasTakenDownVerifiesWithoutItsWords() {
        house.decide("down", 1, new Act.TakeDown(List.of(new EntryId("first")), "by order"));
        house.erase();
        house.archive.compact(TOPICS.decisions().name());

        Report report = house.verify();

        assertThat(report.problems()).isEmpty();
        assertThat(report.isSettled()).isTrue();
    }

    @Test
    void anItemThatWasForgottenWithWhatWasTakenDownIsMissedNowhereElse() {
        List<ItemVersion> item = List.of(ItemVersion.parse("harbor-wire a v1"));
        Post again = new Post("Once more.", NOW, Confidence.CLAIMED, item, "Harbor Wire");
        house.decide("again", 0, new Act.Approve(null, again));
        house.decide("down", 1, new Act.TakeDown(List.of(new EntryId("first")), "by order"));
        house.erase();
        house.archive.compact(TOPICS.wire().name());
        house.archive.remove(TOPICS.wire().name(), "harbor-wire a v1");

        assertThat(house.verify().problems()).isEmpty();
    }

    @Test
    void findsAnUpdateThatRestsOnAnItemThatIsNotOnWire() {
        house.archive.remove(TOPICS.wire().name(), "harbor-wire a v1");

        assertThat(problems(Question.LINEAGE))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("rests on harbor-wire a v1, which is not on wire");
    }

    @Test
    void anItemThatLeftWireByAgeIsNoted() {
        house.archive.trim(TOPICS.wire().name(), 1);

        Report report = house.verify();

        assertThat(report.isClean()).isTrue();
        assertThat(report.notes()).anyMatch(note -> note.startsWith("1 item versions that something rests on"));
    }

    @Test
    void whereNothingIsLeftOfWireWhatRestedOnItIsNoted() {
        String wire = TOPICS.wire().name();
        house.archive.trim(wire, house.archive.end(wire));

        Report report = house.verify();

        assertThat(report.problems()).isEmpty();
        assertThat(report.notes()).anyMatch(note -> note.contains("item versions that something rests on"));
    }

    @Test
    void aKillThatWaitsForAnEditorIsNoted() {
        house.send(kill("a", 2));

        Report report = house.verify();

        assertThat(report.isClean()).isTrue();
        assertThat(report.answer(Question.KILLS).checked()).isEqualTo(1);
        assertThat(report.notes()).containsExactly("1 updates stand on a withdrawn item: the kill waits for an editor");
    }

    @Test
    void aKillThatWasFollowedLeavesNothingToSay() {
        house.send(kill("a", 2));
        house.decide("retract", 1, new Act.Retract(new EntryId("first"), "withdrawn"));

        Report report = house.verify();

        assertThat(report.isClean()).isTrue();
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void aKillThatWentOutAsAnUpdateMayStand() {
        approve(house.proposed(kill("a", 2)), "notice");

        Report report = house.verify();

        assertThat(report.isClean()).isTrue();
        assertThat(report.answer(Question.KILLS).checked()).isEqualTo(1);
        assertThat(report.notes())
                .containsExactly("1 updates stand on a withdrawn item: an editor settled the kill and left them");
    }

    @Test
    void findsNothingWhereCopiesWereFoldedAndKilledOneByOne() {
        house.send(copy("afp", 1));
        Proposal folded = house.proposed(copy("dpa", 2));
        assertThat(folded.suggestion().restsOn()).hasSize(2);
        approve(folded, "third");
        house.send(copy("reuters", 3));
        house.send(killedCopy("dpa", 4));
        house.send(killedCopy("afp", 5));
        house.send(killedCopy("reuters", 6));

        Report report = house.verify();

        assertThat(report.isClean()).isTrue();
        assertThat(report.answer(Question.KILLS).checked()).isEqualTo(2);
        assertThat(report.notes()).hasSize(1);
    }

    @Test
    void findsNothingWhereAProposalPassedToACopyOrWasHeld() {
        house.send(copy("afp", 1));
        house.send(copy("dpa", 2));
        house.send(killedCopy("afp", 3));
        house.send(held("a", 2));
        house.send(held("c", 2));

        Report report = house.verify();

        assertThat(report.isClean()).isTrue();
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void findsAFoldedProposalThatRestsOnACopyWhichIsNotOnWire() {
        house.send(copy("afp", 1));
        house.send(copy("dpa", 2));
        house.archive.remove(TOPICS.wire().name(), "dpa copy v2");

        assertThat(problems(Question.LINEAGE))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("rests on dpa copy v2, which is not on wire");
    }

    @Test
    void findsAnUpdateThatStandsOnAKilledItemAndNobodyWasAsked() {
        Proposal kill = house.proposed(kill("a", 2));
        house.archive.remove(TOPICS.proposals().name(), "world/" + kill.id());

        assertThat(problems(Question.KILLS))
                .contains("updates veld-dam first: still stands on harbor-wire a v1, killed by harbor-wire a v2,"
                        + " and nobody was asked");
    }

    @Test
    void aKillThatMatchingHasNotTakenIsWaiting() {
        house.archive.takenUpTo(
                TOPICS.wire().name(), house.archive.end(TOPICS.wire().name()));
        lose(kill("a", 2));

        Report report = house.verify();

        assertThat(report.isClean()).isTrue();
        assertThat(report.answer(Question.KILLS).waiting()).isEqualTo(1);
    }

    @Test
    void anItemThatItsProviderSentAgainAfterTheKillStands() {
        house.send(kill("a", 2));
        house.send(item("a", 3));

        Report report = house.verify();

        assertThat(report.isClean()).isTrue();
        assertThat(report.answer(Question.KILLS).checked()).isZero();
    }

    @Test
    void theAnswerToAKillIsNoAnswerToALaterOneOnceTheItemStoodAgain() {
        Proposal first = house.proposed(kill("a", 2));
        house.decide("left", 0, new Act.Reject(first.id(), "we have it from others"));
        house.send(item("a", 3));
        Proposal second = house.proposed(kill("a", 4));
        assertThat(house.verify().isClean()).isTrue();
        house.archive.remove(TOPICS.proposals().name(), "world/" + second.id());

        assertThat(problems(Question.KILLS))
                .contains("updates veld-dam first: still stands on harbor-wire a v1, killed by harbor-wire a v4,"
                        + " and nobody was asked");
    }

    @Test
    void onlyAWithdrawalOnTheAgendaExcusesAnUpdateOfWhichNobodyWasAsked() {
        Proposal kill = house.proposed(kill("a", 2));
        house.archive.remove(TOPICS.proposals().name(), "world/" + kill.id());
        plan(new Work.ReleaseDue(DAM, new EntryId("first"), 0, NOW, null));
        assertThat(house.verify().answer(Question.KILLS).problems()).isEqualTo(1);

        plan(new Work.Withdraw(DAM, new EntryId("first"), kill("a", 2).version(), "withdrawn"));

        Report report = house.verify();
        assertThat(report.answer(Question.KILLS).problems()).isZero();
        assertThat(report.answer(Question.KILLS).waiting()).isEqualTo(1);
    }

    private void plan(Work work) {
        house.archive.append(
                TOPICS.agenda().name(),
                TOPICS.agenda().keyBytes(work.key()),
                TOPICS.agenda().valueBytes(work),
                NOW);
    }

    @Test
    void anArticleThatAnOlderVersionWroteWithoutTheVersionsOfItsSettingsAndStoryIsNoProblem() {
        anOlderArticleIsNoProblem(",\"base\":1,\"told\":1}");
    }

    @Test
    void anArticleThatAnOlderVersionWroteWithoutTheVersionOfItsStoryIsNoProblem() {
        anOlderArticleIsNoProblem(",\"told\":1}");
    }

    private void anOlderArticleIsNoProblem(String lacking) {
        house.archive.change(TOPICS.articles().name(), "veld-dam", value -> {
            String older = value.replaceFirst(lacking, "}");
            assertThat(older).isNotEqualTo(value);
            return older;
        });

        assertThat(house.verify().problems()).isEmpty();
    }

    @Test
    void anOutcomeThatAnOlderVersionWroteWithoutWhatItRestsOnIsNoProblem() {
        house.archive.change(TOPICS.outcomes().name(), "veld-dam/second", value -> {
            String older = value.replaceFirst(",\"rests\":\\{.*?\\]\\}", "");
            assertThat(older).isNotEqualTo(value);
            return older;
        });

        assertThat(house.verify().problems()).isEmpty();
    }

    @Test
    void aKillThatANewerVersionOvertookIsNoProblem() {
        house.send(item("a", 3));
        house.send(kill("a", 2));

        Report report = house.verify();

        assertThat(report.problems()).isEmpty();
        assertThat(report.answer(Question.KILLS).checked()).isZero();
    }

    @Test
    void aKillThatIsSentAgainAfterANewerVersionIsNoProblem() {
        house.send(kill("a", 2));
        house.send(item("a", 3));
        house.send(kill("a", 2));

        Report report = house.verify();

        assertThat(report.problems()).isEmpty();
        assertThat(report.answer(Question.KILLS).checked()).isZero();
    }

    @Test
    void whatNobodyCanReadIsCountedAndIsNoProblem() {
        house.archive.append(TOPICS.wire().name(), bytes("x"), bytes("garbage"), NOW);

        Report report = house.verify();

        assertThat(report.isClean()).isTrue();
        assertThat(report.counts().unreadable()).isEqualTo(1);
    }

    private void approve(Proposal proposal, String id) {
        Post post = new Post(
                "The crest is dry.",
                NOW,
                Confidence.CLAIMED,
                proposal.suggestion().restsOn(),
                "Harbor Wire");
        house.decide(id, 0, new Act.Approve(proposal.id(), post));
    }

    /** On wire, and no further. */
    private void lose(WireItem item) {
        house.archive.append(
                TOPICS.wire().name(),
                TOPICS.wire().keyBytes(item.version()),
                TOPICS.wire().valueBytes(item),
                NOW.plus(Duration.ofMinutes(1)));
    }

    private void remember(String desk, String... versions) {
        for (String version : versions) {
            house.archive.append(CHANGELOG, bytes("seen/" + desk + "/" + version), new byte[0], NOW);
        }
    }

    private void add(String text) {
        house.decide(text, 0, new Act.Approve(null, new Post(text, NOW, Confidence.CLAIMED, List.of(), "Harbor Wire")));
    }

    private List<String> problems(Question question) {
        Report report = house.verify();
        assertThat(report.isClean()).isFalse();
        assertThat(report.answer(question).problems()).isPositive();
        return report.problems();
    }

    private static DeskConfig desk(String id) {
        return new DeskConfig(new DeskId(id), List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
