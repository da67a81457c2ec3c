package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    @Test
    void letsABurstThroughAndThenSoManyASecond() {
        TokenBucket bucket = new TokenBucket(10, 3, 0);
        assertThat(IntStream.range(0, 5).filter(i -> bucket.take(0))).hasSize(3);

        assertThat(bucket.take(TimeUnit.MILLISECONDS.toNanos(99))).isFalse();
        assertThat(bucket.take(TimeUnit.MILLISECONDS.toNanos(101))).isTrue();
        assertThat(bucket.take(TimeUnit.MILLISECONDS.toNanos(102))).isFalse();
    }

    @Test
    void savesNoMoreThanABurstWhileNobodyComes() {
        TokenBucket bucket = new TokenBucket(10, 3, 0);

        long later = TimeUnit.HOURS.toNanos(1);
        assertThat(IntStream.range(0, 9).filter(i -> bucket.take(later))).hasSize(3);
    }

    @Test
    void takesOnSoManyOfOneAddressUntilOneOfThemHasGone() {
        Admission admission = new Admission(new Limits(100, 100, 2, 0));
        Runnable end = admission.begun("192.0.2.1");
        admission.begun("192.0.2.1");
        assertThat(admission.admits("192.0.2.1")).isFalse();
        assertThat(admission.admits("192.0.2.2")).isTrue();
        end.run();

        assertThat(admission.admits("192.0.2.1")).isTrue();
    }

    @Test
    void isFullAtTheNumberThatIsSetElseAtWhatTheSystemAllows() {
        assertThat(new Admission(new Limits(1, 1, 0, 7)).isFull(6)).isFalse();
        assertThat(new Admission(new Limits(1, 1, 0, 7)).isFull(7)).isTrue();
        assertThat(new Admission(Limits.USUAL).isFull(100)).isFalse();
    }

    /** A few hundred files are still files: a node that keeps them all for itself serves nobody. */
    @Test
    void keepsFilesForOtherThingsAndWhereTheyAreFewMostOfTheFreeOnes() {
        assertThat(Limits.mostByFiles(20_000, 200)).isEqualTo(19_400);
        assertThat(Limits.mostByFiles(300, 160)).isEqualTo(35);
        assertThat(Limits.mostByFiles(100, 160)).isEqualTo(1);
    }

    @Test
    void takesOnNoMoreThanThereAreFilesBesideThoseThatAreOpenAlready() {
        for (long open = 0; open < 1_000; open += 50) {
            int most = Limits.mostByFiles(1_024, open);
            assertThat(most + Turnstile.told(most) + open).isLessThan(1_024);
        }
        assertThat(Limits.mostByFiles(1_024, 700)).isEqualTo(124);
    }

    @Test
    void readersLeaveRoomForEditors() {
        Limits set = new Limits(1, 1, 0, 7);
        assertThat(set.mostConnections()).isEqualTo(set.mostReaders() + 100);
        assertThat(Limits.beside(19_400)).isEqualTo(19_300);
        assertThat(Limits.beside(124)).isEqualTo(93);
        assertThat(Limits.beside(35)).isEqualTo(26);
        assertThat(Limits.beside(1)).isEqualTo(1);
    }

    @Test
    void tellsEachWhoIsRefusedATimeOfItsOwn() {
        assertThat(IntStream.range(0, 1000).map(i -> Admission.retrySeconds()).distinct())
                .hasSizeGreaterThan(5)
                .allMatch(seconds -> seconds >= 2 && seconds <= 15);
    }
}
