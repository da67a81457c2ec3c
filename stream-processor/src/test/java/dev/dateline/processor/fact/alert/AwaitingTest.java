package dev.dateline.processor.fact.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwaitingTest {
    @ParameterizedTest
    @CsvSource({
        "The harbor board has yet to comment on the leak., The harbor board",
        "The mayor has not responded so far., The mayor",
        "Norland still has not issued any statement on the talks., Norland",
        "The navy hasn't said anything., The navy",
        "The owners have made no statement., The owners",
        "There has been no word from the coast guard so far., the coast guard"
    })
    void findsWhoseWordIsAwaited(String sentence, String who) {
        assertThat(Awaiting.in(sentence))
                .get()
                .extracting(Awaiting.Awaited::who)
                .isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource({
        "The board has commented on the leak.",
        "The mayor condemned the plan in a statement.",
        "The crews have not eaten since noon."
    })
    void awaitsNothingOfThoseWhoSpokeOrDoSomethingElse(String sentence) {
        assertThat(Awaiting.in(sentence)).isEmpty();
    }

    @Test
    void readsAVeryLongSentenceInBoundedTime() {
        assertThat(Awaiting.in("has not ".repeat(125))).isEmpty();
    }
}
