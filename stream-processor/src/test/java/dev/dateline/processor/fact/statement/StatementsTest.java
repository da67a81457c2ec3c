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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void whatIsCalledForMayBeASingleWord() {
        String body = "Ursula von der Leyen called for calm.\n\nThe mayor called for help.";

        assertThat(Statements.of(item(WIRE, "en", "Dam", body)))
                .extracting(Statement::source, Statement::gist)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Ursula von der Leyen", "calm"));
    }

    @Test
    void whatIsInAnotherLanguageGetsNone() {
        assertThat(Statements.of(item(WIRE, "de", "Der Damm hält", "“Er hält”, said Orr.")))
                .isEmpty();
    }

    @Test
    void heIsWhoSpokeLastAndTheMinistryTheOneThatSpoke() {
        String body = "The wall will hold, engineer Ann Orr said.\n\n"
                + "The Lowen Ministry of Water denied that it had known of the crack.\n\n"
                + "She said that the ministry had been told.\n\n"
                + "The ministry said that it would look into it.";

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
        String body = "Ann Orr, the head of the board, wants Lowen to open the gates without delay.\n\n"
                + "Ann Orr wants to leave.";

        assertThat(Statements.of(item(WIRE, "en", "Dam", body)))
                .extracting(one -> wording(one).polarity() + " " + one.gist())
                .containsExactly("CALLED_FOR Lowen to open the gates without delay", "SAID to leave");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A fourth village below the Hallow Dam said to be next has been cleared.",
                "The bridge said nothing new to engineers, and the old wall believes in luck.",
                "According to a picture that a resident sent in, the wall leaks.",
            })
    void thingsAndPlacesCannotSpeak(String body) {
        assertThat(Statements.of(item(WIRE, "en", "Dam", body))).isEmpty();
    }

    @Test
    void whoIsNamedLikeAThingOrAfterOneSpeaks() {
        String body =
                "Ann Bridge said that the wall would hold.\n\nThe Hallow Dam Authority said that it would look into it."
                        + "\n\nThe head of the dam said that nobody was at risk.";

        assertThat(Statements.of(item(WIRE, "en", "Dam", body)))
                .extracting(Statement::source)
                .containsExactly("Ann Bridge", "The Hallow Dam Authority", "The head of the dam");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Dockers' Union denies that any crane is at work.",
                "Not one crane will move tonight, the Dockers' Union says.",
                "Not one crane will move tonight, the Dockers’ Union says.",
            })
    void aPluralsPossessiveIsAPartOfTheName(String body) {
        assertThat(Statements.of(item(WIRE, "en", "Port", body)))
                .extracting(statement -> statement.source().replace('’', '\''))
                .singleElement()
                .satisfies(source -> assertThat(source).isEqualToIgnoringCase("the Dockers' Union"));
    }

    @Test
    void whoHasAgreedOnSomethingDidThatAndSaidNothing() {
        String body = "The union and the line have agreed on the winter timetable in Lowen.";

        assertThat(Statements.of(item(WIRE, "en", "Port", body))).isEmpty();
    }

    @Test
    void aLabelBeforeAHeadlineAndWhoPaintsALighthouseSayNothing() {
        assertThat(Statements.of(item(WIRE, "en", "KILL: Strike in Lowen is over", "")))
                .isEmpty();
        assertThat(Statements.of(item(WIRE, "en", "Neighbors paint the lighthouse at Lowen", "")))
                .isEmpty();
    }

    @Test
    void anHourBeforeADayEndsNoSentence() {
        String body =
                "Two launches will carry nurses across the bay from 6 a.m. Wednesday, the harbor office announces.";

        assertThat(Statements.of(item(WIRE, "en", "Port", body)))
                .extracting(one -> one.source() + ": " + one.gist())
                .containsExactly(
                        "the harbor office: Two launches will carry nurses across the bay from 6 a.m. Wednesday");
    }

    @Test
    void aStateWhoseNameTheModelDoesNotKnowIsAccused() {
        String body = "Prime Minister Ann Orr accuses Azerbaijan of trying to pull Lowen into a wide war."
                + " Her country takes no part, she says.";

        assertThat(Statements.of(item(WIRE, "en", "Talks", body)))
                .extracting(one -> wording(one).polarity() + " " + one.source())
                .containsExactly("CONDEMNED Prime Minister Ann Orr", "SAID Prime Minister Ann Orr");
    }

    @Test
    void whoWroteItMayStandInItsMiddle() {
        String body = "The President of the Lowen Council, Ann Orr, wants the gates to open.\n\n"
                + "Only then, she wrote on X, can the board hold a real conversation.";

        assertThat(Statements.of(item(WIRE, "en", "Dam", body)))
                .extracting(one -> one.source() + ": " + one.gist())
                .contains("The President of the Lowen Council, Ann Orr: Only then … can the board hold a real"
                        + " conversation");
    }

    @Test
    void whoAppealsToOthersCallsForItAndWhoAppealsARulingSaysNothing() {
        String body = "Norland has appealed to both sides in Lowen to lay down their arms.\n\n"
                + "The mayor appealed for calm on the roads.\n\n"
                + "The company appealed the ruling. The film appeals to children.";

        assertThat(Statements.of(item(WIRE, "en", "Dam", body)))
                .extracting(one -> wording(one).polarity() + " " + one.source() + ": " + one.gist())
                .containsExactly(
                        "CALLED_FOR Norland: both sides in Lowen to lay down their arms",
                        "CALLED_FOR The mayor: calm on the roads");
    }

    @Test
    void whatSomebodyDeniesIsTheirsThoughAnotherClaimsIt() {
        String body = "Norland denies that Sudland had told it beforehand of the raid, as Sudland claims.";

        assertThat(Statements.of(item(WIRE, "en", "Raid", body)))
                .extracting(one -> wording(one).polarity() + " " + one.source())
                .containsExactly("DENIED Norland");
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
