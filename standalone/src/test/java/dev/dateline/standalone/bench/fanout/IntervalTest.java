package dev.dateline.standalone.bench.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void leavesOutOneOfNineAtEachEnd() {
        assertThat(of(9)).isEqualTo(new Interval(2, 5, 8));
    }

    @Test
    void leavesOutNoneWhereRoundsAreFew() {
        assertThat(of(5)).isEqualTo(new Interval(1, 3, 5));
        assertThat(of(1)).isEqualTo(new Interval(1, 1, 1));
    }

    @Test
    void liesBetweenTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(of(6).median()).isEqualTo(3.5);
    }

    @Test
    void isWrittenWithItsBounds() {
        assertThat(Interval.of(List.of(1.0, 2.0, 4.0)).text("%.1f")).isEqualTo("2.0 [1.0..4.0]");
    }

    private static Interval of(int count) {
        return Interval.of(
                IntStream.rangeClosed(1, count).mapToObj(i -> (double) i).toList());
    }
}
