package dev.dateline.processor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.EntryId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DutyTest {
    private static final Instant DUE = Instant.parse("2026-03-01T12:00:00Z");
    private static final Work RELEASE = new Work.ReleaseDue(new ArticleId("veld-dam"), new EntryId("later"), 0, DUE);

    @Test
    void leavesWorkAloneUntilItIsDue() {
        assertThat(Duty.due(RELEASE, DUE.minusMillis(1), "a")).isEmpty();
    }

    @Test
    void releasesAScheduledUpdateAtItsTimeUnderAnIdThatARepeatHasToo() {
        Duty.Append first = Duty.due(RELEASE, DUE, "a").orElseThrow();
        Duty.Append again = Duty.due(RELEASE, DUE.plusSeconds(60), "b").orElseThrow();

        assertThat(first.decision().act()).isEqualTo(new Act.Release(new EntryId("later")));
        assertThat(again.decision().id()).isEqualTo(first.decision().id());
        assertThat(again.key()).isNotEqualTo(first.key());
    }
}
