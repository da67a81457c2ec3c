package dev.dateline.ingest.source.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenTest {
    private final Seen seen = new Seen(3);

    @Test
    void aSignatureIsFirstOnce() {
        assertThat(seen.begin(100, "a", 0)).isEqualTo(Seen.Sight.FIRST);
        assertThat(seen.begin(100, "a", 0)).isEqualTo(Seen.Sight.UNDER_WAY);
        seen.accepted(100, "a");
        assertThat(seen.begin(100, "a", 0)).isEqualTo(Seen.Sight.ACCEPTED);
    }

    @Test
    void oneThatFailedMayComeAgain() {
        seen.begin(100, "a", 0);
        seen.failed(100, "a");

        assertThat(seen.begin(100, "a", 0)).isEqualTo(Seen.Sight.FIRST);
    }

    @Test
    void whatIsForgottenIsTooOld() {
        seen.begin(100, "a", 0);
        seen.accepted(100, "a");

        assertThat(seen.begin(100, "a", 101)).isEqualTo(Seen.Sight.TOO_OLD);
        assertThat(seen.begin(100, "a", 0)).isEqualTo(Seen.Sight.TOO_OLD);
    }

    @Test
    void aClockThatJumpedAheadAndCameBackKeepsNobodyOut() {
        seen.begin(100, "a", 0);
        seen.accepted(100, "a");
        assertThat(seen.begin(86_500, "b", 86_200)).isEqualTo(Seen.Sight.FIRST);

        assertThat(seen.begin(110, "c", 0)).isEqualTo(Seen.Sight.FIRST);
        assertThat(seen.begin(100, "a", 0)).isEqualTo(Seen.Sight.TOO_OLD);
    }

    @Test
    void aFullMemoryLetsNoReplayThrough() {
        for (String signature : new String[] {"a", "b", "c", "d"}) {
            assertThat(seen.begin(100 + signature.charAt(0), signature, 0)).isEqualTo(Seen.Sight.FIRST);
        }

        assertThat(seen.begin(100 + 'a', "a", 0)).isEqualTo(Seen.Sight.TOO_OLD);
        assertThat(seen.begin(100 + 'b', "b", 0)).isEqualTo(Seen.Sight.UNDER_WAY);
    }

    @Test
    void moreInOneSecondThanFitLetNoReplayThroughEither() {
        for (String signature : new String[] {"a", "b", "c", "d"}) {
            assertThat(seen.begin(100, signature, 0)).isEqualTo(Seen.Sight.FIRST);
        }
        seen.accepted(100, "d");
        seen.failed(100, "c");

        assertThat(seen.begin(100, "d", 0)).isEqualTo(Seen.Sight.TOO_OLD);
        assertThat(seen.begin(101, "e", 0)).isEqualTo(Seen.Sight.FIRST);
    }
}
