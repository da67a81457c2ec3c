package dev.dateline.gateway.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final Instant ENDS = Instant.parse("2026-03-01T12:10:00Z");
    private static final Seal SEAL = new Seal("the secret of one client");

    @Test
    void whatOneNodeClosesAnotherWithTheSameSecretOpens() {
        Errand errand = Errand.make(ENDS);
        String sealed = SEAL.closed(errand);

        assertThat(new Seal("the secret of one client").opened(sealed)).contains(errand);
        assertThat(sealed).doesNotContain(errand.state(), errand.nonce(), errand.verifier());
        assertThat(sealed.length()).isLessThan(1_000);
    }

    @Test
    void whatAnotherHasClosedOrChangedIsNotOpened() {
        String sealed = SEAL.closed(Errand.make(ENDS));
        char last = sealed.charAt(sealed.length() - 2);
        String changed = sealed.substring(0, sealed.length() - 2) + (last == 'A' ? 'B' : 'A') + "A";

        assertThat(new Seal("the secret of another").opened(sealed)).isEmpty();
        assertThat(SEAL.opened(changed)).isEmpty();
        assertThat(SEAL.opened("")).isEmpty();
        assertThat(SEAL.opened("eyJhbGciOiJub25lIn0.e30.")).isEmpty();
    }

    @Test
    void anErrandEndsAndHasOneState() {
        Errand errand = Errand.make(ENDS);

        assertThat(errand.isFor(errand.state(), ENDS.minusSeconds(1))).isTrue();
        assertThat(errand.isFor(errand.state(), ENDS)).isFalse();
        assertThat(errand.isFor("", ENDS.minusSeconds(1))).isFalse();
        assertThat(errand).hasToString("***");
    }
}
