package dev.dateline.gateway.access;

import dev.dateline.contract.json.Require;
import dev.dateline.gateway.access.PasswordCheck.Verdict;
import dev.dateline.gateway.account.Account;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.account.Secret;
import dev.dateline.gateway.reply.Reply;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In and out: by name and password, and by a link at which a password is chosen. */
public final class SignInRoute {
    private static final Logger LOG = LoggerFactory.getLogger(SignInRoute.class);

    private final Clock clock;
    private final Registry registry;
    private final Access access;
    private final PasswordCheck passwords;

    /**
     * Ways in for those whom {@code registry} knows.
     *
     * @param clock the real one
     */
    public SignInRoute(Clock clock, Registry registry, Access access, PasswordCheck passwords) {
        this.clock = clock;
        this.registry = registry;
        this.access = access;
        this.passwords = passwords;
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
    record SignedIn(String name, Role role) {}

    /** {@code POST /v1/session}. */
    public void signIn(RoutingContext request) {
        Bodies.read(request, Typed.class, "{\"name\": …, \"password\": …}")
                .ifPresent(typed -> looked(request, typed.name(), typed.password(), verdict -> {
                    switch (verdict) {
                        case Verdict.Right right -> open(request, 201, right.account());
                        case Verdict.Locked locked -> Reply.fail(request, 403, "this account is locked: ask a chief");
                        default -> Reply.fail(request, 401, "name or password is wrong");
                    }
                }));
    }

    /** Whether that is the caller's own password now, slowed like signing in; answers by itself where it is not. */
    public void confirm(RoutingContext request, Account own, String password, Runnable confirmed) {
        looked(request, own.name(), password, verdict -> {
            if (verdict instanceof Verdict.Right) {
                confirmed.run();
            } else {
                Reply.fail(request, 403, "the present password is wrong");
            }
        });
    }

    private void looked(RoutingContext request, String name, String password, Consumer<Verdict> then) {
        passwords
                .look(request.vertx(), new PasswordCheck.Try(name, password, Address.of(request)))
                .onSuccess(verdict -> {
                    if (verdict instanceof Verdict.Slowed slowed) {
                        Refusals.slow(request, slowed.by());
                    } else {
                        then.accept(verdict);
                    }
                })
                .onFailure(e -> Refusals.answer(request, e));
    }

    /** {@code POST /v1/session/link}: chooses a password by a one-time link, and signs in. */
    public void welcome(RoutingContext request) {
        Bodies.read(request, Welcomed.class, "{\"token\": …, \"password\": …}")
                .ifPresent(welcomed -> registry.accounts()
                        .linked(Secret.presented(welcomed.token()).digest(), clock.instant())
                        .ifPresentOrElse(
                                account -> welcome(request, account, welcomed.password()),
                                () -> Reply.fail(
                                        request, 401, "this link was used before or is too old: ask for a new one")));
    }

    private void welcome(RoutingContext request, Account account, String password) {
        passwords
                .hash(request.vertx(), password, account.name())
                .compose(hash -> registry.change(account.welcomed(hash, clock.instant())))
                .onSuccess(changed -> {
                    LOG.info("{} came by a link and chose a password", changed.name());
                    open(request, 201, changed);
                })
                .onFailure(e -> Refusals.answer(request, e));
    }

    /** {@code DELETE /v1/session}: signs out here. */
    public void signOut(RoutingContext request) {
        access.end(Gate.of(request))
                .onSuccess(ended -> {
                    Cookies.take(request);
                    request.response().setStatusCode(204).end();
                })
                .onFailure(e -> Refusals.answer(request, e));
    }

    /** Answers who is signed in from now on, with the cookie of a new session. */
    public void open(RoutingContext request, int status, Account account) {
        access.open(account)
                .onSuccess(cookie -> {
                    Cookies.give(request, cookie);
                    Reply.json(request, status, new SignedIn(account.name(), account.role()));
                })
                .onFailure(e -> Refusals.answer(request, e));
    }
}
