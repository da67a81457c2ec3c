package dev.dateline.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Offset<Double> ROUNDING = Offset.offset(0.1);

    @Test
    void tellsPercentilesInMilliseconds() {
        Histogram nanos = new Histogram(3);
        LongStream.rangeClosed(1, 100).map(milli -> milli * 1_000_000).forEach(nanos::recordValue);

        Figures figures = Figures.of(nanos);

        assertThat(figures.n()).isEqualTo(100);
        assertThat(figures.p50()).isCloseTo(50, ROUNDING);
        assertThat(figures.p90()).isCloseTo(90, ROUNDING);
        assertThat(figures.p99()).isCloseTo(99, ROUNDING);
        assertThat(figures.max()).isCloseTo(100, ROUNDING);
    }

    @Test
    void takesTheMedianOfEachFigureByItself() {
        List<Figures> rounds =
                List.of(new Figures(10, 1, 9, 30, 900), new Figures(10, 3, 7, 10, 100), new Figures(10, 2, 8, 20, 500));

        assertThat(Figures.median(rounds)).isEqualTo(new Figures(30, 2, 8, 20, 500));
    }

    @Test
    void takesTheMiddleBetweenTheTwoInTheMiddle() {
        List<Figures> rounds = List.of(new Figures(1, 1, 1, 1, 1), new Figures(1, 4, 4, 4, 4));

        assertThat(Figures.median(rounds)).isEqualTo(new Figures(2, 2.5, 2.5, 2.5, 2.5));
    }

    @Test
    void judgesMedianAndTailEachAgainstTheFloor() {
        Figures floor = new Figures(1, 2, 5, 10, 20);

        assertThat(Judgement.of(new Figures(1, 6, 9, 30, 99), floor)).isEqualTo(new Judgement(3, 3, true));
        assertThat(Judgement.of(new Figures(1, 8, 9, 10, 99), floor)).isEqualTo(new Judgement(4, 1, false));
        assertThat(Judgement.of(new Figures(1, 2, 9, 40, 99), floor)).isEqualTo(new Judgement(1, 4, false));
    }
}
