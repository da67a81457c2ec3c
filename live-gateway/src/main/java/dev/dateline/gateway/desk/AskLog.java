package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.WatchAsk;
import io.vertx.core.Future;

/** Where questions to matching go. */
public interface AskLog {
    /** Done once the question is on its way for sure; fails within seconds where that is not certain. */
    Future<Void> append(WatchAsk ask);
}
