package dev.dateline.processor.store;

import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stubs that stand in a partition of {@code decisions} for decisions whose words were taken down. A fold from the
 * beginning needs them before it comes to the places where the decisions once stood.
 */
@FunctionalInterface
public interface Erasures {
    List<Erasure> in(int partition);

    /** A stub and the key that it shares with its original. */
    record Erasure(DecisionKey key, Decision stub) {}

    /** The stub in a record of the decisions topic; empty where it holds none, or nothing that can be read. */
    static Optional<Erasure> stub(Topic<DecisionKey, Decision> decisions, byte[] key, byte @Nullable [] value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            Decision decision = decisions.value(value);
            return decision.act() instanceof Act.Erased
                    ? Optional.of(new Erasure(decisions.key(key), decision))
                    : Optional.empty();
        } catch (Json.Malformed e) {
            // The fold sets it aside, with its reason, when it comes to it.
            return Optional.empty();
        }
    }

    /** For logs that begin with nothing erased, as in tests. */
    static Erasures none() {
        return partition -> List.of();
    }
}
