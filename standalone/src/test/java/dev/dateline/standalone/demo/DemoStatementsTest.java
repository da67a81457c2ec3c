package dev.dateline.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.processor.fact.statement.Statements;
import java.util.List;
import java.util.Objects;
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
                        "The office of Josep Borrell, who speaks for the European Union abroad CONDEMNED"
                                + " the escalation");
    }

    @Test
    void aHeadlineOnWhatAStateWantsIsACall() {
        assertThat(said("karabakh-russia")).contains("Russia CALLED_FOR an end to the bloodshed in Nagorno-Karabakh");
    }

    private List<String> said(String uri) {
        return Statements.of(DemoItems.read(story, uri)).stream()
                .map(one -> one.source() + " "
                        + Objects.requireNonNull(one.wording()).polarity() + " " + one.gist())
                .toList();
    }
}
