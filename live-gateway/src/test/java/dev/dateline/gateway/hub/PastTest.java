package dev.dateline.gateway.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A log as it stood before. */
class PastTest {
    private final SampleLog log = new SampleLog("varne");

    @Test
    void showsAnUpdateAsItReadBeforeItsCorrection() {
        EntryId update = log.post("Twelve are hurt.");
        log.correct(update, "Ten are hurt.");

        ArticleLog before = log.log().upTo(2).orElseThrow();

        assertThat(before.update(update).orElseThrow().post().text()).isEqualTo("Twelve are hurt.");
        assertThat(before.update(update).orElseThrow().notes()).isEmpty();
        assertThat(before.position()).isEqualTo(log.position(2));
    }

    @Test
    void showsTheHeadlineAndThePinOfThatTime() {
        EntryId update = log.post("One.");
        log.pin(update);
        log.unpin();
        log.revise("Talks end");

        ArticleLog before = log.log().upTo(3).orElseThrow();

        assertThat(before.front().story().headline()).isEqualTo("Talks in Varne");
        assertThat(before.update(update).orElseThrow().pinned()).isTrue();
    }

    @Test
    void holdsNoWordThatWasTakenDownSince() {
        EntryId update = log.post("A name that may not stand here.");
        log.takeDown(2);

        ArticleLog before = log.log().upTo(2).orElseThrow();

        assertThat(before.update(update).orElseThrow().state()).isEqualTo(State.TAKEN_DOWN);
        assertThat(before.update(update).orElseThrow().post().text()).doesNotContain("name");
    }

    @Test
    void hasNoPastBeforeItsFirstEntryAndNoneAfterItsLast() {
        log.post("One.");

        assertThat(log.log().upTo(0)).isEmpty();
        assertThat(log.log().upTo(3)).isEmpty();
    }

    @Test
    void findsTheNewestEntryOfATime() {
        log.post("One.");
        log.post("Two.");
        Entry second = log.at(2);

        assertThat(log.log().seqAt(second.mark().at())).isEqualTo(2);
        assertThat(log.log().seqAt(second.mark().at().minusMillis(1))).isEqualTo(1);
        assertThat(log.log().seqAt(log.at(1).mark().at().minusMillis(1))).isZero();
    }

    @Test
    void isAtEachSeqWhatReadersOfThatMomentHeld() {
        Random random = new Random(11);
        Hub live = new Hub();
        SampleLog growing = new SampleLog("other");
        for (int i = 0; i < 120; i++) {
            if (growing.kept().stream().anyMatch(Entry.TakenDown.class::isInstance)) {
                break;
            }
            live.take(growing.kept());
            ArticleLog then = live.log(growing.article()).orElseThrow();
            growing.grow(random);
            if (growing.kept().stream().noneMatch(Entry.TakenDown.class::isInstance)) {
                ArticleLog past = growing.log().upTo(then.last().seq()).orElseThrow();
                assertThat(past.snapshot()).isEqualTo(then.snapshot());
            }
        }
        assertThat(Objects.requireNonNull(growing.log()).last().seq()).isGreaterThan(5);
    }
}
