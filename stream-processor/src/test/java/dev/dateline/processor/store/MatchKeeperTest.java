package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.Change;
import dev.dateline.contract.desk.Mends;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Rests;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.desk.WatchAnswer;
import dev.dateline.contract.desk.WatchAsk;
import dev.dateline.contract.desk.WatchVerdict;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.match.Analyser;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.print.Prints;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchKeeperTest {
    private static final DeskId WORLD = new DeskId("world");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Analyser ANALYSER = new Analyser();

    private final MatchKeeper keeper = new MatchKeeper(new MemoryShelf());

    @BeforeEach
    void twoArticlesAreLive() {
        article("veld-dam", "Dam on the Veld threatens to burst", "Engineers lower the water behind the Veld dam.");
        article("port-ellery", "Ferry crews strike in Port Ellery", "The crews of the ferries have walked out.");
    }

    @Test
    void proposesAnItemToTheArticleThatItIsAboutAndSaysWhy() {
        Proposal proposal = only(arrive("a", "1", "Water behind the Veld dam falls", "Engineers say the dam holds."));

        assertThat(proposal.article().value()).isEqualTo("veld-dam");
        assertThat(proposal.evidence().relation()).isEqualTo(Relation.NEW);
        assertThat(proposal.evidence().reason().terms()).extracting("word").contains("dam");
        assertThat(proposal.suggestion().text()).isEqualTo("Engineers say the dam holds.");
    }

    @Test
    void proposesNothingForAnItemThatIsAboutNoneOfThem() {
        assertThat(arrive("b", "1", "Chess champion keeps her title", "The final went to eleven games."))
                .isEmpty();
    }

    @Test
    void aWatchCatchesWhatWordsAloneWouldNot() {
        Proposal proposal = only(arrive("c", "1", "Minister cancels journey", "She was to meet Jon Harrow today."));

        assertThat(proposal.article().value()).isEqualTo("port-ellery");
        assertThat(proposal.evidence().reason().watches()).containsExactly("people");
    }

    @Test
    void aLaterVersionReplacesTheProposalThatStillWaits() {
        Proposal first = only(arrive("d", "1", "Veld dam holds", "Engineers say the dam holds."));

        List<Proposal> second = arrive("d", "2", "All clear", "People go home.");

        assertThat(second).extracting(Proposal::state).containsExactly(ProposalState.WITHDRAWN, ProposalState.PENDING);
        assertThat(second.getFirst().id()).isEqualTo(first.id());
        assertThat(second.getLast().evidence().relation()).isEqualTo(Relation.UPDATE);
    }

    @Test
    void aCorrectionThatNamesNothingGoesWhereTheTextThatItCorrectsWentAndSaysWhatItChanges() {
        String body = "Engineers lowered the water behind the Veld dam by 12 metres, and say the dam holds.";
        Proposal first = only(arrive("n", "1", "Veld dam holds, engineers say", body));

        List<Proposal> told =
                arrive("o", "1", "CORRECTED-VELD DAM HOLDS, ENGINEERS SAY", body.replace("12 metres", "15 metres"));
        Proposal correction = told.getFirst();

        assertThat(told).extracting(Proposal::state).containsExactly(ProposalState.PENDING, ProposalState.WITHDRAWN);
        assertThat(correction.article()).isEqualTo(first.article());
        assertThat(correction.evidence().relation()).isEqualTo(Relation.CORRECTION);
        assertThat(correction.evidence().mends())
                .isEqualTo(new Mends(first.evidence().item().version(), List.of(new Change("12", "15"))));
    }

    @Test
    void aKillWithdrawsAProposalThatStillWaits() {
        arrive("e", "1", "Veld dam has burst", "Water pours from the Veld dam.");

        List<Proposal> killed = kill("e", "2");

        assertThat(killed).extracting(Proposal::state).containsExactly(ProposalState.WITHDRAWN);
    }

    @Test
    void aKillOfAPublishedItemIsProposedToItsArticle() {
        Proposal proposal = only(arrive("f", "1", "Veld dam has burst", "Water pours from the Veld dam."));
        settle(proposal, ProposalState.APPROVED);

        Proposal kill = only(kill("f", "2"));

        assertThat(kill.evidence().relation()).isEqualTo(Relation.KILL);
        assertThat(kill.article()).isEqualTo(proposal.article());
        assertThat(kill.suggestion().text()).doesNotContain("burst");
    }

    @Test
    void anApprovalThatOvertookTheKillBringsTheKillToTheDesk() {
        Proposal proposal = only(arrive("g", "1", "Veld dam has burst", "Water pours from the Veld dam."));
        kill("g", "2");

        List<Proposal> after = settle(proposal, ProposalState.APPROVED);

        assertThat(after).extracting(Proposal::state).containsExactly(ProposalState.APPROVED, ProposalState.PENDING);
        assertThat(after.getLast().evidence().relation()).isEqualTo(Relation.KILL);
    }

    @Test
    void aWithheldItemIsNotProposedAndTakesBackWhatWaits() {
        arrive("h", "1", "Veld dam holds", "Engineers say the dam holds.");

        List<Proposal> held = take(item("h", "2", PubStatus.WITHHELD, "Veld dam holds", "Engineers say so."));

        assertThat(held).extracting(Proposal::state).containsExactly(ProposalState.WITHDRAWN);
    }

    @Test
    void aVersionThatANewerOneOvertookChangesNothing() {
        WireItem newer = item("k", "2", PubStatus.USABLE, "Veld dam holds", "Engineers say the dam holds.");
        WireItem older = dated(item("k", "1", PubStatus.USABLE, "Veld dam cracks", "The dam cracks."), -60);
        take(newer);

        assertThat(take(older)).isEmpty();
    }

    @Test
    void anItemThatItsKillOvertookIsNotProposed() {
        kill("l", "2");

        assertThat(take(dated(item("l", "1", PubStatus.USABLE, "Veld dam bursts", "The Veld dam bursts."), -60)))
                .isEmpty();
    }

    @Test
    void aHoldThatCrossedWithAKillDoesNotOpenTheProposalAgain() {
        Proposal proposal = only(arrive("m", "1", "Veld dam has burst", "Water pours from the Veld dam."));
        kill("m", "2");

        assertThat(settle(proposal, ProposalState.HELD)).isEmpty();
    }

    @Test
    void settledProposalsAreForgottenAfterSevenDays() {
        Proposal proposal = only(arrive("i", "1", "Veld dam holds", "Engineers say the dam holds."));
        settle(proposal, ProposalState.REJECTED);

        List<MatchEffect> effects = keeper.take(
                WORLD, arrived(item("j", "1", PubStatus.USABLE, "Chess", "Chess.")), NOW.plus(Duration.ofDays(8)));

        assertThat(effects).containsExactly(new MatchEffect.Told(new ProposalKey(WORLD, proposal.id()), null));
    }

    @Test
    void aKillFindsWhatAnEditorBuiltWithoutAProposalOnSeveralItems() {
        built("ferry", "d-1", version("n", "1"), version("o", "1"));

        Proposal kill = only(kill("o", "2"));

        assertThat(kill.evidence().relation()).isEqualTo(Relation.KILL);
        assertThat(kill.article().value()).isEqualTo("ferry");
    }

    @Test
    void aKillOfWhatWasWithdrawnAlreadyBothersNobody() {
        built("ferry", "d-1", version("n", "1"));
        gone("ferry", "d-1");
        built("ferry", "d-1", version("n", "1"));

        assertThat(kill("n", "2")).isEmpty();
    }

    @Test
    void aCorrectionIsProposedWhereAnEditorBuiltOnItsItem() {
        built("port-ellery", "d-1", version("n", "1"));

        Proposal proposal = only(take(signalled(item("n", "2", PubStatus.USABLE, "Nothing", "alike."))));

        assertThat(proposal.article().value()).isEqualTo("port-ellery");
        assertThat(proposal.evidence().relation()).isEqualTo(Relation.CORRECTION);
    }

    @Test
    void underThePolicyAKillPutsTheWithdrawalOfEachEntryOnTheAgendaAndTellsTheDesk() {
        article("strict", "Strict", "Strict.", KillPolicy.RETRACT);
        built("strict", "d-1", version("n", "1"));
        built("strict", "d-2", version("n", "1"), version("o", "1"));
        built("ferry", "d-3", version("n", "1"));

        List<MatchEffect> effects = takeAll(item("n", "2", PubStatus.CANCELED, "Withdrawn", ""));

        assertThat(work(effects))
                .containsExactly(
                        withdraw("strict", "d-1", version("n", "2")), withdraw("strict", "d-2", version("n", "2")));
        assertThat(proposals(effects))
                .extracting(proposal -> proposal.article().value())
                .containsExactly("strict", "ferry");
    }

    @Test
    void underThePolicyWhatIsPublishedAfterTheKillIsWithdrawnToo() {
        article("strict", "Strict", "Strict.", KillPolicy.RETRACT);
        take(item("n", "2", PubStatus.CANCELED, "Withdrawn", ""));

        List<MatchEffect> effects = built("strict", "d-1", version("n", "1"));

        assertThat(work(effects)).containsExactly(withdraw("strict", "d-1", version("n", "2")));
        assertThat(only(proposals(effects)).evidence().relation()).isEqualTo(Relation.KILL);
    }

    @Test
    void whatTellsReadersOfTheKillIsNotWithdrawnByIt() {
        article("strict", "Strict", "Strict.", KillPolicy.RETRACT);
        take(item("n", "2", PubStatus.CANCELED, "Withdrawn", ""));

        assertThat(built("strict", "d-1", version("n", "2"))).isEmpty();
    }

    @Test
    void whatTellsReadersOfAKillIsNotWithdrawnByALaterKillOfTheSameItem() {
        article("strict", "Strict", "Strict.", KillPolicy.RETRACT);
        built("strict", "d-1", version("n", "1"));
        Proposal first = only(kill("n", "2"));
        take(dated(item("n", "3", PubStatus.USABLE, "Chess", "Chess."), 60));

        Rests notice = rests("strict", "notice", version("n", "2"));
        Settled approved = new Settled(WORLD, first.id(), ProposalState.APPROVED);
        keeper.take(WORLD, new MatchInput.Heard(approved, notice), NOW);
        WireItem second = dated(item("n", "4", PubStatus.CANCELED, "Withdrawn", ""), 120);

        assertThat(work(takeAll(second))).containsExactly(withdraw("strict", "d-1", version("n", "4")));
    }

    @Test
    void aNoticeThatCrossedWithALaterKillStands() {
        article("strict", "Strict", "Strict.", KillPolicy.RETRACT);
        built("strict", "d-1", version("n", "1"));
        Proposal first = only(kill("n", "2"));
        kill("n", "3");

        Rests notice = rests("strict", "notice", version("n", "2"));
        Settled approved = new Settled(WORLD, first.id(), ProposalState.APPROVED);

        assertThat(work(keeper.take(WORLD, new MatchInput.Heard(approved, notice), NOW)))
                .isEmpty();
    }

    @Test
    void asksAgainWhereTheFirstQuestionIsSettledAndAnotherEntryFollows() {
        built("ferry", "d-1", version("n", "1"));
        Proposal first = only(kill("n", "2"));
        assertThat(proposals(built("ferry", "d-2", version("n", "1")))).isEmpty();
        settle(first, ProposalState.REJECTED);

        Proposal second = only(proposals(built("ferry", "d-3", version("n", "1"))));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.state()).isEqualTo(ProposalState.PENDING);
    }

    @Test
    void anItemThatStandsAgainMayBeBuiltOn() {
        article("strict", "Strict", "Strict.", KillPolicy.RETRACT);
        kill("n", "2");
        take(dated(item("n", "3", PubStatus.USABLE, "Chess", "Chess."), 60));

        assertThat(built("strict", "d-1", version("n", "3"))).isEmpty();
    }

    @Test
    void anItemStandsInWhicheverOrderItsKillAndANewerVersionCome() {
        article("strict", "Strict", "Strict.", KillPolicy.RETRACT);
        WireItem kill = item("n", "2", PubStatus.CANCELED, "Withdrawn", "");
        WireItem newer = dated(item("n", "3", PubStatus.USABLE, "Chess", "Chess."), 300);
        WireItem lateKill = item("o", "2", PubStatus.CANCELED, "Withdrawn", "");
        WireItem overtaking = dated(item("o", "3", PubStatus.USABLE, "Chess", "Chess."), 300);

        List.of(kill, newer, overtaking, lateKill).forEach(this::takeAll);

        assertThat(built("strict", "d-1", version("n", "3"))).isEmpty();
        assertThat(built("strict", "d-2", version("o", "3"))).isEmpty();
    }

    @Test
    void aKillThatANewerVersionOvertookWithdrawsNothingAndAsksNobody() {
        article("strict", "Strict", "Strict.", KillPolicy.RETRACT);
        WireItem newer = dated(item("n", "3", PubStatus.USABLE, "Veld dam holds", "The Veld dam holds."), 300);
        Proposal waits = only(take(newer));
        built("strict", "d-1", version("n", "3"));

        assertThat(takeAll(item("n", "2", PubStatus.CANCELED, "Withdrawn", ""))).isEmpty();
        assertThat(settle(waits, ProposalState.APPROVED))
                .extracting(Proposal::state)
                .containsExactly(ProposalState.APPROVED);
    }

    @Test
    void anOldKillOfSeveralItemsCountsOnlyForThoseThatWereNotSentAnew() {
        built("ferry", "d-1", version("n", "1"));
        built("port-ellery", "d-2", version("o", "1"));
        take(dated(item("n", "3", PubStatus.USABLE, "Chess", "Chess."), 300));

        Proposal kill = only(
                take(killOf("k", version("n", "1").item(), version("o", "1").item())));

        assertThat(kill.article().value()).isEqualTo("port-ellery");
    }

    private static WireItem killOf(String uri, ItemId... about) {
        WireItem item = item(uri, "1", PubStatus.CANCELED, "Withdrawn", "");
        Handling handling = new Handling(PubStatus.CANCELED, Signal.NONE, 4, null, List.of(about));
        return new WireItem(item.version(), item.origin(), handling, item.copy(), item.versionCreated());
    }

    @Test
    void theSameOrderGivesTheSameEffects() {
        MatchKeeper one = new MatchKeeper(new MemoryShelf());
        MatchKeeper other = new MatchKeeper(new MemoryShelf());
        List<MatchInput> order = List.of(
                changed("strict", "Strict", "Strict.", KillPolicy.RETRACT),
                arrived(item("n", "1", PubStatus.USABLE, "Strict", "Strict.")),
                new MatchInput.Heard(null, rests("strict", "d-1", version("n", "1"))),
                arrived(item("n", "2", PubStatus.CANCELED, "Withdrawn", "")),
                new MatchInput.Heard(null, rests("strict", "d-2", version("n", "1"))));

        assertThat(order.stream().flatMap(input -> other.take(WORLD, input, NOW).stream()))
                .containsExactlyElementsOf(order.stream()
                        .flatMap(input -> one.take(WORLD, input, NOW).stream())
                        .toList())
                .hasSizeGreaterThan(4);
    }

    private List<MatchEffect> built(String article, String entry, ItemVersion... on) {
        return keeper.take(WORLD, new MatchInput.Heard(null, rests(article, entry, on)), NOW);
    }

    private void gone(String article, String entry) {
        assertThat(built(article, entry)).isEmpty();
    }

    private static Rests rests(String article, String entry, ItemVersion... on) {
        return new Rests(WORLD, new ArticleId(article), List.of(new EntryId(entry)), List.of(on));
    }

    private static ItemVersion version(String uri, String version) {
        return item(uri, version, PubStatus.USABLE, "Any", "").version();
    }

    private static Work withdraw(String article, String entry, ItemVersion by) {
        return new Work.Withdraw(
                new ArticleId(article),
                new EntryId(entry),
                by,
                "Withdrawn by Harbor Wire, whose report this rested on.");
    }

    @Test
    void aQuestionAboutWatchesIsAnsweredFromWhatItsOwnDeskWasSent() {
        takeAll(item("n", "1", PubStatus.USABLE, "Storm on the northern coast", "It rains."));
        keeper.take(
                new DeskId("sport"), arrived(item("m", "1", PubStatus.USABLE, "Storm stops play", "It rains.")), NOW);
        WatchAsk ask = new WatchAsk("q", WORLD, List.of(new Watch("w", "storm")), true);

        assertThat(keeper.take(WORLD, new MatchInput.Asked(ask), NOW))
                .containsExactly(new MatchEffect.Answered(new WatchAnswer(
                        "q",
                        WORLD,
                        List.of(new WatchVerdict.Fits(
                                1,
                                1,
                                List.of(new WatchVerdict.Hit(
                                        version("n", "1"), "Storm on the northern coast", NOW)))))));
    }

    private static List<Work> work(List<MatchEffect> effects) {
        return effects.stream()
                .filter(MatchEffect.Planned.class::isInstance)
                .map(effect -> ((MatchEffect.Planned) effect).work())
                .toList();
    }

    private static WireItem signalled(WireItem item) {
        Handling handling = new Handling(PubStatus.USABLE, Signal.CORRECTION, 4, null, List.of());
        return new WireItem(item.version(), item.origin(), handling, item.copy(), item.versionCreated());
    }

    @Test
    void aRestartDoesNotChangeWhenProposalsAreForgotten() {
        MemoryShelf shelf = new MemoryShelf();
        MatchInput chess = arrived(item("j", "1", PubStatus.USABLE, "Chess", "Chess."));
        Duration more = Duration.ofMinutes(1);
        Proposal proposal = proposalThatIsRejected(new MatchKeeper(shelf), NOW);
        new MatchKeeper(shelf).take(WORLD, chess, NOW.plus(Duration.ofDays(7)));

        assertThat(new MatchKeeper(shelf)
                        .take(WORLD, chess, NOW.plus(Duration.ofDays(7)).plus(more)))
                .isEmpty();
        assertThat(new MatchKeeper(shelf)
                        .take(WORLD, chess, NOW.plus(Duration.ofDays(7)).plusSeconds(3700)))
                .containsExactly(new MatchEffect.Told(new ProposalKey(WORLD, proposal.id()), null));
    }

    private static Proposal proposalThatIsRejected(MatchKeeper fresh, Instant now) {
        Settings settings = new Settings(ZoneId.of("UTC"), "en", List.of());
        Article article = new Article(
                new ArticleId("veld-dam"),
                WORLD,
                Phase.LIVE,
                settings,
                new Story("Dam on the Veld threatens to burst", List.of("The Veld dam.")),
                List.of());
        fresh.take(WORLD, new MatchInput.Changed(article, ANALYSER.terms(article)), now);
        MatchInput item = arrived(item("i", "1", PubStatus.USABLE, "Veld dam holds", "Engineers say the dam holds."));
        Proposal proposal = only(proposals(fresh.take(WORLD, item, now)));
        fresh.take(WORLD, new MatchInput.Heard(new Settled(WORLD, proposal.id(), ProposalState.REJECTED), null), now);
        return proposal;
    }

    private void article(String id, String headline, String body) {
        article(id, headline, body, KillPolicy.ASK);
    }

    private void article(String id, String headline, String body, KillPolicy kills) {
        keeper.take(WORLD, changed(id, headline, body, kills), NOW);
    }

    private static MatchInput changed(String id, String headline, String body, KillPolicy kills) {
        Settings settings = new Settings(
                ZoneId.of("UTC"),
                "en",
                id.equals("port-ellery") ? List.of(new Watch("people", List.of("Jon Harrow"))) : List.of(),
                kills);
        Article article = new Article(
                new ArticleId(id), WORLD, Phase.LIVE, settings, new Story(headline, List.of(body)), List.of());
        return new MatchInput.Changed(article, ANALYSER.terms(article));
    }

    private List<Proposal> arrive(String uri, String version, String headline, String body) {
        return take(item(uri, version, PubStatus.USABLE, headline, body));
    }

    private List<Proposal> kill(String uri, String version) {
        return take(item(uri, version, PubStatus.CANCELED, "Withdrawn", ""));
    }

    private List<Proposal> settle(Proposal proposal, ProposalState state) {
        return proposals(keeper.take(WORLD, new MatchInput.Heard(new Settled(WORLD, proposal.id(), state), null), NOW));
    }

    private List<Proposal> take(WireItem item) {
        return proposals(takeAll(item));
    }

    private List<MatchEffect> takeAll(WireItem item) {
        return keeper.take(WORLD, arrived(item), NOW);
    }

    private static MatchInput.Arrived arrived(WireItem item) {
        return new MatchInput.Arrived(item, ANALYSER.terms(item.copy()), NOW, Prints.of(item.copy()));
    }

    private static List<Proposal> proposals(List<MatchEffect> effects) {
        return effects.stream()
                .filter(MatchEffect.Told.class::isInstance)
                .map(effect -> Require.present("proposal", ((MatchEffect.Told) effect).proposal()))
                .toList();
    }

    private static Proposal only(List<Proposal> proposals) {
        assertThat(proposals).hasSize(1);
        return proposals.getFirst();
    }

    private static WireItem dated(WireItem item, long seconds) {
        return new WireItem(item.version(), item.origin(), item.handling(), item.copy(), NOW.plusSeconds(seconds));
    }

    private static WireItem item(String uri, String version, PubStatus status, String headline, String body) {
        return new WireItem(
                new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:harbor:" + uri), version),
                new Origin(ItemKind.WIRE, "Harbor Wire", null),
                new Handling(status, Signal.NONE, 4, null, List.of()),
                new Copy("en", headline, body, List.of()),
                NOW);
    }
}
