package dev.dateline.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void isDueAtASteadyRateFromItsStart() {
        Schedule schedule = new Schedule(1_000, 100);

        assertThat(IntStream.range(0, 3).mapToLong(schedule::due)).containsExactly(1_000L, 10_001_000L, 20_001_000L);
    }

    @Test
    void keepsItsDueTimesHoweverLongSomethingTook() throws InterruptedException {
        Schedule schedule = new Schedule(System.nanoTime(), 1_000);
        List<Long> due = new ArrayList<>();

        schedule.run(20, (number, when) -> {
            due.add(when);
            if (number == 0) {
                awaitNanoTime(schedule.due(10));
            }
        });

        assertThat(due).isEqualTo(IntStream.range(0, 20).mapToObj(schedule::due).toList());
    }

    @Test
    void doesNothingBeforeItIsDue() throws InterruptedException {
        List<Long> early = new ArrayList<>();

        new Schedule(System.nanoTime(), 1_000).run(20, (number, due) -> early.add(System.nanoTime() - due));

        assertThat(early).allMatch(late -> late >= 0);
    }

    private static void awaitNanoTime(long time) {
        while (System.nanoTime() - time < 0) {
            Thread.onSpinWait();
        }
    }
}
