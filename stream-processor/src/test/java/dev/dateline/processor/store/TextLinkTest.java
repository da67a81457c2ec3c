package dev.dateline.processor.store;

import static dev.dateline.processor.store.MatchDesk.HEADLINE;
import static dev.dateline.processor.store.MatchDesk.TEXT;
import static dev.dateline.processor.store.MatchDesk.entry;
import static dev.dateline.processor.store.MatchDesk.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.desk.Mends;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Source;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Corrections that are known by their text, and holds: what follows from one item to another. */
class TextLinkTest {
    private static final String CORRECTED = "CORRECTED-" + HEADLINE;
    private static final String RIGHT = TEXT.replace("12 metres", "15 metres");

    private final MatchDesk desk = new MatchDesk(KillPolicy.ASK);
    private final MatchDesk strict = new MatchDesk(KillPolicy.RETRACT);

    @Test
    void aCorrectionTakesThePlaceOfTheProposalWithTheTextThatWasWrong() {
        Proposal wrong = only(desk.send("afp", "a", TEXT));

        desk.send("afp", "b", "1", CORRECTED, RIGHT);

        assertThat(desk.now(wrong).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(only(desk.open()).evidence().relation()).isEqualTo(Relation.CORRECTION);
    }

    @Test
    void aCorrectionTakesThePlaceOfAllCopiesOfTheTextThatWasWrong() {
        Proposal wrong = only(desk.send("afp", "a", TEXT));
        desk.send("dpa", "c", TEXT);

        desk.send("afp", "b", "1", CORRECTED, RIGHT);

        assertThat(desk.now(wrong).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(desk.open()).hasSize(1);
    }

    @Test
    void aCorrectedVersionOfACopyTakesThePlaceOfTheProposalToo() {
        Proposal wrong = only(desk.send("afp", "a", TEXT));
        desk.send("dpa", "c", TEXT);

        desk.send(desk.item("dpa", "c", "2", PubStatus.USABLE, Signal.CORRECTION, HEADLINE, RIGHT));

        assertThat(desk.now(wrong).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(mends(only(desk.open())).changes()).hasSize(1);
    }

    @Test
    void aCopyOfACorrectedTextSaysThatItWasCorrected() {
        desk.send("afp", "a", TEXT);
        desk.send("afp", "b", "1", CORRECTED, RIGHT);

        Proposal late = only(desk.send("dpa", "c", TEXT));

        Source afp = late.evidence().others().listed().getFirst();
        assertThat(Objects.requireNonNull(afp.loss()).by()).isEqualTo(Relation.CORRECTION);
    }

    @Test
    void aCorrectionThatWaitsSaysThatWhatItCorrectsWasKilled() {
        desk.send("afp", "a", TEXT);
        desk.send("afp", "b", "1", CORRECTED, RIGHT);
        Proposal correction = only(desk.open());

        Proposal marked = only(desk.kill("afp", "a"));

        assertThat(marked.id()).isEqualTo(correction.id());
        assertThat(marked.state()).isEqualTo(ProposalState.PENDING);
        assertThat(Objects.requireNonNull(mends(marked).loss()).by()).isEqualTo(Relation.KILL);
    }

    @Test
    void theKillOfACorrectedItemAsksAboutItsCorrectionAndNeverWithdrawsItAtOnce() {
        Proposal wrong = only(strict.send("afp", "a", TEXT));
        strict.approve(wrong);
        Proposal correction = only(strict.send("afp", "b", "1", CORRECTED, RIGHT));
        strict.approve(correction);

        Proposal question = only(strict.kill("afp", "a"));

        assertThat(question.evidence().entries()).containsExactly(entry(wrong), entry(correction));
        assertThat(strict.withdrawn()).containsExactly(entry(wrong));
    }

    @Test
    void aHoldAsksOnceAboutWhatWasPublishedAndWithdrawsNothing() {
        Proposal first = only(strict.send("afp", "a", TEXT));
        strict.approve(first);

        Proposal question = only(strict.hold("afp", "a", "2"));
        List<Proposal> again = strict.hold("afp", "a", "3");

        assertThat(question.evidence().relation()).isEqualTo(Relation.HOLD);
        assertThat(question.evidence().entries()).containsExactly(entry(first));
        assertThat(question.suggestion().text()).isEqualTo("AFP is holding back an earlier report.");
        assertThat(again).isEmpty();
        assertThat(strict.open()).containsExactly(question);
        assertThat(strict.withdrawn()).isEmpty();
    }

    @Test
    void aHoldThatAnEditorHasSettledIsNotAskedAboutAgain() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.approve(first);
        desk.settle(only(desk.hold("afp", "a", "2")), ProposalState.REJECTED);

        assertThat(desk.hold("afp", "a", "3")).isEmpty();
    }

    @Test
    void aUsableVersionReleasesTheHold() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.approve(first);
        Proposal question = only(desk.hold("afp", "a", "2"));

        desk.send("afp", "a", "3", HEADLINE, TEXT + " The board confirmed it.");

        assertThat(desk.now(question).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(only(desk.open()).evidence().relation()).isEqualTo(Relation.UPDATE);
        assertThat(only(desk.hold("afp", "a", "4").stream()
                                .filter(one -> one.evidence().relation() == Relation.HOLD)
                                .toList())
                        .state())
                .isEqualTo(ProposalState.PENDING);
    }

    @Test
    void aHoldOfOneCopyLeavesTheProposalToTheOther() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.send("dpa", "b", TEXT);

        desk.hold("afp", "a", "2");

        Proposal now = desk.now(first);
        assertThat(now.state()).isEqualTo(ProposalState.PENDING);
        assertThat(now.suggestion().credit()).isEqualTo("DPA");
        assertThat(Objects.requireNonNull(
                                now.evidence().others().listed().getFirst().loss())
                        .by())
                .isEqualTo(Relation.HOLD);
    }

    @Test
    void aHoldTakesBackWhatWaitsWithNoOtherSource() {
        Proposal first = only(desk.send("afp", "a", TEXT));

        desk.hold("afp", "a", "2");

        assertThat(desk.now(first).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(desk.open()).isEmpty();
    }

    @Test
    void anApprovalThatCrossedWithAHoldAsks() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.hold("afp", "a", "2");

        List<Proposal> told = desk.approve(first);

        assertThat(told.getLast().evidence().relation()).isEqualTo(Relation.HOLD);
        assertThat(told.getLast().evidence().entries()).containsExactly(new EntryId("e-" + first.id()));
    }

    @Test
    void aKillOfAHeldItemIsFollowed() {
        Proposal first = only(strict.send("afp", "a", TEXT));
        strict.approve(first);
        Proposal hold = only(strict.hold("afp", "a", "2"));

        strict.kill("afp", "a");

        assertThat(strict.now(hold).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(strict.withdrawn()).containsExactly(entry(first));
    }

    @Test
    void aVersionFromBeforeTheHoldIsPassedOver() {
        var late = desk.item("afp", "a", "1", PubStatus.USABLE, Signal.NONE, HEADLINE, TEXT);
        desk.pass(Duration.ofMinutes(5));
        desk.hold("afp", "a", "2");

        assertThat(desk.send(late)).isEmpty();
    }

    private static Mends mends(Proposal proposal) {
        return Objects.requireNonNull(proposal.evidence().mends());
    }
}
