package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.Receipt;
import dev.dateline.contract.desk.ReceiptKey;
import io.vertx.core.Future;

/** Where this node's receipts go, for the desks of all nodes. */
@FunctionalInterface
public interface ReceiptLog {
    /** Done once it is kept; fails within seconds where that is not certain. */
    Future<Void> append(ReceiptKey key, Receipt receipt);
}
