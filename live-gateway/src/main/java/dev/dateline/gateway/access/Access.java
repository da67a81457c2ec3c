package dev.dateline.gateway.access;

import dev.dateline.contract.people.AccountKey;
import dev.dateline.gateway.account.Account;
import dev.dateline.gateway.account.AccountRecord;
import dev.dateline.gateway.account.AccountRecord.Session;
import dev.dateline.gateway.account.Caller;
import dev.dateline.gateway.account.Permission;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.account.Secret;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sessions, and the links that the server prints. Sessions stand on the topic, so that every node knows them and a
 * restart signs nobody out; printed links are in this node's memory. Only digests are kept. The clock is the real one,
 * for a story clock may run fast.
 */
public final class Access {
    private static final Duration TOKEN_LIFE = Duration.ofHours(24);
    private static final int MOST_TOKENS = 1000;

    private final Clock clock;
    private final Registry registry;
    private final Map<String, Instant> tokens = new HashMap<>();
    private int guests;

    public Access(Clock clock, Registry registry) {
        this.clock = clock;
        this.registry = registry;
    }

    /** A new token; it opens one session of a chief without an account, within 24 hours. */
    public synchronized Secret invite() {
        Instant now = clock.instant();
        tokens.values().removeIf(ends -> !now.isBefore(ends));
        if (tokens.size() >= MOST_TOKENS) {
            throw new IllegalStateException(MOST_TOKENS + " sign-in links are waiting to be used");
        }
        Secret token = Secret.make();
        tokens.put(token.digest(), now.plus(TOKEN_LIFE));
        return token;
    }

    /**
     * The cookie of a new session, for the bearer of a token that was not used before; empty for any other. Where it
     * fails the token can be used again.
     */
    Future<Optional<Secret>> enter(String token) {
        String digest = Secret.presented(token).digest();
        Instant ends = taken(digest);
        if (ends == null) {
            return Future.succeededFuture(Optional.empty());
        }
        return begin(new Session(guestName(), Role.CHIEF, 0, clock.instant()))
                .map(Optional::of)
                .onFailure(e -> giveBack(digest, ends));
    }

    /** The cookie of a new session of somebody whose password was right. */
    public Future<Secret> open(Account account) {
        return begin(new Session(account.name(), null, account.standing().epoch(), clock.instant()));
    }

    /** Ends this session. */
    public Future<Void> end(Caller caller) {
        return caller.session() == null ? Future.succeededFuture() : forget(caller.session());
    }

    /** Ends all sessions of one without an account. */
    public Future<Void> endGuest(String name) {
        List<Future<Void>> ending =
                registry.accounts().sessions(name).stream().map(this::forget).toList();
        return Future.all(ending).mapEmpty();
    }

    /** Whose session this cookie belongs to; empty where there is none or it has ended. */
    Optional<Caller> session(String cookie) {
        Instant now = clock.instant();
        String digest = Secret.presented(cookie).digest();
        Optional<Caller> caller = registry.accounts().signedIn(digest, now);
        if (caller.isPresent() && registry.accounts().isToBeNoted(digest, now)) {
            registry.note(new AccountKey(AccountKey.Kind.SEEN, digest), new AccountRecord.Seen(now));
        }
        return caller;
    }

    /** Whose key this is; empty where it is nobody's. */
    Optional<Caller> machine(String key) {
        return registry.accounts().machine(Secret.presented(key).digest());
    }

    /** Whether the caller is still signed in and may still do this. */
    public boolean lasts(Caller caller, Permission permission) {
        Optional<Caller> now = caller.session() == null
                ? registry.accounts()
                        .account(caller.name())
                        .filter(account -> !account.standing().locked())
                        .map(account -> caller)
                : registry.accounts().signedIn(caller.session(), clock.instant());
        return now.filter(one -> one.may(permission)).isPresent();
    }

    private Future<Secret> begin(Session session) {
        registry.accounts().ended(clock.instant()).forEach(key -> registry.note(key, null));
        Secret cookie = Secret.make();
        return registry.put(new AccountKey(AccountKey.Kind.SESSION, cookie.digest()), session)
                .map(cookie);
    }

    private Future<Void> forget(String digest) {
        return registry.put(new AccountKey(AccountKey.Kind.SESSION, digest), null)
                .onSuccess(gone -> registry.note(new AccountKey(AccountKey.Kind.SEEN, digest), null));
    }

    private synchronized @Nullable Instant taken(String digest) {
        Instant ends = tokens.remove(digest);
        return ends != null && clock.instant().isBefore(ends) ? ends : null;
    }

    private synchronized void giveBack(String digest, Instant ends) {
        tokens.put(digest, ends);
    }

    private synchronized String guestName() {
        Set<String> used = registry.accounts().guests(clock.instant()).stream()
                .map(Session::person)
                .collect(Collectors.toSet());
        String name = "editor-" + ++guests;
        while (used.contains(name)) {
            name = "editor-" + ++guests;
        }
        return name;
    }
}
