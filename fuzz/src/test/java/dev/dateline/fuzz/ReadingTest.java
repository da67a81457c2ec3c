package dev.dateline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Path WORK = Path.of("work");

    private final Reading reading = new Reading();

    @Test
    void tellsWhatWasRunAndHowFarItCame() {
        reading.take("#2\tINITED cov: 2 ft: 2 corp: 1/1b exec/s: 0 rss: 1041Mb");
        reading.take("#329\tDONE   cov: 2427 ft: 3730 corp: 72/19Kb lim: 939 exec/s: 20 rss: 1022Mb");
        reading.take("stat::number_of_executed_units: 17704");
        reading.take("stat::slowest_unit_time_sec:    3");

        Verdict verdict = reading.verdict("feed", 0, 512, WORK);
        assertThat(verdict).isEqualTo(new Verdict("feed", 17_704, 2_427, 72, 512, 3, null));
        assertThat(verdict.clean()).isTrue();
        assertThat(verdict.line()).contains("17,704").endsWith("ok");
    }

    @Test
    void namesTheFirstThingThatWasFound() {
        reading.take("== Java Exception: java.lang.IllegalStateException: found");
        reading.take("== Java Exception: another");
        reading.take("stat::number_of_executed_units: 5");

        assertThat(reading.verdict("feed", 77, 0, WORK).problem())
                .isEqualTo("java.lang.IllegalStateException: found in work");
    }

    @Test
    void whatHangsOrTakesAllMemoryIsFoundToo() {
        reading.take("==42== ERROR: libFuzzer: timeout after 61 seconds");

        assertThat(reading.verdict("feed", 70, 0, WORK).problem())
                .isEqualTo("libFuzzer: timeout after 61 seconds in work");
    }

    @Test
    void aFuzzerThatEndsWithoutAWordOrRunsNothingIsNotClean() {
        assertThat(reading.verdict("feed", 1, 0, WORK).clean()).isFalse();
        assertThat(reading.verdict("feed", 0, 0, WORK).clean()).isFalse();
    }
}
