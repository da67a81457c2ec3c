package dev.dateline.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final Instant BEGAN = SampleOps.NOW;

    private final Course course = new Course();

    @Test
    void aStepHasTheWorstOfItsHalfMinute() {
        take(0, 0.2, 3, 10);
        take(2, 31.0, 1, 12);
        take(28, 0.1, 2, 9);
        take(30, 0.3, 2, 9);

        assertThat(course.steps())
                .containsExactly(
                        new Course.Step(BEGAN, 31.0, 3, 12), new Course.Step(BEGAN.plusSeconds(30), 0.3, 2, 9));
    }

    @Test
    void whatKafkaDidNotTellAllTheTimeIsNotKnownAndElseTheRestCounts() {
        take(0, null, 1, 1);
        take(2, null, 1, 1);
        take(30, null, 1, 1);
        take(32, 4.0, 1, 1);
        take(34, null, 1, 1);

        assertThat(course.steps()).extracting(Course.Step::behind).containsExactly(null, 4.0);
    }

    @Test
    void anHourIsKeptAndAClockThatIsSetBackBeginsAnotherStep() {
        for (int second = 0; second < 7_200; second += 2) {
            take(second, 0.0, 0, 0);
        }
        take(3_000, 0.0, 0, 0);

        assertThat(course.steps()).hasSize(Course.MOST);
        assertThat(course.steps().getLast().at()).isEqualTo(BEGAN.plusSeconds(3_000));
    }

    private void take(int second, @Nullable Double behind, int waiting, long readers) {
        course.take(new Course.Step(BEGAN.plusSeconds(second), behind, waiting, readers));
    }
}
