package dev.dateline.processor.fact.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.actor.Gazetteer;
import dev.dateline.contract.fact.Ground;
import dev.dateline.contract.fact.Manner;
import dev.dateline.contract.fact.Polarity;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.fact.Wording;
import dev.dateline.contract.ledger.State;
import dev.dateline.contract.ledger.Value;
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
import dev.dateline.processor.fact.figure.Told;
import dev.dateline.processor.fact.statement.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatesTest {
    private static final Origin WIRE = new Origin(ItemKind.WIRE, "Harbor Wire", null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The border with Norland is closed, the guard says. | border.norland: closed",
                "Norland has closed its border with Sudland. | border.sudland: closed",
                "The Norland border was sealed off early on Monday. | border.norland: closed",
                "The border between Norland and Sudland has reopened. | border.norland-sudland: open",
                "On Tuesday the border reopened after talks in Veld. | border: open",
                "The Ostermark Road is blocked by mud. | road.ostermark: closed",
                "Highway 9 is closed until further notice. | road.9: closed",
                "The northern road to Ostermark was reopened on Friday. | road.northern-ostermark: open",
                "Port Ellery's airport is closed because of the ash. | airport.ellery-port: closed",
                "All schools in Port Ellery are closed. | school.ellery-port: closed",
                "The ceasefire came into force at noon. | ceasefire: in force",
                "The ceasefire in Norland is holding, both sides say. | ceasefire.norland: in force",
                "The truce has collapsed. | ceasefire: over",
                "The ferry strike was called off on Monday. | strike.ferry: off",
                "The guild called off the strike. | strike: off",
                "The strike is over, the guild says. | strike: off",
                "The crews are on strike over the timetable. | workers: on strike",
                "The pilots have returned to work. | workers: back at work",
                "The mayor ordered the evacuation of Hallow. | evacuation.hallow: ordered",
                "The evacuation order for Hallow was lifted on Monday. | evacuation.hallow: lifted",
                "The governor declared a state of emergency. | emergency: in force",
                "The state of emergency in Norland has been lifted. | emergency.norland: lifted",
                "A curfew was imposed in Port Ellery. | curfew.ellery-port: in force",
                "The curfew was lifted in Odesa. | curfew.odesa: lifted",
                "The border with Norland has since reopened. | border.norland: open",
                "The border with Norland has been closed since Monday. | border.norland: closed",
                "The curfew is in force across the valley. | curfew: in force",
                "The tsunami warning has been lifted. | tsunami-warning: lifted",
                "Ferry service was suspended at noon, the Bay Line says. | ferries: suspended",
                "Flights have resumed at the airport. | flights: running",
                "Power has been restored in the valley. | power: restored",
                "The talks broke down on Monday. | talks: broken off",
                "The peace talks have resumed in Veld. | talks.peace: under way",
                "The Supreme Court has yet to rule on the dam. | ruling.supreme: no ruling yet",
                "Parliament has not voted on the loan. | vote: no vote yet",
                "The United States has not commented on the operation so far. | comment.us: no comment yet",
                "The mayor has made no statement. | comment.mayor: no comment yet",
                "The navy hasn't said anything. | comment.navy: no comment yet",
            })
    void saysHowThingsStand(String body, String states) {
        assertThat(known(body)).isEqualTo(states);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The border may be closed on Monday.",
                "The border with Norland could be sealed off.",
                "If the border is closed, trade will stop.",
                "Unless the guild gives in, the airport is closed from noon.",
                "Is the border with Norland closed?",
                "The border is not closed, the guard says.",
                "The guard denies that the border is closed.",
                "Norland threatens to close the border.",
                "Norland warned that the border is closed to nobody who pays.",
                "Norland plans to close the border with Sudland.",
                "Norland will close the border on Monday.",
                "The border will be reopened on Friday.",
                "The border is to be closed on Monday.",
                "The border had been closed for a year.",
                "The border was closed last year.",
                "The border was closed in 1994.",
                "The border was closed two years ago.",
                "The border was closed for two hours.",
                "When the border was closed, 200 trucks were waiting.",
                "Traders left before the border was closed.",
                "They wait until the border is open.",
                "Some border crossings were closed.",
                "Two of the three crossings are closed.",
                "Part of the road is closed.",
                "Most schools are closed.",
                "One road was closed.",
                "A border crossing was closed.",
                "Traffic on the road is blocked.",
                "Guards stand at closed border crossings.",
                "Talks were held behind closed borders.",
                "The border is closed to trucks.",
                "The road is closed on Sundays.",
                "The road is nearly closed by mud.",
                "The border reopens on Friday.",
                "Norland closes the border on Friday.",
                "The closure of the border is illegal, Sudland says.",
                "Norland rejects reports that the border is closed.",
                "Norland wants the border reopened.",
                "Norland called for the curfew to be lifted.",
                "He asked whether the curfew has been lifted.",
                "The guild threatens a strike.",
                "The strike killed 12 people and ended at dawn.",
                "An air strike ended the convoy's journey.",
                "Air strikes began at dawn.",
                "The strike ended months of calm.",
                "The ceasefire ended months of fighting.",
                "The ceasefire holds the key to the talks.",
                "They hope that the truce has begun.",
                "A truce would take effect at noon.",
                "The ceasefire is said to be over.",
                "They called off strike talks.",
                "The army closed the school gates.",
                "The mayor may order an evacuation.",
                "The mayor was ordered to leave.",
                "An evacuation drill was ordered.",
                "The governor is considering whether to declare a state of emergency.",
                "No state of emergency was declared.",
                "The court ruled that the dam is safe.",
                "Parliament voted on Monday.",
                "The mayor said that she had not commented on the plan.",
                "If the mayor has not commented by noon, we go.",
                "The crews have not eaten since noon.",
                "The reopened border with Norland draws trade.",
                "Twelve flights were suspended.",
                "The border police were closed in by the crowd.",
                "Border posts that were closed are on the map.",
                "The bridge was closed at noon and reopened at 3 p.m.",
                "The airport was closed on Monday but is open again.",
                "Flights were suspended on Monday and resumed on Tuesday.",
                "A tsunami warning was issued after the quake but canceled within an hour.",
                "The minister doubts that the ceasefire is holding.",
                "It is wrong that the border is closed, the guard says.",
                "It is a lie that the border is closed, the guard says.",
                "Reports that the border is closed are incorrect, the guard says.",
                "Posts saying that the border is closed are misleading.",
                "It is a hoax that the border is closed.",
                "It is too early to say that the strike is over.",
                "It is premature to say that the strike is over.",
                "The Supreme Court has not ruled out an appeal.",
                "It has not commented on the plan.",
                "They have not commented on the plan.",
                "Officials have not commented on the plan.",
                "But the authorities have not responded so far.",
                "The curfew was lifted in March.",
                "The border with Norland was closed on March 3.",
                "The road is open only to pedestrians.",
                "The strike began at midnight.",
                "The strike ended with a raid.",
                "The movie begins as the border is closed.",
            })
    void isSilentWhereItIsNotPlain(String body) {
        assertThat(known(body)).isEmpty();
    }

    @Test
    void aHeadlinesTenseIsOfNow() {
        assertThat(told(item("en", "Norland closes border with Sudland", "More follows.")))
                .isEqualTo("border.sudland: closed");
        assertThat(told(item("en", "Governor lifts curfew", "More follows."))).isEqualTo("curfew: lifted");
    }

    @Test
    void whatAnItemHasBothWaysIsNone() {
        assertThat(known("The border is closed. The border is open, the guard says."))
                .isEmpty();
        assertThat(told(item("en", "Border with Norland closed", "The border with Norland has reopened.")))
                .isEqualTo("border.norland: open");
    }

    @Test
    void whatOneItemTellsUnderTwoNamesIsToldOnceAndNotAtAllWhereItDiffers() {
        assertThat(told(item("en", "Ferry strike in Port Ellery is over", "The ferry strike is over, the guild says.")))
                .isEqualTo("strike.ellery-ferry-port: off");
        assertThat(told(item("en", "News", "The ferry strike is over. The strike is on, the guild says.")))
                .isEmpty();
        assertThat(told(item("en", "News", "The ferry strike is over. The bus strike is on, the guild says.")))
                .isEqualTo("strike.ferry: off; strike.bus: on");
    }

    @Test
    void namesWhoSaysItAndWhereItStands() {
        WireItem item = item("en", "News", "The border with Norland has been sealed off, the ministry said.");

        Value value = of(item).getFirst().value();

        assertThat(value.voice().source()).isEqualTo("the ministry");
        assertThat(value.voice().via()).isEqualTo("Harbor Wire");
        assertThat(value.basis().span().in(item.copy().text())).isEqualTo("has been sealed off");
        assertThat(value.basis().sentence()).startsWith("The border with Norland");
        assertThat(value.basis().ground().rule()).isEqualTo("state-border-closed");
        assertThat(of(item).getFirst().of()).isEqualTo("border with Norland");
    }

    @Test
    void onlyAChangeEndsWhatOthersSaid() {
        assertThat(state("The border with Norland is closed.").turned()).isFalse();
        assertThat(state("The border with Norland has reopened.").turned()).isTrue();
        assertThat(state("The border with Norland has since reopened.").turned())
                .isTrue();
    }

    @Test
    void aChangeToWhatNothingTellsApartOrOfLongAgoEndsNothing() {
        assertThat(state("The border has reopened.").turned()).isFalse();
        assertThat(state("The border with Norland has been closed since Monday.")
                        .turned())
                .isFalse();
    }

    @Test
    void aHeadlinesDayMayBeToCome() {
        assertThat(told(item("en", "Schools closed Friday as storm nears", "More follows.")))
                .isEmpty();
        assertThat(told(item("en", "Rail strike ends Friday", "More follows."))).isEmpty();
        assertThat(told(item("en", "Norland closes border with Sudland on Friday", "More follows.")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "But the harbor police have not commented so far. | comment by the harbor police",
                "But the Harbor Police have not commented so far. | comment by the Harbor Police",
                "The mayor has not commented so far. | comment by the mayor",
            })
    void namesWhoIsSilentWithoutWhatJoinsTheSentence(String body, String of) {
        assertThat(of(item("en", "News of the day", body)))
                .filteredOn(told -> !told.follows())
                .extracting(Told::of)
                .containsExactly(of);
    }

    @Test
    void whatSomebodySaidInAnotherTimeIsNoEndOfTheirSilence() {
        String said = "The United States said that the talks were on their way.";
        String then = "The United States said in 2019 that the talks were on their way.";

        assertThat(of(item("en", "News of the day", said))).extracting(Told::id).contains("state.comment.us");
        assertThat(of(item("en", "News of the day", then))).extracting(Told::id).doesNotContain("state.comment.us");
    }

    @Test
    void thatSomebodyHasSpokenEndsNothingThatOthersSaid() {
        assertThat(of(item("en", "News of the day", "The United States said that the talks were on their way.")))
                .filteredOn(Told::follows)
                .isNotEmpty()
                .allSatisfy(told -> assertThat(
                                Objects.requireNonNull(told.value().state()).turned())
                        .isFalse());
    }

    @Test
    void whoSpeaksEndsTheSilenceThatSomebodyReported() {
        Origin department = new Origin(ItemKind.STATEMENT, "U.S. State Department", "U.S. State Department");
        WireItem item = item(department, "en", "On the fighting", "We call on all sides to stop.");

        assertThat(of(item))
                .filteredOn(told -> told.id().equals("state.comment.us"))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.follows()).isTrue();
                    assertThat(Objects.requireNonNull(told.value().state()).is())
                            .isEqualTo("has spoken");
                });
    }

    @Test
    void aRulingIsOfUseOnlyWhereOneWasAwaited() {
        WireItem item = item("en", "News", "The Supreme Court has ruled on the dam.");

        assertThat(of(item))
                .filteredOn(told -> told.id().equals("state.ruling.supreme"))
                .singleElement()
                .satisfies(told -> assertThat(told.follows()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"SAID, 1", "CLAIMED, 1", "DENIED, 0", "CALLED_FOR, 0"})
    void whatSomebodyDeniesOrCallsForIsNotSo(Polarity polarity, int states) {
        WireItem item = item("en", "News", "The border with Norland is closed, by the guard.");
        Wording wording = new Wording(
                List.of(), List.of(), List.of(new Span(6, 39)), Manner.INDIRECT, polarity, new Ground("rule", 0.9));
        Statement statement =
                new Statement("the guard", "closed", item.version(), item.versionCreated(), null, wording);

        assertThat(States.of(item, List.of(statement), Gazetteer.shipped()))
                .filteredOn(told -> told.id().equals("state.border.norland"))
                .hasSize(states);
    }

    @Test
    void anotherLanguageHasNone() {
        assertThat(of(item("de", "Grenze", "The border is closed."))).isEmpty();
    }

    @Test
    void readsOddTextInBoundedTime() {
        assertThat(known("the border is closed ".repeat(5_000))).isEmpty();
        assertThat(known("“".repeat(50_000) + "border is closed")).isEmpty();
        assertThat(known("The border with " + "A".repeat(300) + " is closed.")).isEmpty();
    }

    private static State state(String body) {
        return Objects.requireNonNull(
                of(item("en", "News of the day", body)).getFirst().value().state());
    }

    private static String known(String body) {
        return told(item("en", "News of the day", body));
    }

    /** Without what is told only where it was awaited. */
    private static String told(WireItem item) {
        return of(item).stream()
                .filter(told -> !told.follows())
                .map(told -> told.id().substring("state.".length()) + ": "
                        + told.value().words())
                .collect(Collectors.joining("; "));
    }

    private static List<Told> of(WireItem item) {
        return States.of(item, Statements.of(item), Gazetteer.shipped());
    }

    private static WireItem item(String language, String headline, String body) {
        return item(WIRE, language, headline, body);
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
