package dev.dateline.processor.fact.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.ledger.Meant;
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
import dev.dateline.processor.fact.statement.Statements;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "At least 27 people were killed in the strike. | killed: At least 27",
                "The strike killed 12 people and wounded 30. | killed: 12; injured: 30",
                "The death toll rose to 32 from 27. | killed: 32",
                "The number of people killed in the fire on the Alder Quay has risen to 14. | killed: 14",
                "The death toll of the fire at the mill in Ostermark rose to at least 32. | killed: at least 32",
                "At least 27 people, including three children, were killed on Tuesday. | killed: At least 27",
                "Five soldiers were killed and 11 civilians injured. | killed.soldiers: Five; injured.civilians: 11",
                "The blast left 14 dead. | killed: 14",
                "Police arrested more than 200 people. | detained: more than 200",
                "Some 4,000 people were evacuated. | displaced: Some 4,000",
                "The board has moved 340 households from the valley. | displaced.households: 340",
                "The storm left 5,000 customers without power. | without-power.customers: 5,000",
                "The fire destroyed 40 homes in Veld. | destroyed.homes: 40",
                "The airport cancelled 212 flights. | cancelled.flights: 212",
                "The flood caused $30 million in damage. | sum.damage: $30 million",
                "Turnout was 61.5 percent. | share.turnout: 61.5 percent",
                "The budget passed by 312 votes. | count.votes: 312",
            })
    void saysWhatAFigureCounts(String body, String figures) {
        assertThat(of(body).stream()
                        .map(told -> told.id() + ": " + told.value().counted().words())
                        .reduce((one, other) -> one + "; " + other)
                        .orElse(""))
                .isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The storm could kill 100 people.",
                "In 2020, 6,500 people were killed in the war.",
                "Forty people were killed there last year.",
                "Three villages below the dam are empty.",
                "The first of 12 boats left at 5 p.m.",
                "The number of injured in the blast that killed many at the mill rose to 30.",
                "He is 27 and lives in Veld.",
                "There are 340 households below the dam.",
                "The army moved 300 soldiers to the line.",
            })
    void whatIsOfAnotherTimeOrNotPlainIsNone(String body) {
        assertThat(of(body)).isEmpty();
    }

    @Test
    void twoForTheSameThatCannotBothBeSoAreNone() {
        assertThat(of("Twelve people were killed in Veld. In Hallow, 30 people were killed."))
                .isEmpty();
        assertThat(of("At least 20 people were killed. Later 25 people were killed in Veld. In all, 30 people were"
                        + " killed."))
                .isEmpty();
        assertThat(of("At least 12 people were killed. The mayor said 14 people were killed."))
                .singleElement()
                .satisfies(told -> assertThat(told.value().counted().meant()).isEqualTo(Meant.AT_LEAST));
    }

    @Test
    void namesWhoSaysItAndWhereItStands() {
        WireItem item = item("en", "Strike", "At least 27 people were killed, the ministry said.\n\nMore follows.");

        Value value = Figures.of(item, Statements.of(item)).getFirst().value();

        assertThat(value.voice().source()).isEqualTo("the ministry");
        assertThat(value.voice().via()).isEqualTo("Harbor Wire");
        assertThat(value.basis().span().in(item.copy().text())).isEqualTo("At least 27");
        assertThat(value.basis().sentence()).isEqualTo("At least 27 people were killed, the ministry said.");
        assertThat(value.basis().ground().rule()).isEqualTo("figure-killed");
    }

    @Test
    void theBodyIsMoreExactThanTheHeadline() {
        WireItem item = item("en", "Dozens killed, 30 wounded", "The blast killed 27 people. It wounded 31 people.");

        assertThat(Figures.of(item, List.of()))
                .extracting(told -> told.value().counted().number())
                .containsExactlyInAnyOrder(31.0, 27.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"27 people were killed.\u0085\u009f", "27 people were killed by %s."})
    void oddTextIsNoTrouble(String body) {
        assertThat(of(body.formatted("https://example.com/" + "x".repeat(3_000) + "😀".repeat(1_000))))
                .singleElement()
                .satisfies(told -> assertThat(told.value().basis().sentence()).hasSizeLessThanOrEqualTo(501));
    }

    @Test
    void anotherLanguageHasNone() {
        assertThat(Figures.of(item("de", "Damm", "27 people were killed."), List.of()))
                .isEmpty();
    }

    private static List<Told> of(String body) {
        return Figures.of(item("en", "News of the day", body), List.of());
    }

    private static WireItem item(String language, String headline, String body) {
        return new WireItem(
                new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:harbor:1"), "1"),
                new Origin(ItemKind.WIRE, "Harbor Wire", null),
                new Handling(PubStatus.USABLE, Signal.NONE, 5, null, List.of()),
                new Copy(language, headline, body, List.of()),
                Instant.parse("2023-09-19T18:00:00Z"));
    }
}
