package dev.dateline.standalone.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColoursTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pages             -       -        -       -  MISSING | 31 | MISSING",
                "updates  24  3  7+  -  1 WITHOUT LEADER (partition 17), 4 BELOW MIN ISR | 31 | 1 WITHOUT LEADER"
                        + " (partition 17)",
                "updates  24  3  7   -  4 UNDER-REPLICATED | 33 | 4 UNDER-REPLICATED",
                "match  stable        2          96   12  wire 12 | 32 | stable",
                "log    absent        0           0    - | 31 | absent",
                "log    empty         0           0    - | 31 | empty",
                "match  preparing_rebalance  2  96  12 | 33 | preparing_rebalance",
                "Unknown   pages: no leader | 33 | Unknown   pages: no leader",
                "Articles  ?, entries 3 | 33 | ?",
            })
    void whatIsWrongStandsOut(String line, int colour, String what) {
        assertThat(Colours.on(List.of(line)).getFirst()).contains("\u001b[" + colour + "m" + what + "\u001b[0m");
    }

    @Test
    void titlesAreBoldAndWhatIsWellStaysPlain() {
        assertThat(Colours.on(List.of("TOPIC  PARTITIONS", "wire             24       3     1234  5.1 MB", "")))
                .containsExactly(
                        "\u001b[1mTOPIC  PARTITIONS\u001b[0m", "wire             24       3     1234  5.1 MB", "");
    }
}
