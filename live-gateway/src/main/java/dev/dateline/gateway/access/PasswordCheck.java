package dev.dateline.gateway.access;

import dev.dateline.gateway.account.Account;
import dev.dateline.gateway.account.Attempts;
import dev.dateline.gateway.account.Passwords;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at passwords: later and later where many were wrong, and after too many not at all for a while, on no node.
 * Names are logged only where somebody has them, for people type passwords into the wrong field.
 */
public final class PasswordCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordCheck.class);

    private final Clock clock;
    private final Registry registry;
    private final Attempts attempts;
    private final Hashing hashing;

    /**
     * With nothing tried yet.
     *
     * @param clock the real one
     */
    public PasswordCheck(Clock clock, Registry registry) {
        this.clock = clock;
        this.registry = registry;
        this.attempts = new Attempts(clock);
        this.hashing = new Hashing();
    }

    /** What somebody wants to come in by. */
    record Try(String name, String password, String address) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** What came of it. */
    sealed interface Verdict {
        /** It is that account's. */
        record Right(Account account) implements Verdict {}

        /** It is not, or nobody has that name. */
        record Wrong() implements Verdict {}

        /** It is, and nobody may come in by it. */
        record Locked() implements Verdict {}

        /** It was not looked at: wait that long first. */
        record Slowed(Duration by) implements Verdict {}
    }

    /** Fails with {@link Hashing.Busy} where too many are looked at already. */
    Future<Verdict> look(Vertx vertx, Try one) {
        Duration shut = shut(one.name());
        Duration wait = shut.isZero() ? attempts.begin(one.name(), one.address()) : shut;
        if (!wait.isZero()) {
            return Future.succeededFuture(new Verdict.Slowed(wait));
        }
        String kept = kept(one.name());
        return hashing.run(vertx, () -> Passwords.isRight(one.password(), kept))
                .onFailure(e -> attempts.unheard(one.name(), one.address()))
                .map(right -> right && kept.equals(kept(one.name())) ? right(one) : wrong(one.name()));
    }

    /** The hash of a password that will do; fails with an {@link IllegalArgumentException} in one line where it will not. */
    public Future<String> hash(Vertx vertx, String password, String name) {
        try {
            String fit = Passwords.fit(password, name);
            return hashing.run(vertx, () -> Passwords.hash(fit));
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(e);
        }
    }

    private Verdict right(Try one) {
        attempts.right(one.name(), one.address());
        return registry.accounts()
                .account(one.name())
                .<Verdict>map(
                        account -> account.standing().locked() ? new Verdict.Locked() : new Verdict.Right(account))
                .orElseGet(Verdict.Wrong::new);
    }

    private Verdict wrong(String name) {
        registry.accounts()
                .account(name)
                .ifPresentOrElse(this::note, () -> LOG.info("a wrong password for a name that nobody has"));
        return new Verdict.Wrong();
    }

    private void note(Account account) {
        if (!attempts.isTooMany(account.name())) {
            LOG.info("a wrong password for {}", account.name());
            return;
        }
        LOG.warn("too many wrong passwords for {}: none is looked at for a while", account.name());
        Instant now = clock.instant();
        registry.change(account.shutUntil(now.plus(Attempts.SHUT_FOR), now))
                .onFailure(e -> LOG.warn("{} was not shut out: {}", account.name(), String.valueOf(e)));
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
}
