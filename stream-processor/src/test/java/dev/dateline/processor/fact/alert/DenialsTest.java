package dev.dateline.processor.fact.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.processor.fact.alert.Denials.Denial;
import org.junit.jupiter.api.Test;

class DenialsTest {
    @Test
    void tiesARejectionToTheOneWhoseClaimItIs() {
        String sentence = "Norland also rejected Sudland’s claim that its ships had crossed the line.";

        assertThat(Denials.in(sentence)).singleElement().satisfies(denial -> {
            assertThat(denial.who()).isEqualTo("Norland");
            assertThat(denial.claimant()).isEqualTo("Sudland");
            assertThat(denial.what()).isEqualTo("its ships had crossed the line");
            assertThat(sentence.substring(denial.start(), denial.end())).isEqualTo(denial.what());
        });
    }

    @Test
    void readsWhoseClaimItIsBehindTheDenial() {
        assertThat(Denials.in("Norland denies that its ships had crossed the line, as Sudland claims."))
                .singleElement()
                .isEqualTo(new Denial("Norland", "denies", "Sudland", "its ships had crossed the line", 20, 50));
    }

    @Test
    void knowsNoClaimantWhereNoneIsNamed() {
        assertThat(Denials.in("The board denied having let water through at night."))
                .singleElement()
                .satisfies(denial -> {
                    assertThat(denial.claimant()).isNull();
                    assertThat(denial.what()).isEqualTo("let water through at night");
                });
    }

    @Test
    void findsNoneWhereNothingIsDenied() {
        assertThat(Denials.in("The board let water through at night.")).isEmpty();
    }
}
