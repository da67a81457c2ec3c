package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.fact.Alert;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WavingOffTest {
    private static final String ENDED = "The crews of the ferries in Port Ellery have ended their strike over pay.";
    private static final String VOTED =
            "In Port Ellery the crews of the ferries have voted to end their strike over pay.";

    private final MatchDesk desk = new MatchDesk(KillPolicy.ASK);

    @BeforeEach
    void theCrewsAreOnStrike() {
        desk.article(
                new ArticleId("port-ellery"),
                "Ferry crews strike in Port Ellery",
                "The crews of the ferries are on strike over pay.",
                KillPolicy.ASK);
    }

    @Test
    void aProposalSaysWhichSentencesItsItemLeavesInDoubt() {
        assertThat(sentences(send("urn:bay:1", ENDED))).contains("The crews of the ferries are on strike over pay.");
    }

    @Test
    void whatWasWavedOffGoesAndStaysOff() {
        Proposal proposal = send("urn:bay:1", ENDED);
        Alert alert = over(proposal);

        List<Proposal> told = desk.waveOff(proposal, alert.id());

        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(proposal.id());
            assertThat(one.state()).isEqualTo(proposal.state());
            assertThat(one.alerts()).doesNotContain(alert);
        });
        assertThat(send("urn:cape:2", VOTED).alerts()).extracting(Alert::id).doesNotContain(alert.id());
    }

    @Test
    void itStaysOffInALaterVersionOfTheSameItem() {
        Proposal proposal = send("urn:bay:1", ENDED);
        Alert alert = over(proposal);
        desk.waveOff(proposal, alert.id());

        Proposal later = send("urn:bay:1", "2", ENDED + " The first ferry leaves at noon.");

        assertThat(later.evidence().item().version().version()).isEqualTo("2");
        assertThat(later.alerts()).extracting(Alert::id).doesNotContain(alert.id());
        desk.isTheSameOnceMore();
    }

    @Test
    void itStaysOffWhereTheProcessStartsAnew() {
        Proposal proposal = send("urn:bay:1", ENDED);
        Alert alert = over(proposal);
        desk.waveOff(proposal, alert.id());
        desk.restart();

        assertThat(send("urn:bay:1", "2", ENDED + " The first ferry leaves at noon.")
                        .alerts())
                .extracting(Alert::id)
                .doesNotContain(alert.id());
        assertThat(send("urn:cape:2", VOTED).alerts()).extracting(Alert::id).doesNotContain(alert.id());
    }

    private static Alert over(Proposal proposal) {
        return proposal.alerts().stream()
                .filter(one -> one.footing().rule().equals("event over"))
                .findFirst()
                .orElseThrow();
    }

    private Proposal send(String uri, String body) {
        return send(uri, "1", body);
    }

    private Proposal send(String uri, String version, String body) {
        return desk.send("bay-agency", uri, version, "Strike in Port Ellery", body)
                .getLast();
    }

    private static List<String> sentences(Proposal proposal) {
        return proposal.alerts().stream().map(Alert::sentence).toList();
    }
}
