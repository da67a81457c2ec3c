package dev.dateline.processor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FamiliesTest {
    private final Families families = new Families();

    @Test
    void whoeverIsLinkedToAnOldOneIsOldAndNobodyElseIs() {
        families.age(of("grandmother"));
        families.link(of("mother"), of("grandmother"));
        families.link(of("mother"), of("child"));
        families.link(of("neighbour"), of("her child"));

        assertThat(families.isOld(of("grandmother"))).isTrue();
        assertThat(families.isOld(of("mother"))).isTrue();
        assertThat(families.isOld(of("child"))).isTrue();
        assertThat(families.isOld(of("neighbour"))).isFalse();
        assertThat(families.isOld(of("stranger"))).isFalse();
    }

    @Test
    void itMattersNotWhichCameFirst() {
        families.link(of("child"), of("mother"));
        families.link(of("aunt"), of("cousin"));
        families.age(of("cousin"));
        assertThat(families.isOld(of("mother"))).isFalse();

        families.link(of("mother"), of("aunt"));

        assertThat(families.isOld(of("child"))).isTrue();
    }

    @Test
    void alsoTheFirstAndTheLastOfALongRowBelongTogether() {
        IntStream.range(0, 100_000).forEach(at -> families.link(of("item " + (at + 1)), of("item " + at)));
        families.age(of("item 0"));

        assertThat(families.isOld(of("item 100000"))).isTrue();
        assertThat(families.isOld(of("item 50000"))).isTrue();
    }

    private static Fingerprint of(String name) {
        return Fingerprint.of(name);
    }
}
