package dev.dateline.processor.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void findsRunsAnywhereAndSingleNamesThatBeginNoSentence() {
        Names names = Names.of("Ann Fox spoke to Harbor Wire. Ferries ran to Orme and Saint-Malo, Jean-Paul Orr said.");

        assertThat(names.all()).containsExactly("ann fox", "harbor wire", "jean-paul orr", "orme", "saint-malo");
        assertThat(names.letters().cardinality()).isEqualTo(7 + 11 + 4 + 10 + 13);
    }

    @Test
    void aRunOfCapitalsWithoutEndIsOneName() {
        String names = "Ann Fox ".repeat(20_000).strip();

        assertThat(Names.of("We saw " + names + ".").all())
                .hasSize(1)
                .first()
                .satisfies(name -> assertThat(name).hasSameSizeAs(names));
    }
}
