package dev.dateline.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndependenceTest {
    private static final ItemVersion HARBOR = item("harbor");
    private static final ItemVersion HARBOR_AGAIN = new ItemVersion(new ItemId(new Provider("harbor"), "urn:2"), "1");
    private static final ItemVersion LOWLAND = item("lowland");
    private static final ItemVersion FJORD = item("fjord");

    @Test
    void itemsOfOneProviderAreOneSource() {
        assertThat(Independence.count(List.of(HARBOR, HARBOR_AGAIN), List.of())).isEqualTo(1);
        assertThat(Independence.count(List.of(HARBOR, LOWLAND), List.of())).isEqualTo(2);
    }

    @Test
    void twoCopiesOfOneAgencysTextAreOneSource() {
        assertThat(Independence.count(List.of(HARBOR, LOWLAND), List.of(List.of(HARBOR, LOWLAND))))
                .isEqualTo(1);
        assertThat(Independence.count(List.of(HARBOR, LOWLAND, FJORD), List.of(List.of(HARBOR, LOWLAND))))
                .isEqualTo(2);
    }

    @Test
    void whatHangsTogetherByADetourIsOneSource() {
        assertThat(Independence.count(
                        List.of(FJORD, LOWLAND), List.of(List.of(FJORD, HARBOR), List.of(HARBOR, LOWLAND))))
                .as("the text between them is not among what it rests on")
                .isEqualTo(2);
        assertThat(Independence.count(
                        List.of(FJORD, HARBOR_AGAIN, HARBOR, LOWLAND),
                        List.of(List.of(FJORD, HARBOR), List.of(HARBOR_AGAIN, LOWLAND))))
                .isEqualTo(1);
    }

    @Test
    void whatRestsOnNothingHasNoSource() {
        assertThat(Independence.count(List.of(), List.of())).isZero();
    }

    private static ItemVersion item(String provider) {
        return new ItemVersion(new ItemId(new Provider(provider), "urn:1"), "1");
    }
}
