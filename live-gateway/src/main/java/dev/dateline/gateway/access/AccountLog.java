package dev.dateline.gateway.access;

import dev.dateline.contract.people.AccountKey;
import dev.dateline.gateway.account.AccountRecord;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/** Where what is known of people is written. */
public interface AccountLog {
    /** Done once the record is kept for good; null takes its subject away. Fails within seconds where that is not certain. */
    Future<Void> append(AccountKey key, @Nullable AccountRecord record);
}
