package dev.dateline.processor.fact.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.fact.Manner;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.fact.Wording;
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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StatementsTest {
    private static final Origin WIRE = new Origin(ItemKind.WIRE, "Harbor Wire", null);
    private static final Origin BOARD = new Origin(ItemKind.STATEMENT, "Veld Water Board", "Veld Water Board");

    @Test
    void anIssuersItemIsItsStatementAndWeIsTheIssuer() {
        List<Statement> statements =
                Statements.of(item(BOARD, "en", "The wall holds", "We believe that nobody is at risk."));

        assertThat(statements).extracting(Statement::source).containsExactly("Veld Water Board", "Veld Water Board");
        assertThat(statements.getFirst().gist()).isEqualTo("The wall holds");
        assertThat(statements.getFirst().wording()).isNull();
        assertThat(wording(statements.getLast()).manner()).isEqualTo(Manner.INDIRECT);
    }

    @Test
    void whatIsInAnotherLanguageGetsNone() {
        assertThat(Statements.of(item(WIRE, "de", "Der Damm hält", "“Er hält”, said Orr.")))
                .isEmpty();
    }

    @Test
    void heIsWhoSpokeLastAndTheMinistryTheOneThatSpoke() {
        String body =
                "The wall will hold, engineer Ann Orr said.\n\nThe Lowen Ministry of Water denied that it had known of"
                        + " the crack.\n\nShe said that the ministry had been told.\n\nThe ministry said that it would look into it.";

        assertThat(Statements.of(item(WIRE, "en", "Dam", body)))
                .extracting(Statement::source)
                .containsExactly(
                        "engineer Ann Orr",
                        "The Lowen Ministry of Water",
                        "engineer Ann Orr",
                        "The Lowen Ministry of Water");
    }

    @Test
    void tellsTheSpeakersWordsFromTheReporters() {
        String body =
                "“The wall will hold,” Ann Orr said. Ann Orr said the crack was “very small” and old. Ann Orr said that"
                        + " nobody should leave.";

        assertThat(Statements.of(item(WIRE, "en", "Dam", body)))
                .extracting(one -> wording(one).manner())
                .containsExactly(Manner.DIRECT, Manner.MIXED, Manner.INDIRECT);
    }

    @Test
    void itsSpansStandInHeadlineAndBody() {
        WireItem item = item(WIRE, "en", "Dam holds", "“The wall will hold,” Ann Orr said.");

        Wording wording = wording(Statements.of(item).getFirst());

        assertThat(Span.in(item.copy().text(), wording.content())).isEqualTo("“The wall will hold,”");
        assertThat(Span.in(item.copy().text(), wording.source())).isEqualTo("Ann Orr");
        assertThat(Span.in(item.copy().text(), wording.cue())).isEqualTo("said");
    }

    @Test
    void aProposalCarriesNoMoreThanItsBound() {
        String body = "Ann Orr said that the wall would hold.\n\n"
                .repeat(Statements.MOST + 10)
                .strip();

        assertThat(Statements.of(item(WIRE, "en", "Dam", body))).hasSize(Statements.MOST);
    }

    @Test
    void anEndlessNameIsCut() {
        String body = "According to " + "Aa".repeat(2_000) + ", the wall will hold.\n\nAccording to "
                + "Bb ".repeat(150) + ", the wall will hold.";

        assertThat(Statements.of(item(WIRE, "en", "Dam", body)))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.source()).hasSizeLessThanOrEqualTo(161));
    }

    @Test
    void whoSpeaksForSomebodySaysNothingByThat() {
        String body = "The office of Ann Orr, who speaks for the Lowen Board abroad, condemned the leak as well.";

        assertThat(Statements.of(item(WIRE, "en", "Dam", body)))
                .extracting(one -> wording(one).polarity() + " " + one.gist())
                .containsExactly("CONDEMNED the leak");
    }

    @Test
    void whoWantsOthersToDoSomethingCallsForIt() {
        String body =
                "Ann Orr, the head of the board, wants Lowen to open the gates without delay.\n\nAnn Orr wants to leave.";

        assertThat(Statements.of(item(WIRE, "en", "Dam", body)))
                .extracting(one -> wording(one).polarity() + " " + one.gist())
                .containsExactly("CALLED_FOR Lowen to open the gates without delay", "SAID to leave");
    }

    private static Wording wording(Statement statement) {
        return Objects.requireNonNull(statement.wording());
    }

    private static WireItem item(Origin origin, String language, String headline, String body) {
        return new WireItem(
                new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:harbor:1"), "1"),
                origin,
                new Handling(PubStatus.USABLE, Signal.NONE, 5, null, List.of()),
                new Copy(language, headline, body, List.of()),
                Instant.parse("2023-09-19T18:00:00Z"));
    }
}
