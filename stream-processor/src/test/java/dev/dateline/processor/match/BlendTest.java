package dev.dateline.processor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.Copy;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlendTest {
    private static final Analyser ANALYSER = new Analyser();
    private static final int TOPS = 5;

    @Test
    void comesBackFromItsBytes() {
        Blend blend = blend("Silver Heron aground", "The ferry waits for tugs off Port Lowen.");

        assertThat(Blend.of(blend.bytes()).bytes()).isEqualTo(blend.bytes());
    }

    @Test
    void whatBothTextsSayCountsTwice() {
        Blend one = blend("Silver Heron aground", "The ferry waits.");
        Packed both = one.plus(blend("Ferry waits", "Tugs are on their way.")).packed(TOPS);

        int ferry = both.find(Weighed.number("ferri"));
        int tugs = both.find(Weighed.number("tug"));
        assertThat(both.all(ferry)).isEqualTo(Weighed.byCount(3));
        assertThat(both.all(tugs)).isEqualTo(Weighed.byCount(1));
    }

    @Test
    void theOrderOfTextsDoesNotMatter() {
        Blend one = blend("Silver Heron aground", "The ferry waits.");
        Blend other = blend("Ferry waits", "Tugs are on their way.");

        assertThat(one.plus(other).bytes()).isEqualTo(other.plus(one).bytes());
    }

    private static Blend blend(String headline, String body) {
        Terms terms = ANALYSER.terms(new Copy("en", headline, body, List.of()));
        return Blend.of(Weighed.of(terms, Model.shipped().rarity(), TOPS));
    }
}
