package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.Decision;
import io.vertx.core.Future;

/** Where decisions go. */
public interface DecisionLog {
    /**
     * Done once the decision is kept for good. Fails within seconds where that is not certain; it may then still take
     * effect, once.
     */
    Future<Void> append(Decision decision);
}
