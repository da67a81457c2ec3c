package dev.dateline.gateway.access;

import dev.dateline.contract.people.AccountKey;
import dev.dateline.gateway.account.Account;
import dev.dateline.gateway.account.AccountRecord;
import dev.dateline.gateway.account.Accounts;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts as this node knows them, and the one way to change them: by the topic, whose order decides. A change is
 * done when it has come back from there. Safe for many threads.
 */
public final class Registry {
    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AccountLog log;
    private final Accounts accounts = new Accounts();
    private final Map<AccountKey, Queue<Waiting>> waiting = new ConcurrentHashMap<>();
    private final Set<Account> mending = ConcurrentHashMap.newKeySet();
    private volatile boolean live;

    public Registry(AccountLog log) {
        this.log = log;
    }

    /** A record of our own that is yet to come back. */
    private record Waiting(@Nullable AccountRecord record, CompletableFuture<Void> back) {}

    /** The next record of the topic, in its order; null where its subject is gone. */
    public void take(AccountKey key, @Nullable AccountRecord record) {
        accounts.take(key, record);
        Queue<Waiting> own = waiting.get(key);
        if (own != null) {
            own.stream()
                    .filter(one -> Objects.equals(one.record(), record))
                    .forEach(one -> one.back().complete(null));
        }
        mend();
    }

    /** All that stood on the topic at the start is taken. */
    public void caughtUp() {
        live = true;
        mend();
    }

    /** Who is known. */
    public Accounts accounts() {
        return accounts;
    }

    /** Done when the change holds; fails with {@link LostRace} where another was first, or where Kafka is away. */
    public Future<Account> change(Account next) {
        return put(new AccountKey(AccountKey.Kind.ACCOUNT, next.name()), next)
                .compose(back ->
                        accounts.account(next.name()).filter(next::equals).isPresent()
                                ? Future.succeededFuture(next)
                                : Future.failedFuture(new LostRace(next.name())));
    }

    /** Done when the record has come back. */
    Future<Void> put(AccountKey key, @Nullable AccountRecord record) {
        Waiting one = new Waiting(record, new CompletableFuture<>());
        waiting.computeIfAbsent(key, k -> new ConcurrentLinkedQueue<>()).add(one);
        CompletableFuture<Void> back = one.back().orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        Context context = Vertx.currentContext();
        return log.append(key, record)
                .compose(kept ->
                        context == null ? Future.fromCompletionStage(back) : Future.fromCompletionStage(back, context))
                .eventually(() -> {
                    forget(key, one);
                    return Future.succeededFuture();
                });
    }

    /** Written in passing: nobody waits for it. */
    void note(AccountKey key, @Nullable AccountRecord record) {
        log.append(key, record).onFailure(e -> LOG.debug("{} was not noted: {}", key.kind(), String.valueOf(e)));
    }

    private void forget(AccountKey key, Waiting one) {
        waiting.computeIfPresent(key, (k, all) -> {
            all.remove(one);
            return all.isEmpty() ? null : all;
        });
    }

    /** Compaction keeps the last record of a key, which after a lost race is the wrong one. */
    private void mend() {
        if (!live) {
            return;
        }
        for (Account held : accounts.overwritten()) {
            if (mending.add(held)) {
                log.append(new AccountKey(AccountKey.Kind.ACCOUNT, held.name()), held)
                        .onComplete(done -> mending.remove(held));
            }
        }
    }
}
