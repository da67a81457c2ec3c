package dev.dateline.gateway.access;

import dev.dateline.contract.json.Require;
import dev.dateline.gateway.account.Account;
import dev.dateline.gateway.account.Attempts;
import dev.dateline.gateway.account.Passwords;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.account.Secret;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In and out: by name and password, and by a link at which a password is chosen. Names are logged only where they are known: people type passwords into the wrong field. */
public final class SignInRoute {
    private static final Logger LOG = LoggerFactory.getLogger(SignInRoute.class);
    private static final String WRONG = "name or password is wrong";
    private static final int RETRY_SECONDS = 5;

    private final Clock clock;
    private final Registry registry;
    private final Access access;
    private final Attempts attempts;
    private final Hashing hashing;

    /**
     * @param clock the real one
     */
    public SignInRoute(Clock clock, Registry registry, Access access, Attempts attempts, Hashing hashing) {
        this.clock = clock;
        this.registry = registry;
        this.access = access;
        this.attempts = attempts;
        this.hashing = hashing;
    }

    /** What somebody types. */
    record Typed(String name, String password) {
        /** Longer than any name: what is counted by it is kept in memory. */
        private static final int LONGEST_NAME = 80;

        Typed {
            Require.that(Require.present("name", name).length() <= LONGEST_NAME, "the name is too long");
            Require.present("password", password);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** What somebody brings who comes by a link. */
    record Welcomed(String token, String password) {
        Welcomed {
            Require.present("token", token);
            Require.present("password", password);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** Who is signed in now. */
    public record SignedIn(String name, Role role) {}

    /** {@code POST /v1/session}. */
    public void signIn(RoutingContext request) {
        Bodies.read(request, Typed.class, "{\"name\": …, \"password\": …}").ifPresent(typed -> signIn(request, typed));
    }

    private void signIn(RoutingContext request, Typed typed) {
        String address = Address.of(request);
        Duration wait = longer(attempts.begin(typed.name(), address), shut(typed.name()));
        if (!wait.isZero()) {
            slow(request, wait);
            return;
        }
        String kept = kept(typed.name());
        hashing.run(request.vertx(), () -> Passwords.isRight(typed.password(), kept))
                .onFailure(e -> {
                    attempts.unheard(typed.name(), address);
                    busy(request, e);
                })
                .onSuccess(right -> {
                    Account account = registry.accounts().account(typed.name()).orElse(null);
                    if (!right
                            || account == null
                            || !String.valueOf(kept)
                                    .equals(account.credentials().password())) {
                        wrong(request, typed.name(), account);
                    } else if (account.standing().locked()) {
                        Reply.fail(request, 403, "this account is locked: ask a chief");
                    } else {
                        attempts.right(typed.name(), address);
                        open(request, 201, account);
                    }
                });
    }

    /** {@code POST /v1/session/link}: chooses a password by a one-time link, and signs in. */
    public void welcome(RoutingContext request) {
        Bodies.read(request, Welcomed.class, "{\"token\": …, \"password\": …}")
                .ifPresent(welcomed -> welcome(request, welcomed));
    }

    private void welcome(RoutingContext request, Welcomed welcomed) {
        Account account = registry.accounts()
                .linked(Secret.presented(welcomed.token()).digest(), clock.instant())
                .orElse(null);
        if (account == null) {
            Reply.fail(request, 401, "this link was used before or is too old: ask for a new one");
            return;
        }
        hashed(request, welcomed.password(), account.name())
                .compose(hash -> registry.change(account.welcomed(hash, clock.instant())))
                .onSuccess(changed -> {
                    LOG.info("{} came by a link and chose a password", changed.name());
                    open(request, 201, changed);
                })
                .onFailure(e -> refuse(request, e));
    }

    /** {@code DELETE /v1/session}: signs out here. */
    public void signOut(RoutingContext request) {
        access.end(Gate.of(request))
                .onSuccess(ended -> {
                    Cookies.take(request);
                    request.response().setStatusCode(204).end();
                })
                .onFailure(e -> refuse(request, e));
    }

    /** Answers who is signed in from now on, with the cookie of a new session. */
    public void open(RoutingContext request, int status, Account account) {
        access.open(account)
                .onSuccess(cookie -> {
                    Cookies.give(request, cookie);
                    Reply.json(request, status, new SignedIn(account.name(), account.role()));
                })
                .onFailure(e -> refuse(request, e));
    }

    /** The hash of a password that will do; fails with an {@link IllegalArgumentException} in one line where it will not. */
    public Future<String> hashed(RoutingContext request, String password, String name) {
        try {
            String fit = Passwords.fit(password, name);
            return hashing.run(request.vertx(), () -> Passwords.hash(fit));
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(e);
        }
    }

    /** Whether that is the caller's own password now; slowed like signing in. Answers by itself where it is not. */
    public void confirm(RoutingContext request, Account account, String password, Runnable confirmed) {
        String address = Address.of(request);
        Duration wait = attempts.begin(account.name(), address);
        if (!wait.isZero()) {
            slow(request, wait);
            return;
        }
        Supplier<Boolean> look =
                () -> Passwords.isRight(password, account.credentials().password());
        hashing.run(request.vertx(), look).onFailure(e -> busy(request, e)).onSuccess(right -> {
            if (right) {
                attempts.right(account.name(), address);
                confirmed.run();
            } else {
                Reply.fail(request, 403, "the present password is wrong");
            }
        });
    }

    /** Answers why something about people was not done. */
    public static void refuse(RoutingContext request, Throwable e) {
        switch (e) {
            case LostRace race -> Reply.fail(request, 409, String.valueOf(race.getMessage()));
            case IllegalArgumentException bad -> Reply.fail(request, 400, String.valueOf(bad.getMessage()));
            case Hashing.Busy busy -> busy(request, busy);
            default -> {
                LOG.warn("what is known of people was not changed: {}", String.valueOf(e));
                Reply.failForNow(request, RETRY_SECONDS, "this cannot be kept just now: try again");
            }
        }
    }

    private void wrong(RoutingContext request, String name, @Nullable Account account) {
        if (account != null && attempts.isTooMany(name)) {
            Instant now = clock.instant();
            LOG.warn("too many wrong passwords for {}: none is looked at for a while", account.name());
            registry.change(account.shutUntil(now.plus(Attempts.SHUT_FOR), now))
                    .onFailure(e -> LOG.warn("{} was not shut out: {}", account.name(), String.valueOf(e)));
        } else {
            LOG.info("a wrong password for {}", account == null ? "a name that nobody has" : account.name());
        }
        Reply.fail(request, 401, WRONG);
    }

    private String kept(String name) {
        return registry.accounts()
                .account(name)
                .map(account -> account.credentials().password())
                .orElse("");
    }

    private Duration shut(String name) {
        Instant now = clock.instant();
        return registry.accounts()
                .account(name)
                .map(account -> account.standing().shutUntil())
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    }

    private static void slow(RoutingContext request, Duration wait) {
        long seconds = wait.toSeconds() + 1;
        Reply.failFor(request, 429, Math.toIntExact(seconds), "too many wrong passwords: wait " + seconds + " seconds");
    }

    private static void busy(RoutingContext request, Throwable e) {
        LOG.warn("a password was not looked at: {}", String.valueOf(e));
        Reply.failForNow(request, RETRY_SECONDS, "too many sign in at once: try again");
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
