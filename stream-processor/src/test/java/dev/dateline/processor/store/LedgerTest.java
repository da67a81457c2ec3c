package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.Value;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final String FIRST =
            "At least 27 people were killed below the Veld dam on Monday, engineers in the valley say.";
    private static final String SECOND =
            "The flood behind the Veld dam killed 32 people on the Veld, the mayor of the valley believes.";
    private static final String THIRD =
            "Rescuers at the Veld dam in the valley have found more bodies: 25 people were killed, they fear.";

    private final MatchDesk desk = new MatchDesk(KillPolicy.ASK);

    @Test
    void figuresOfSeveralProvidersComeToOneLineAndStaySideBySide() {
        desk.send("ap", "a", FIRST);
        desk.send("afp", "b", SECOND);

        assertThat(now()).extracting(value -> value.amount().words()).containsExactly("At least 27", "32");
        assertThat(line().isContested()).isFalse();

        desk.send("dpa", "c", THIRD);

        assertThat(line().isContested()).isTrue();
        desk.isTheSameOnceMore();
    }

    @Test
    void aNewerFigureOfAProviderSupersedesItsOlderOne() {
        desk.send("ap", "a", FIRST);
        desk.send("ap", "b", SECOND);

        assertThat(now()).extracting(value -> value.amount().words()).containsExactly("32");
        assertThat(line().before()).extracting(value -> value.amount().words()).containsExactly("At least 27");
    }

    @Test
    void aLaterVersionTakesThePlaceOfTheOneBefore() {
        desk.send("ap", "a", "1", MatchDesk.HEADLINE, FIRST);
        desk.send(desk.item("ap", "a", "2", PubStatus.USABLE, Signal.CORRECTION, MatchDesk.HEADLINE, SECOND));

        assertThat(now()).extracting(value -> value.amount().words()).containsExactly("32");
        assertThat(line().before())
                .singleElement()
                .satisfies(value ->
                        assertThat(Objects.requireNonNull(value.lost()).by()).isEqualTo(Relation.CORRECTION));
    }

    @Test
    void aKillStrikesWhatTheItemSaid() {
        desk.send("ap", "a", FIRST);
        desk.send("afp", "b", SECOND);

        desk.kill("ap", "a");

        assertThat(now()).extracting(value -> value.amount().words()).containsExactly("32");
        assertThat(line().before())
                .singleElement()
                .satisfies(value ->
                        assertThat(Objects.requireNonNull(value.lost()).by()).isEqualTo(Relation.KILL));
        desk.isTheSameOnceMore();
    }

    @Test
    void whatAnEditorRejectsIsNotOfThisArticle() {
        Proposal proposal = desk.send("ap", "a", FIRST).getFirst();

        desk.settle(proposal, ProposalState.REJECTED);

        assertThat(desk.figure("killed")).isNull();
        desk.isTheSameOnceMore();
    }

    @Test
    void aTakedownLeavesNoWordOfIt() {
        Proposal proposal = desk.send("ap", "a", FIRST).getFirst();
        desk.approve(proposal);

        desk.takeDown(proposal);

        assertThat(desk.figure("killed")).isNull();
        assertThat(desk.shelf.all().keySet()).noneMatch(key -> key.startsWith("figure/"));
        desk.isTheSameOnceMore();
    }

    @Test
    void aTakedownTakesAlongTheLongerTextThatTookThePlaceOfWhatWasTakenDown() {
        Proposal first = desk.send("ap", "a", FIRST).getFirst();
        desk.send(
                "afp", "b", FIRST + " Boats are on their way to the valley, and more rain is due on the Veld tonight.");
        desk.approve(first);

        desk.takeDown(first);

        assertThat(desk.shelf.all().keySet()).noneMatch(key -> key.startsWith("figure/"));
        desk.isTheSameOnceMore();
    }

    private Figure line() {
        return Objects.requireNonNull(desk.figure("killed"));
    }

    private List<Value> now() {
        return line().now();
    }
}
