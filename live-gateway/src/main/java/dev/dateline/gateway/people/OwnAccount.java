package dev.dateline.gateway.people;

import dev.dateline.contract.json.Require;
import dev.dateline.gateway.access.Access;
import dev.dateline.gateway.access.Bodies;
import dev.dateline.gateway.access.Cookies;
import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.access.PasswordCheck;
import dev.dateline.gateway.access.Refusals;
import dev.dateline.gateway.access.Registry;
import dev.dateline.gateway.access.SignInRoute;
import dev.dateline.gateway.account.Account;
import dev.dateline.gateway.account.Caller;
import dev.dateline.gateway.account.Permission;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.page.Me;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody's own account; one who came by a printed link makes one here. */
public final class OwnAccount {
    private static final Logger LOG = LoggerFactory.getLogger(OwnAccount.class);

    private final Clock clock;
    private final Registry registry;
    private final Access access;
    private final PasswordCheck passwords;
    private final SignInRoute signIn;
    private final Views views;

    /**
     * Accounts of those whom {@code registry} knows.
     *
     * @param clock the real one
     */
    public OwnAccount(
            Clock clock, Registry registry, Access access, PasswordCheck passwords, SignInRoute signIn, Views views) {
        this.clock = clock;
        this.registry = registry;
        this.access = access;
        this.passwords = passwords;
        this.signIn = signIn;
        this.views = views;
    }

    /**
     * Who is asking.
     *
     * @param may the names of all that this one may do
     */
    record Own(String name, Role role, boolean guest, List<Permission> may) {}

    /** An account for a guest. */
    record Made(String name, String password) {
        Made {
            Require.present("name", name);
            Require.present("password", password);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** A password in place of another. */
    record Changed(String current, String password) {
        Changed {
            Require.present("current", current);
            Require.present("password", password);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** {@code GET /desk/account}. */
    public void page(RoutingContext request) {
        Caller caller = Gate.of(request);
        boolean elsewhere = registry.accounts()
                .account(caller.name())
                .map(account -> account.credentials().subject())
                .isPresent();
        Reply.html(request, 200, views.account(new Me(caller, elsewhere)));
    }

    /** {@code GET /v1/account}. */
    public void own(RoutingContext request) {
        Caller caller = Gate.of(request);
        List<Permission> may = Arrays.stream(Permission.values())
                .filter(permission -> permission != Permission.ANYBODY)
                .filter(caller::may)
                .toList();
        Reply.json(request, 200, new Own(caller.name(), caller.role(), caller.guest(), may));
    }

    /** {@code POST /v1/account}: one without an account makes one, of the same role, and goes on under its name. */
    public void make(RoutingContext request) {
        Caller caller = Gate.of(request);
        if (!caller.guest()) {
            Reply.fail(request, 409, "you have an account: " + caller.name());
            return;
        }
        Bodies.read(request, Made.class, "{\"name\": …, \"password\": …}")
                .ifPresent(made -> make(request, caller, made));
    }

    private void make(RoutingContext request, Caller guest, Made made) {
        Account fresh;
        try {
            fresh = Account.added(made.name(), guest.role(), guest.name(), clock.instant());
        } catch (IllegalArgumentException e) {
            Reply.fail(request, 400, String.valueOf(e.getMessage()));
            return;
        }
        if (registry.accounts().account(fresh.name()).isPresent()) {
            Reply.fail(request, 409, "the name '" + fresh.name() + "' is taken");
            return;
        }
        passwords
                .hash(request.vertx(), made.password(), fresh.name())
                .compose(hash -> registry.change(fresh.changed(hash, clock.instant())))
                .compose(account -> access.end(guest).map(account))
                .onSuccess(account -> {
                    LOG.info("{} made an account of the role {}: {}", guest.name(), account.role(), account.name());
                    signIn.open(request, 201, account);
                })
                .onFailure(e -> Refusals.answer(request, e));
    }

    /** {@code PUT /v1/account/password}: signs out everywhere else. */
    public void changePassword(RoutingContext request) {
        Account account = account(request);
        if (account != null) {
            Bodies.read(request, Changed.class, "{\"current\": …, \"password\": …}")
                    .ifPresent(changed -> signIn.confirm(
                            request, account, changed.current(), () -> change(request, account, changed.password())));
        }
    }

    private void change(RoutingContext request, Account account, String password) {
        passwords
                .hash(request.vertx(), password, account.name())
                .compose(hash -> registry.change(account.changed(hash, clock.instant())))
                .onSuccess(changed -> {
                    LOG.info("{} changed the password", changed.name());
                    signIn.open(request, 200, changed);
                })
                .onFailure(e -> Refusals.answer(request, e));
    }

    /** {@code DELETE /v1/account/sessions}: signs out everywhere, here as well. */
    public void signOutEverywhere(RoutingContext request) {
        Caller caller = Gate.of(request);
        Future<?> out = registry.accounts()
                .account(caller.name())
                .filter(account -> !caller.guest())
                .<Future<?>>map(account -> registry.change(account.signedOut(caller.name(), clock.instant())))
                .orElseGet(() -> access.endGuest(caller.name()));
        out.onSuccess(done -> {
                    LOG.info("{} signed out everywhere", caller.name());
                    Cookies.take(request);
                    request.response().setStatusCode(204).end();
                })
                .onFailure(e -> Refusals.answer(request, e));
    }

    private @Nullable Account account(RoutingContext request) {
        Caller caller = Gate.of(request);
        Account account = caller.guest()
                ? null
                : registry.accounts().account(caller.name()).orElse(null);
        if (account == null) {
            Reply.fail(request, 409, "you have no account yet: make one");
        }
        return account;
    }
}
