package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.Value;
import dev.dateline.contract.live.EntryId;
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

        assertThat(now()).extracting(value -> value.words()).containsExactly("At least 27", "32");
        assertThat(line().isContested()).isFalse();

        desk.send("dpa", "c", THIRD);

        assertThat(line().isContested()).isTrue();
        desk.isTheSameOnceMore();
    }

    @Test
    void aNewerFigureOfAProviderSupersedesItsOlderOne() {
        desk.send("ap", "a", FIRST);
        desk.send("ap", "b", SECOND);

        assertThat(now()).extracting(value -> value.words()).containsExactly("32");
        assertThat(line().before()).extracting(value -> value.words()).containsExactly("At least 27");
    }

    @Test
    void aLaterVersionGivesItsFigureToEveryArticleThatRestsOnTheItem() {
        Proposal first = desk.send("ap", "a", "1", MatchDesk.HEADLINE, FIRST).getFirst();
        desk.approve(first);
        desk.restOn(first, MatchDesk.FERRY, new EntryId("e-ferry"));

        desk.send("ap", "a", "2", MatchDesk.HEADLINE, SECOND);

        assertThat(desk.figures())
                .extracting(
                        line -> line.article() + ": " + line.now().getFirst().words())
                .containsExactlyInAnyOrder("veld-dam: 32", "port-ellery: 32");
        desk.isTheSameOnceMore();
    }

    @Test
    void aLaterVersionTakesThePlaceOfTheOneBefore() {
        desk.send("ap", "a", "1", MatchDesk.HEADLINE, FIRST);
        desk.send(desk.item("ap", "a", "2", PubStatus.USABLE, Signal.CORRECTION, MatchDesk.HEADLINE, SECOND));

        assertThat(now()).extracting(value -> value.words()).containsExactly("32");
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

        assertThat(now()).extracting(value -> value.words()).containsExactly("32");
        assertThat(line().before())
                .singleElement()
                .satisfies(value ->
                        assertThat(Objects.requireNonNull(value.lost()).by()).isEqualTo(Relation.KILL));
        desk.isTheSameOnceMore();
    }

    @Test
    void aCopyIsNoSecondVoiceWhileTheOriginalStands() {
        desk.send("ap", "a", FIRST);
        desk.send("dpa", "b", FIRST);

        assertThat(now()).extracting(value -> value.voice().via()).containsExactly("AP");
        assertThat(line().before()).isEmpty();
        desk.isTheSameOnceMore();
    }

    @Test
    void whereTheOriginalIsKilledItsFigureStaysAsTheCopys() {
        desk.send("ap", "a", FIRST);
        desk.send("dpa", "b", FIRST);

        desk.kill("ap", "a");

        assertThat(now()).extracting(value -> value.voice().via()).containsExactly("DPA");
        assertThat(line().before()).extracting(value -> value.voice().via()).containsExactly("AP");
        desk.isTheSameOnceMore();
    }

    @Test
    void itStaysAsTheCopysAlsoWhereTheOriginalWasPublished() {
        Proposal first = desk.send("ap", "a", FIRST).getFirst();
        desk.send("dpa", "b", FIRST);
        desk.approve(desk.now(first));
        desk.send("reuters", "c", FIRST);

        desk.kill("ap", "a");

        assertThat(now()).extracting(value -> value.voice().via()).containsExactly("DPA", "REUTERS");

        desk.kill("dpa", "b");
        desk.kill("reuters", "c");

        assertThat(now()).isEmpty();
        assertThat(line().before()).hasSize(3);
        desk.isTheSameOnceMore();
    }

    @Test
    void aCorrectionStrikesWhatItsCopiesSayAsWell() {
        desk.send("ap", "a", "1", MatchDesk.HEADLINE, FIRST);
        desk.send("dpa", "b", FIRST);

        desk.send(desk.item("ap", "a", "2", PubStatus.USABLE, Signal.CORRECTION, MatchDesk.HEADLINE, SECOND));

        assertThat(now()).extracting(value -> value.words()).containsExactly("32");
        assertThat(line().before()).hasSize(2);
        desk.isTheSameOnceMore();
    }

    @Test
    void aNewVersionOfTheOriginalMakesItsCopiesNoVoices() {
        desk.send("ap", "a", "1", MatchDesk.HEADLINE, FIRST);
        desk.send("dpa", "b", FIRST);
        desk.send("reuters", "c", FIRST);

        desk.send("ap", "a", "2", MatchDesk.HEADLINE, SECOND);

        assertThat(now()).extracting(Value::words).containsExactly("32");
        assertThat(line().isContested()).isFalse();
        desk.isTheSameOnceMore();
    }

    @Test
    void aTakedownTakesTheWordsOfTheCopiesAlong() {
        Proposal first = desk.send("ap", "a", FIRST).getFirst();
        desk.send("dpa", "b", FIRST);
        desk.kill("ap", "a");
        desk.approve(desk.now(first));

        desk.takeDown(first);

        assertThat(desk.shelf.all().keySet()).noneMatch(key -> key.startsWith("figure/"));
        desk.isTheSameOnceMore();
    }

    @Test
    void aClosedArticlesLedgerIsARecordThatIsStillCorrectedAndTakesNothingNew() {
        Proposal first = desk.send("ap", "a", FIRST).getFirst();
        desk.approve(first);
        desk.close();

        desk.send("dpa", "b", FIRST);
        desk.send("afp", "c", SECOND);

        assertThat(line().values()).extracting(value -> value.voice().via()).containsExactly("AP");

        desk.send(desk.item("ap", "a", "2", PubStatus.USABLE, Signal.CORRECTION, MatchDesk.HEADLINE, THIRD));

        assertThat(now()).extracting(value -> value.words()).containsExactly("25");
        assertThat(line().before()).hasSize(1);
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

    @Test
    void statesStandBesideFiguresAndAChangeEndsWhatOthersSaidBefore() {
        desk.send("ap", "a", "The border with Norland is closed below the Veld dam in the valley, engineers say.");
        desk.send("afp", "b", "Engineers at the Veld dam: the border with Norland has reopened in the Veld valley.");

        Figure border = Objects.requireNonNull(desk.figure("state.border.norland"));
        assertThat(border.now()).extracting(Value::words).containsExactly("open");
        assertThat(border.before()).extracting(Value::words).containsExactly("closed");
        assertThat(border.isContested()).isFalse();

        desk.send("dpa", "c", "Water at the Veld dam in the valley; the border with Norland is still closed, it says.");

        assertThat(Objects.requireNonNull(desk.figure("state.border.norland")).isContested())
                .isTrue();
        desk.isTheSameOnceMore();
    }

    @Test
    void thatSomebodyHasSpokenCountsOnlyWhereThatWasAwaited() {
        desk.send("ap", "a", "Engineers at the Veld dam in the valley say that the water is falling.");
        assertThat(desk.figures()).isEmpty();

        desk.send("afp", "b", "The United States has not commented on the Veld dam and its valley so far.");
        desk.send(
                "dpa",
                "c",
                "The United States said that the Veld dam would hold, and that engineers were on their way.");

        Figure comment = Objects.requireNonNull(desk.figure("state.comment.us"));
        assertThat(comment.now()).extracting(Value::words).containsExactly("no comment yet", "has spoken");
        desk.isTheSameOnceMore();
    }

    @Test
    void aCopyIsReadByWhoWasKnownWhenItCame() {
        KnownActor.Change change = new KnownActor.Change(1, "maria", MatchDesk.NOON);
        KnownActor board =
                new KnownActor("ellery-harbor", "Ellery Port Board", List.of("Port Board"), null, List.of(), change);
        String silent = "The Port Board has not commented on the Veld dam and its valley so far.";
        String longer = silent + " Boats are on their way to the valley, and more rain is due on the Veld tonight.";
        for (MatchDesk each : List.of(desk, new MatchDesk(KillPolicy.ASK))) {
            each.send("ap", "a", silent, List.of(board));
            each.send("dpa", "b", each == desk ? silent : longer, List.of(board));

            each.kill(each == desk ? "ap" : "dpa", each == desk ? "a" : "b");

            assertThat(each.figures()).extracting(Figure::id).containsExactly("state.comment.ellery-harbor");
            assertThat(each.open()).hasSize(1);
            each.settle(each.open().getFirst(), ProposalState.REJECTED);
            assertThat(each.shelf.all().keySet()).noneMatch(key -> key.startsWith("heard/"));
            each.isTheSameOnceMore();
        }
    }

    @Test
    void oneThingUnderTwoNamesIsOneLineByTheCloserOne() {
        desk.send("ap", "a", "Water at the Veld dam in the valley; the border is closed, the engineers say.");
        desk.send("afp", "b", "Engineers at the Veld dam: the border with Norland has reopened in the Veld valley.");

        assertThat(desk.figures()).extracting(Figure::of).containsExactly("border with Norland");
        assertThat(border().now()).extracting(Value::words).containsExactly("open");

        desk.send("dpa", "c", "Water at the Veld dam is falling in the valley; the border is open, engineers say.");

        assertThat(border().now()).extracting(Value::words).containsExactly("open", "open");
        assertThat(desk.shelf.all().keySet())
                .filteredOn(key -> key.startsWith("figure/"))
                .hasSize(1);
        desk.isTheSameOnceMore();
    }

    @Test
    void whatCouldBeEitherOfTwoIsNeither() {
        desk.send("ap", "a", "Water at the Veld dam in the valley; the border with Norland is closed, engineers say.");
        desk.send("afp", "b", "Engineers at the Veld dam: the border with Sudland is closed in the Veld valley.");
        desk.send("dpa", "c", "Water at the Veld dam is falling in the valley; the border is open, it says.");

        assertThat(desk.figures())
                .extracting(Figure::of)
                .containsExactlyInAnyOrder("border with Norland", "border with Sudland", "border");
    }

    @Test
    void statesTakeNoRoomOfFigures() {
        for (int at = 0; at < 61; at++) {
            desk.send(
                    "p" + at,
                    "a",
                    "Water at the Veld dam in the valley; Highway " + (100 + at) + " is closed, the engineers say.");
        }

        desk.send("afp", "b", SECOND);

        assertThat(desk.figures()).hasSize(61);
        assertThat(now()).extracting(Value::words).containsExactly("32");
    }

    @Test
    void whatAnEditorRejectsTakesNoOtherVersionOfACopyAlong() {
        Proposal first = desk.send("ap", "a", FIRST).getFirst();
        desk.send("dpa", "b", "1", MatchDesk.HEADLINE, FIRST);
        desk.send("dpa", "b", "2", MatchDesk.HEADLINE, SECOND);

        desk.settle(first, ProposalState.REJECTED);

        assertThat(line().values()).extracting(Value::words).containsExactly("32");
        desk.isTheSameOnceMore();
    }

    private Figure border() {
        return Objects.requireNonNull(desk.figure("state.border.norland"));
    }

    private Figure line() {
        return Objects.requireNonNull(desk.figure("killed"));
    }

    private List<Value> now() {
        return line().now();
    }
}
