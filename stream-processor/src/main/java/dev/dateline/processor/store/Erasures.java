package dev.dateline.processor.store;

import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionKey;
import java.util.List;

/**
 * The stubs that stand in a partition of {@code decisions} for decisions whose words were taken down. A fold from the
 * beginning needs them before it comes to the places where the decisions once stood.
 */
@FunctionalInterface
public interface Erasures {
    List<Erasure> in(int partition);

    /** A stub and the key that it shares with its original. */
    record Erasure(DecisionKey key, Decision stub) {}

    /** For logs that begin with nothing erased, as in tests. */
    static Erasures none() {
        return partition -> List.of();
    }
}
