package dev.dateline.gateway.desk;

import static dev.dateline.gateway.desk.SampleProposals.key;
import static dev.dateline.gateway.desk.SampleProposals.proposal;
import static dev.dateline.gateway.desk.SampleProposals.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import dev.dateline.gateway.hub.DeskCard;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.hub.ScheduledUpdate;
import dev.dateline.gateway.hub.Update;
import dev.dateline.gateway.page.ProposalView;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardsTest {
    private final SampleLog log = new SampleLog("varne");
    private final Hub hub = new Hub();
    private final Board board = new Board();

    @Test
    void findsTheUpdatesThatRestOnAnEarlierVersionOfAKilledItem() {
        EntryId first = log.post("The bridge fell.", List.of(version("bridge", "1")));
        log.post("Talks began.", List.of(version("talks", "1")));

        assertThat(affected(proposal("kill", Relation.KILL, version("bridge", "2"), List.of())))
                .containsExactly(first);
    }

    @Test
    void findsTheUpdatesThatRestOnAnItemACorrectionNames() {
        EntryId first = log.post("The bridge fell.", List.of(version("bridge", "1")));

        assertThat(affected(proposal(
                        "fix",
                        Relation.CORRECTION,
                        version("note", "1"),
                        List.of(version("bridge", "1").item()))))
                .containsExactly(first);
    }

    @Test
    void saysOfAKillWhatRestedOnItAndNoLongerStands() {
        EntryId first = log.post("The bridge fell.", List.of(version("bridge", "1")));
        log.retract(first);

        ProposalView view = ProposalView.of(
                card(proposal("kill", Relation.KILL, version("bridge", "2"), List.of())), SampleLog.START);

        assertThat(view.affected()).isEmpty();
        assertThat(view.gone()).singleElement().satisfies(gone -> {
            assertThat(gone.id()).isEqualTo(first.value());
            assertThat(gone.note().label()).startsWith("Retracted");
        });
    }

    @Test
    void findsTheUpdatesThatMatchingKnowsToRestOnAKilledCopy() {
        EntryId first = log.post("The bridge fell.", List.of(version("bridge", "1")));
        log.post("Talks began.", List.of(version("talks", "1")));
        Proposal kill = proposal("kill", Relation.KILL, version("copy", "2"), List.of());
        Evidence known = kill.evidence();
        Evidence named = new Evidence(
                known.item(),
                known.relation(),
                known.reason(),
                known.statements(),
                known.received(),
                null,
                null,
                List.of(first));

        assertThat(affected(kill.on(named))).containsExactly(first);
    }

    @Test
    void findsTheUpdatesThatRestOnAnItemThatIsHeld() {
        EntryId first = log.post("The bridge fell.", List.of(version("bridge", "1")));

        assertThat(affected(proposal("hold", Relation.HOLD, version("bridge", "2"), List.of())))
                .containsExactly(first);
    }

    @Test
    void leavesOutOfACorrectionWhatNoLongerStands() {
        EntryId first = log.post("The bridge fell.", List.of(version("bridge", "1")));
        log.retract(first);

        assertThat(affected(proposal("fix", Relation.CORRECTION, version("bridge", "2"), List.of())))
                .isEmpty();
    }

    @Test
    void findsTheUpdateThatIsYetToGoOutInTheWordsAsScheduled() {
        EntryId entry = scheduled();

        DeskCard card = card(proposal("kill", Relation.KILL, version("bridge", "2"), List.of()));
        assertThat(card.affected()).isEmpty();
        assertThat(card.scheduled()).extracting(ScheduledUpdate::id).containsExactly(entry);
        assertThat(card.scheduled()).extracting(ScheduledUpdate::base).containsExactly(0L);
        assertThat(ProposalView.of(card, SampleLog.START).affected())
                .containsExactly(new ProposalView.Affected(
                        entry.value(), 0, "Scheduled: Update 9/19, 1:58 p.m.:", "As the editor wrote it.", true));
    }

    @Test
    void aScheduledUpdateThatHasGoneOutIsAnOrdinaryOne() {
        EntryId entry = scheduled();
        log.post(entry, "Talks began.", List.of(version("bridge", "1")));

        DeskCard card = card(proposal("kill", Relation.KILL, version("bridge", "2"), List.of()));
        assertThat(card.affected()).extracting(Update::id).containsExactly(entry);
        assertThat(card.scheduled()).isEmpty();
    }

    @Test
    void leavesOutAScheduledUpdateThatWasCalledOffOrRestsOnSomethingElse() {
        EntryId entry = scheduled();
        assertThat(card(proposal("kill", Relation.KILL, version("other", "2"), List.of()))
                        .scheduled())
                .isEmpty();
        assertThat(card(proposal("more", Relation.UPDATE, version("bridge", "2"), List.of()))
                        .scheduled())
                .isEmpty();
        board.take(Work.ReleaseDue.keyOf(SampleProposals.ARTICLE, entry), null);

        assertThat(card(proposal("kill", Relation.KILL, version("bridge", "2"), List.of()))
                        .scheduled())
                .isEmpty();
    }

    @Test
    void aNewReportAffectsNothing() {
        log.post("The bridge fell.", List.of(version("bridge", "1")));

        assertThat(affected(proposal("more", Relation.UPDATE, version("bridge", "2"), List.of())))
                .isEmpty();
    }

    @Test
    void namesTheArticleByItsHeadline() {
        assertThat(card(proposal("p", Relation.NEW, version("talks", "1"), List.of()))
                        .articleHeadline())
                .isEqualTo("Talks in Varne");
    }

    private EntryId scheduled() {
        board.take(key("first"), proposal("first", Relation.NEW, version("bridge", "1"), List.of()));
        Post post = proposal("first", Relation.NEW, version("bridge", "1"), List.of())
                .suggestion()
                .withText("As the editor wrote it.");
        return SampleProposals.schedule(board, "first", post);
    }

    private List<EntryId> affected(Proposal proposal) {
        return card(proposal).affected().stream().map(Update::id).toList();
    }

    private DeskCard card(Proposal proposal) {
        hub.take(log.written());
        return new Cards(hub, board).of(new Standing(proposal, 0, 1));
    }
}
