package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.processor.verify.Question;
import dev.dateline.processor.verify.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReckoningTest {
    @Test
    void anUpgradeOfMatchingIsProvenWhereAFifthIsCompared() {
        assertThat(Reckoning.unproven(report(80, 20, 0))).isEmpty();
    }

    @Test
    void anUpgradeOfMatchingIsNotProvenWhereLessThanAFifthIsCompared() {
        assertThat(Reckoning.unproven(report(81, 19, 0)))
                .containsExactly("of 100 proposals and lines of ledgers only 19 are compared, less than one in 5");
    }

    @Test
    void whatIsOnItsWayIsNotCompared() {
        assertThat(Reckoning.unproven(report(80, 20, 1)))
                .containsExactly("of 100 proposals and lines of ledgers only 19 are compared, less than one in 5");
    }

    @Test
    void anUpgradeOfMatchingIsNotProvenWhereTheOlderBuildMatchedNothing() {
        assertThat(Reckoning.unproven(report(0, 20, 0)))
                .containsExactly("nothing rests on what the older build matched");
    }

    @Test
    void anUpgradeOfMatchingIsNotProvenWhereNothingIsThere() {
        assertThat(Reckoning.unproven(report(0, 0, 0))).hasSize(2);
    }

    private static Report report(long apart, long checked, long waiting) {
        return new Report(
                new Report.Counts(0, 0, 0, 0, 0, 0, apart, 0, 0, 0, 0),
                List.of(new Report.Answer(Question.PROPOSALS, checked, waiting, 0)),
                List.of(),
                List.of());
    }
}
