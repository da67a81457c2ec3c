package dev.dateline.processor.meter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Refusal;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.processor.topology.Witness;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ProcessorMeters meters = new ProcessorMeters(registry);

    @Test
    void countsItemsByWhatTheyCameTo() {
        meters.matched(Witness.Use.FOLDED, Duration.ofMillis(80));
        meters.matched(Witness.Use.UNMATCHED, Duration.ofMillis(-1));

        assertThat(registry.get(ProcessorMeters.ITEMS)
                        .tag("use", "folded")
                        .counter()
                        .count())
                .isOne();
        assertThat(registry.get(ProcessorMeters.ITEMS)
                        .tag("use", "proposed")
                        .counter()
                        .count())
                .isZero();
        assertThat(registry.get(ProcessorMeters.CLOCK)
                        .tag("to", "matched")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void countsDecisionsByActAndOutcome() {
        Act act = new Act.TakeDown(List.of(new EntryId("e-1")), "a court");
        meters.decided(act, refused(), null);
        meters.decided(act, refused(), Duration.ofMillis(20));

        assertThat(registry.get(ProcessorMeters.DECISIONS)
                        .tags("act", "takeDown", "outcome", "stale")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get(ProcessorMeters.CLOCK)
                        .tag("to", "published")
                        .timer()
                        .count())
                .isOne();
    }

    @Test
    void whatCouldNotBeReadIsCountedFromTheBeginning() {
        assertThat(rejected()).isZero();
        meters.setAside(RejectReason.UNREADABLE_RECORD);

        assertThat(rejected()).isOne();
    }

    private double rejected() {
        return registry.get(ProcessorMeters.REJECTED)
                .tag("reason", "unreadable_record")
                .counter()
                .count();
    }

    private static Outcome refused() {
        return new Outcome.Refused(
                new DecisionId("d-1"), new ArticleId("veld-dam"), Refusal.STALE, "somebody was first", null);
    }
}
