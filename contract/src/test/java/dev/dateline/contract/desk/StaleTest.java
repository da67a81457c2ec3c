package dev.dateline.contract.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.live.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaleTest {
    @Test
    void itsLineIsAsItStandsOnTheTopicSinceTheFirstVersion() {
        assertThat(new Stale(1, Subject.of(new EntryId("d1")), 2).line())
                .isEqualTo("made on version 1 of entry:d1, which is at 2");
        assertThat(new Stale(0, Subject.STORY, 3).line()).isEqualTo("made on version 0 of story, which is at 3");
    }

    @Test
    void isReadAsItWasWritten() {
        Stale proposal = new Stale(0, Subject.of(new ProposalId("p-1:2")), 12);

        assertThat(Stale.of(proposal.line())).contains(proposal);
        assertThat(Stale.of(new Stale(4, Subject.PIN, 5).line())).contains(new Stale(4, Subject.PIN, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "the article is closed",
                "made on version 1 of story, which is at",
                "made on version 1 of a story, which is at 2",
                "made on version 1 of fähre, which is at 2",
                "made on version 99999999999999999999 of story, which is at 2"
            })
    void anotherLineIsNone(String line) {
        assertThat(Stale.of(line)).isEmpty();
    }

    @Test
    void isToldInWords() {
        assertThat(new Stale(0, Subject.of(new ProposalId("p-1")), 1).inWords())
                .isEqualTo("the proposal 'p-1' is at version 1, and this was decided on version 0: look at it again and"
                        + " send its version as base");
        assertThat(new Stale(1, Subject.STORY, 2).inWords()).startsWith("the story is at version 2, and");
    }
}
