package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Policies;
import dev.dateline.contract.article.Policy;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What matching does by an article's policies. */
class PoliciesAtWorkTest {
    private final MatchDesk desk = new MatchDesk(KillPolicy.ASK);

    @Test
    void asksAnEditorWhereThereIsNoPolicy() {
        Proposal proposal = MatchDesk.only(desk.send("harbor", "1", MatchDesk.TEXT));

        assertThat(proposal.state()).isEqualTo(ProposalState.PENDING);
        assertThat(desk.published()).isEmpty();
    }

    @Test
    void publishesByItselfWhatASourceSendsThatMayAndTellsTheDesk() {
        policy(Policy.Deed.PUBLISH, "harbor");
        Proposal proposal = MatchDesk.only(desk.send("harbor", "1", MatchDesk.TEXT));
        MatchDesk.only(
                desk.send("lowland", "1", "Experts call the Veld dam's wall too weak to hold the water for a week."));

        assertThat(proposal.state()).isEqualTo(ProposalState.PENDING);
        assertThat(desk.published()).hasSize(1).first().satisfies(work -> {
            assertThat(work.proposal()).isEqualTo(proposal.id());
            assertThat(work.post()).isEqualTo(proposal.suggestion());
            assertThat(work.policy()).isEqualTo("rule");
        });
        desk.isTheSameOnceMore();
    }

    @Test
    void aCopyOfWhatWasPublishedByItselfIsNotPublishedAgain() {
        policy(Policy.Deed.PUBLISH, "harbor");
        desk.send("harbor", "1", MatchDesk.TEXT);
        desk.send("harbor", "2", MatchDesk.TEXT);

        assertThat(desk.published()).hasSize(1);
    }

    @Test
    void whatIsKilledBeforeItWasPublishedIsNotPublished() {
        policy(Policy.Deed.PUBLISH, "harbor");
        desk.send("harbor", "1", MatchDesk.TEXT);
        desk.kill("harbor", "1");

        assertThat(desk.published()).isEmpty();
    }

    @Test
    void keepsFromTheDeskWhatIsMutedAndForgetsItLikeOthers() {
        policy(Policy.Deed.MUTE, "harbor");
        Proposal muted = MatchDesk.only(desk.send("harbor", "1", MatchDesk.TEXT));

        assertThat(muted.state()).isEqualTo(ProposalState.MUTED);
        assertThat(desk.open()).isEmpty();
    }

    @Test
    void neverPublishesOrMutesACorrectionOfWhatReadersWereTold() {
        Proposal first = MatchDesk.only(desk.send("harbor", "1", MatchDesk.TEXT));
        desk.approve(first);
        policy(Policy.Deed.MUTE, "harbor");
        Proposal correction = MatchDesk.only(desk.send(desk.item(
                "harbor",
                "1",
                "2",
                PubStatus.USABLE,
                Signal.CORRECTION,
                MatchDesk.HEADLINE,
                MatchDesk.TEXT.replace("12 metres", "2 metres"))));

        assertThat(correction.state()).isEqualTo(ProposalState.PENDING);
        assertThat(desk.published()).isEmpty();
    }

    @Test
    void aKillOfWhatWasMutedBothersNobody() {
        policy(Policy.Deed.MUTE, "harbor");
        desk.send("harbor", "1", MatchDesk.TEXT);
        desk.kill("harbor", "1");

        assertThat(desk.open()).isEmpty();
    }

    private void policy(Policy.Deed deed, String provider) {
        Policy rule = new Policy("rule", deed, List.of(new Provider(provider)), List.of(), List.of(), null);
        Settings settings = new Settings(
                ZoneId.of("UTC"), "en", List.of(), KillPolicy.ASK, new Policies(List.of(rule), null, false, 1));
        desk.article(
                MatchDesk.DAM,
                "Dam on the Veld threatens to burst",
                "Engineers lower the water behind the Veld dam.",
                settings);
    }
}
