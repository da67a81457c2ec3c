package dev.dateline.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.processor.fact.statement.Statements;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who says what in the demonstration's items. */
class DemoStatementsTest {
    private final DemoStory story = DemoStory.read();

    @Test
    void whoWantsSomethingOfOthersCallsForItAndWhoSpeaksForAUnionSaysNothingByThat() {
        assertThat(said("karabakh-michel"))
                .containsExactly(
                        "The President of the European Council, Charles Michel CALLED_FOR"
                                + " Azerbaijan to break off its military action without delay",
                        "The President of the European Council, Charles Michel SAID"
                                + " Only then … can Baku and the Armenians of Karabakh hold a real conversation",
                        "The office of Josep Borrell, who speaks for the European Union abroad CONDEMNED"
                                + " the escalation");
    }

    @Test
    void aHeadlineOnWhatAStateWantsIsACall() {
        assertThat(said("karabakh-russia")).contains("Russia CALLED_FOR an end to the bloodshed in Nagorno-Karabakh");
    }

    @Test
    void anAppealAndADenialAreHeardThoughAnotherClaimsIt() {
        assertThat(said("karabakh-russia"))
                .anySatisfy(one -> assertThat(one).startsWith("Russia CALLED_FOR both sides in Nagorno-Karabakh"))
                .anySatisfy(one -> assertThat(one).startsWith("Moscow DENIED that Baku had told it beforehand"));
    }

    @Test
    void aUnionIsNamedInFullWhereverItStandsAndADamSaysNothing() {
        assertThat(said("seafarers-guild.example:20230919:vote"))
                .contains("the Seafarers' Guild SAID The crews have voted to end their strike");
        assertThat(said("hallow-fourth")).allMatch(one -> one.startsWith("a volunteer"));
    }

    private List<String> said(String uri) {
        return Statements.of(DemoItems.read(story, uri)).stream()
                .flatMap(one -> Stream.ofNullable(one.wording())
                        .map(wording -> one.source() + " " + wording.polarity() + " " + one.gist()))
                .toList();
    }
}
