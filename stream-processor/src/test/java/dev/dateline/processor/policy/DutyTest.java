package dev.dateline.processor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DutyTest {
    private static final Instant DUE = Instant.parse("2026-03-01T12:00:00Z");
    private static final Work RELEASE =
            new Work.ReleaseDue(new ArticleId("veld-dam"), new EntryId("later"), 0, DUE, null);

    @Test
    void leavesWorkAloneUntilItIsDue() {
        assertThat(Duty.due(RELEASE, DUE.minusMillis(1), DutyTest::noneIsNeeded))
                .isEmpty();
    }

    private static String noneIsNeeded() {
        throw new AssertionError("work that is not due needs no name of its own");
    }

    @Test
    void waitsTwiceAsLongBeforeEachFurtherSendAndHalfAnHourAtMost() {
        assertThat(IntStream.of(1, 2, 3, 6, 7, 8, 1000).mapToObj(Duty::again).map(Duration::toSeconds))
                .containsExactly(30L, 60L, 120L, 960L, 1800L, 1800L, 1800L);
    }

    @Test
    void withdrawsAtOnceUnderAnIdThatARepeatHasTooAndAnotherKillHasNot() {
        Duty.Append first = Duty.due(withdraw("2"), DUE, () -> "a").orElseThrow();
        Duty.Append again =
                Duty.due(withdraw("2"), DUE.plusSeconds(60), () -> "b").orElseThrow();
        Duty.Append other = Duty.due(withdraw("3"), DUE, () -> "c").orElseThrow();

        assertThat(first.decision().act()).isEqualTo(new Act.Withdraw(new EntryId("d-1"), item("2"), "withdrawn"));
        assertThat(again.decision().id()).isEqualTo(first.decision().id());
        assertThat(again.key()).isNotEqualTo(first.key());
        assertThat(other.decision().id()).isNotEqualTo(first.decision().id());
    }

    private static Work withdraw(String version) {
        return new Work.Withdraw(new ArticleId("veld-dam"), new EntryId("d-1"), item(version), "withdrawn");
    }

    private static ItemVersion item(String version) {
        return new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:harbor:1"), version);
    }

    @Test
    void releasesAScheduledUpdateAtItsTimeUnderAnIdThatARepeatHasToo() {
        Duty.Append first = Duty.due(RELEASE, DUE, () -> "a").orElseThrow();
        Duty.Append again = Duty.due(RELEASE, DUE.plusSeconds(60), () -> "b").orElseThrow();

        assertThat(first.decision().act()).isEqualTo(new Act.Release(new EntryId("later")));
        assertThat(again.decision().id()).isEqualTo(first.decision().id());
        assertThat(again.key()).isNotEqualTo(first.key());
    }
}
