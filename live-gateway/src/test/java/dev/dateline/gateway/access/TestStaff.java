package dev.dateline.gateway.access;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.people.AccountKey;
import dev.dateline.gateway.account.Account;
import dev.dateline.gateway.account.AccountRecord;
import dev.dateline.gateway.account.MovingClock;
import dev.dateline.gateway.account.Passwords;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.account.Secret;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** People on a topic that is played: what is written comes back at once, by way of its bytes. */
public final class TestStaff {
    public static final String PASSWORD = "correct horse battery";

    /** Hashed once: it takes its time. */
    private static final String HASH = Passwords.hash(PASSWORD);

    private final MovingClock clock = new MovingClock();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<String, Secret> keys = new ConcurrentHashMap<>();
    private volatile BiFunction<AccountKey, @Nullable AccountRecord, Future<Void>> kafka = this::loop;
    private final Registry registry = new Registry((key, record) -> kafka.apply(key, record));
    private final Access access = new Access(clock, registry);

    public TestStaff() {
        registry.caughtUp();
    }

    public MovingClock clock() {
        return clock;
    }

    public Registry registry() {
        return registry;
    }

    public Access access() {
        return access;
    }

    /** Key and value of every record, as text. */
    public List<String> written() {
        return written;
    }

    /** From now on nothing is taken. */
    public void away() {
        kafka = (key, record) -> Future.failedFuture("Kafka is away");
    }

    /** Somebody with {@link #PASSWORD}, or a machine with a key. */
    public Account add(String name, Role role) {
        Account added = Account.added(name, role, "gateway", clock.instant());
        if (role == Role.MACHINE) {
            Secret key = Secret.make();
            keys.put(name, key);
            return done(registry.change(added.keyed(key.digest(), "gateway", clock.instant())));
        }
        return done(registry.change(added.changed(HASH, clock.instant())));
    }

    /** What that machine presents. */
    public String key(String name) {
        return Objects.requireNonNull(keys.get(name)).reveal();
    }

    /** A cookie's value for somebody who is known. */
    public String session(String name) {
        return done(access.open(registry.accounts().account(name).orElseThrow()))
                .reveal();
    }

    /** A cookie's value for a chief without an account. */
    public String guest() {
        return done(access.enter(access.invite().reveal())).orElseThrow().reveal();
    }

    /** What has come of it, at once or soon. */
    public static <T> T done(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Future<Void> loop(AccountKey key, @Nullable AccountRecord record) {
        String text = record == null ? "" : Json.text(record);
        written.add(key + " " + text);
        try {
            registry.take(
                    key, record == null ? null : Json.read(text.getBytes(StandardCharsets.UTF_8), AccountRecord.class));
        } catch (Json.Malformed e) {
            return Future.failedFuture(e);
        }
        return Future.succeededFuture();
    }
}
