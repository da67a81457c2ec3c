package dev.dateline.gateway.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Position;
import org.junit.jupiter.api.Test;

/** What becomes of a reader who comes back. */
class VerdictTest {
    private final SampleLog log = new SampleLog("varne");

    @Test
    void goesOnWithEverythingMissedInOrder() {
        log.post("One.");
        log.post("Two.");
        log.post("Three.");

        assertThat(log.log().resume(log.position(2)))
                .isEqualTo(new Verdict.Resumed(log.kept().subList(2, 4)));
    }

    @Test
    void goesOnWithNothingAtTheEnd() {
        log.post("One.");

        assertThat(log.log().resume(log.position(2))).isEqualTo(new Verdict.Resumed(java.util.List.of()));
    }

    @Test
    void resetsAReaderOfAnotherLog() {
        log.post("One.");

        assertThat(log.log().resume(new Position(1, 2, "0123456789ab"))).isInstanceOf(Verdict.Reset.class);
    }

    @Test
    void resetsAReaderFromBeforeATakedown() {
        log.post("One.");
        log.post("Two.");
        Position before = log.position(3);
        log.takeDown(2);

        assertThat(log.log().resume(before)).isEqualTo(new Verdict.Reset("words that stood here were taken down"));
    }

    @Test
    void resetsAReaderWhoClaimsALaterEpochAtAPlaceThatIsHeld() {
        log.post("One.");

        assertThat(log.log().resume(new Position(2, 2, log.position(2).shortHash())))
                .isInstanceOf(Verdict.Reset.class);
    }

    @Test
    void knowsAReaderWhoIsAhead() {
        log.post("One.");

        assertThat(log.log().resume(new Position(1, 9, "0123456789ab"))).isEqualTo(new Verdict.Ahead());
        assertThat(log.log().resume(new Position(2, 9, "0123456789ab"))).isEqualTo(new Verdict.Ahead());
    }

    @Test
    void asksAReaderToWaitWhosePlaceIsNotReadYet() {
        for (int i = 0; i < 80; i++) {
            log.post("Update number " + i);
        }
        Hub hub = new Hub();
        hub.take(log.page());

        ArticleLog held = hub.log(log.article()).orElseThrow();
        assertThat(held.first()).isEqualTo(32);
        assertThat(held.resume(log.position(31))).isEqualTo(new Verdict.NotYet());
        assertThat(held.resume(log.position(32))).isInstanceOf(Verdict.Resumed.class);
    }

    @Test
    void asksAReaderToWaitWhoMissedAChangeToAnUpdateThatIsNotReadYet() {
        EntryId old = log.post("The bridge is closed.");
        for (int i = 0; i < 60; i++) {
            log.post("Update number " + i);
        }
        log.retract(old);
        Hub hub = new Hub();
        hub.take(log.page());

        ArticleLog held = hub.log(log.article()).orElseThrow();
        assertThat(held.resume(log.position(62))).isEqualTo(new Verdict.NotYet());
        assertThat(held.resume(log.position(63))).isInstanceOf(Verdict.Resumed.class);
        hub.take(log.written());
        assertThat(hub.log(log.article()).orElseThrow().resume(log.position(62)))
                .isInstanceOf(Verdict.Resumed.class);
    }
}
