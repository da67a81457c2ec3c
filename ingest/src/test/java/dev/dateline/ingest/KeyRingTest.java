package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.source.ApiKey;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.SigningSecret;
import dev.dateline.ingest.source.SourceConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final SourceConfig WIRE = SourceConfig.push(
            new Provider("harbor-wire"), "Harbor Wire", ItemKind.WIRE, null, new ApiKey("harbor-wire-secret-1"));
    private static final SourceConfig MINISTRY = SourceConfig.push(
            new Provider("ministry"),
            "Press office",
            ItemKind.STATEMENT,
            "the Ministry",
            new ApiKey("ministry-secret-01"));

    private final KeyRing ring = new KeyRing(List.of(WIRE, MINISTRY));

    @Test
    void theKeyDecidesTheProviderAndItsOrigin() {
        assertThat(ring.holding("ministry-secret-01")).hasValueSatisfying(source -> {
            assertThat(source.sender().provider()).isEqualTo(new Provider("ministry"));
            assertThat(source.sender().origin().kind()).isEqualTo(ItemKind.STATEMENT);
            assertThat(source.sender().origin().speaker()).isEqualTo("the Ministry");
        });
    }

    @Test
    void nobodyHoldsAnUnknownKey() {
        assertThat(ring.holding("ministry-secret-02")).isEmpty();
        assertThat(ring.holding("")).isEmpty();
    }

    @Test
    void knowsWhoSigns() {
        SourceConfig signing = new SourceConfig(
                new Sender(new Provider("agency"), new Origin(ItemKind.WIRE, "Agency", null)),
                new Inlet.SignedPush(new SigningSecret("agency-signing-secret")));
        ring.set(List.of(WIRE, signing));

        assertThat(ring.signing(new Provider("agency"))).hasValue(signing);
        assertThat(ring.signing(new Provider("harbor-wire"))).isEmpty();
        assertThat(ring.holding("agency-signing-secret")).isEmpty();
    }
}
