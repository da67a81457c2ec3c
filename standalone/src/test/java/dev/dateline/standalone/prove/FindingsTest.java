package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private final Findings findings = new Findings();

    @Test
    void namesWhatIsMissing() {
        findings.missing("items are gone", List.of("b", "a", "c"), Set.of("b"));

        assertThat(findings.lines()).containsExactly("2 items are gone: a, c");
    }

    @Test
    void namesWhatIsThereTwice() {
        findings.several("items came twice", Map.of("a", 1, "b", 2));

        assertThat(findings.lines()).containsExactly("1 items came twice: b");
    }

    @Test
    void saysNothingWhereAllHolds() {
        findings.missing("items are gone", List.of("a"), Set.of("a", "b"));
        findings.several("items came twice", Map.of("a", 1));

        assertThat(findings.lines()).isEmpty();
    }

    @Test
    void showsAFewExamplesOfMany() {
        findings.missing("items are gone", List.of("1", "2", "3", "4", "5", "6"), Set.of());

        assertThat(findings.lines()).containsExactly("6 items are gone: 1, 2, 3, 4, 5 …");
    }
}
