package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Provider;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final SourceConfig WIRE = new SourceConfig(
            new Provider("harbor-wire"), "Harbor Wire", ItemKind.WIRE, null, new ApiKey("harbor-wire-secret-1"));
    private static final SourceConfig MINISTRY = new SourceConfig(
            new Provider("ministry"),
            "Press office",
            ItemKind.STATEMENT,
            "the Ministry",
            new ApiKey("ministry-secret-01"));

    private final KeyRing ring = new KeyRing(List.of(WIRE, MINISTRY));

    @Test
    void theKeyDecidesTheProviderAndItsOrigin() {
        assertThat(ring.holding("ministry-secret-01")).hasValueSatisfying(sender -> {
            assertThat(sender.provider()).isEqualTo(new Provider("ministry"));
            assertThat(sender.origin().kind()).isEqualTo(ItemKind.STATEMENT);
            assertThat(sender.origin().speaker()).isEqualTo("the Ministry");
        });
    }

    @Test
    void nobodyHoldsAnUnknownKey() {
        assertThat(ring.holding("ministry-secret-02")).isEmpty();
        assertThat(ring.holding("")).isEmpty();
    }
}
