package dev.dateline.contract.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.actor.KnownActor.Held;
import dev.dateline.contract.fact.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RollTest {
    private static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");
    private static final KnownActor MAYOR = actor(
            "port-mayor",
            "Mayor of Port Ellery",
            List.of("Ellery’s mayor"),
            new Held("Ann Orr", List.of("Orr"), NEW_YEAR, null));

    @Test
    void whatEditorsPutOnTheListIsKnownFromTheFirstDayOn() {
        Actors actors = Gazetteer.with(List.of(MAYOR));

        assertThat(actors.of("the mayor of Port Ellery", THEN).map(Actor::name))
                .contains("Ann Orr, Mayor of Port Ellery");
        assertThat(actors.of("Orr", THEN).map(Actor::id)).contains("port-mayor");
        assertThat(actors.of("Orr", Instant.parse("2025-12-31T12:00:00Z"))).isEmpty();
        assertThat(actors.of("Baku", THEN)).isPresent();
        assertThat(Gazetteer.shipped().of("Orr", THEN)).isEmpty();
    }

    @Test
    void whatHasTheIdOfAnActorThatComesWithDatelineTakesItsPlace() {
        KnownActor state = actor(
                "us-secretary-of-state",
                "U.S. Secretary of State",
                List.of(),
                new Held("Ann Orr", List.of(), NEW_YEAR, null));
        Actors actors = Gazetteer.with(List.of(state));

        assertThat(actors.of("U.S. Secretary of State", THEN).map(Actor::name))
                .contains("Ann Orr, U.S. Secretary of State");
        assertThat(actors.of("Antony Blinken", Instant.parse("2023-09-19T18:00:00Z")))
                .isEmpty();
        assertThat(actors.of("Secretary of State", THEN)).isEmpty();
    }

    @Test
    void aNameThatTwoBearIsNobodysAndIsTold() {
        KnownActor other = actor("dam-mayor", "Mayor of Hallow", List.of("Orr"));
        Actors actors = Gazetteer.with(List.of(MAYOR, actor("other-port", "Port Authority", List.of("Kremlin"))));

        assertThat(actors.of("the Kremlin", THEN)).isEmpty();
        assertThat(new Roll(List.of(MAYOR)).shared(other))
                .containsExactly(new Roll.Shared("Orr", "Ann Orr, Mayor of Port Ellery"));
        assertThat(new Roll(List.of(MAYOR)).shared(MAYOR)).isEmpty();
        assertThat(new Roll(List.of())
                        .shared(actor("x", "X", List.of(), new Held("Antony Blinken", List.of(), NEW_YEAR, null))))
                .isEmpty();
    }

    @Test
    void ofATextItGivesAllThatMayMakeADifferenceToIt() {
        KnownActor kremlin = actor("ru-kremlin", "Kremlin press office", List.of());
        Roll roll = new Roll(List.of(MAYOR, kremlin));

        assertThat(roll.in("The MAYOR of\nPort Ellery said so.")).containsExactly(MAYOR);
        assertThat(roll.in("Ellery's mayor said so.")).containsExactly(MAYOR);
        // It no longer bears the name, so that the list as it came must not speak for it.
        assertThat(roll.in("The Kremlin denied it.")).containsExactly(kremlin);
        assertThat(roll.in("Nobody said so.")).isEmpty();
    }

    @Test
    void anOfficeThatAnyStateHasIsFoundByItsTitle() {
        KnownActor premier = actor("gb-prime-minister", "Head of Government", List.of());
        Roll roll = new Roll(List.of(premier));

        assertThat(roll.in("Britain’s premier spoke first.")).containsExactly(premier);
        assertThat(roll.in("The Prime Minister of the United Kingdom spoke.")).containsExactly(premier);
        assertThat(roll.in("The head of government's office spoke.")).containsExactly(premier);
        assertThat(roll.in("Starmer spoke.")).containsExactly(premier);
        assertThat(roll.in("The French Prime Minister spoke.")).isEmpty();
    }

    @Test
    void aNameIsFoundHoweverItIsSpeltAndOnlyAsAWhole() {
        KnownActor board = actor("us-board", "The US Trade Board", List.of("Orr"));
        Roll roll = new Roll(List.of(board));

        assertThat(roll.in("U.S. trade board, it said")).containsExactly(board);
        assertThat(roll.in("(Orr)")).containsExactly(board);
        assertThat(roll.in("Mr. Torrance and the corridor")).isEmpty();
    }

    @Test
    void aTextThatNamesEverybodyTakesThoseAlongThatItNamesFirst() {
        List<KnownActor> all = IntStream.range(100, 200)
                .mapToObj(one -> actor("board-" + one, "Board " + one, List.of()))
                .toList();
        String text = all.reversed().stream().map(KnownActor::name).collect(Collectors.joining(", "));

        assertThat(new Roll(all).in(text)).containsExactlyElementsOf(all.subList(50, 100));
    }

    /** What is sent along with an item must tell of it what the whole list would. */
    @Test
    void whoIsSentAlongTellsTheSameAsTheWholeList() {
        Held orr = new Held("Ann Orr", List.of("Orr"), NEW_YEAR, null);
        List<KnownActor> all = List.of(
                actor("gb-prime-minister", "Prime Minister of Britain", List.of(), orr),
                actor(
                        "us-president",
                        "President of the USA",
                        List.of(),
                        new Held("The Ben Low", List.of(), NEW_YEAR, null)),
                actor("us-board", "The US Trade Board", List.of("UK chief", "Kremlin")),
                MAYOR);
        Roll roll = new Roll(all);
        for (String mention : List.of(
                "British Prime Minister Starmer",
                "Britain’s Premier",
                "the U.K. Prime Minister",
                "UK's Prime Minister",
                "Prime Minister of the United Kingdom, Keir Starmer",
                "President Trump",
                "the President of the U.S.A.",
                "American President",
                "Ben Low",
                "US Trade Board",
                "the U.S. Trade Board",
                "The US Trade Board's spokesman",
                "U.K. chief",
                "the Kremlin",
                "Orr",
                "Ann Orr, the Mayor of Port Ellery",
                "Mayor of Port Ellery Orr",
                "office of the Mayor of Port Ellery",
                "Antony Blinken",
                "Baku")) {
            assertThat(Gazetteer.with(roll.in("On Monday, “" + mention + "” said so."))
                            .of(mention, THEN))
                    .as(mention)
                    .isEqualTo(Gazetteer.with(all).of(mention, THEN));
        }
    }

    @Test
    void whatComesWithDatelineCanBeChangedFromWhatItIs() {
        assertThat(Gazetteer.listed())
                .filteredOn(actor -> actor.id().equals("us-president"))
                .singleElement()
                .satisfies(actor -> {
                    assertThat(actor.side()).isEqualTo("us");
                    assertThat(actor.holders()).hasSizeGreaterThan(3);
                    assertThat(Gazetteer.with(List.of(actor))
                                    .of("President Biden", Instant.parse("2023-09-19T18:00:00Z")))
                            .isEqualTo(
                                    Gazetteer.shipped().of("President Biden", Instant.parse("2023-09-19T18:00:00Z")));
                });
    }

    @Test
    void nobodyLeavesBeforeTheyCome() {
        assertThatThrownBy(() -> new Held("Ann Orr", List.of(), NEW_YEAR, NEW_YEAR))
                .hasMessage("Ann Orr leaves before they come");
    }

    private static KnownActor actor(String id, String name, List<String> others, Held... holders) {
        return new KnownActor(id, name, others, null, List.of(holders), new KnownActor.Change(1, "ben", THEN));
    }
}
