package dev.dateline.gateway.people;

import dev.dateline.contract.json.Require;
import dev.dateline.gateway.access.Access;
import dev.dateline.gateway.access.Bodies;
import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.access.Refusals;
import dev.dateline.gateway.access.Registry;
import dev.dateline.gateway.account.Account;
import dev.dateline.gateway.account.Credentials;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.account.Secret;
import dev.dateline.gateway.page.PersonView;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What chiefs do about people and machines. Each change notes itself on the account, and a line in the log names it.
 * Longer than most: all of them are found, made and refused alike.
 */
public final class People {
    /** The person's name in a route's path. */
    public static final String PERSON = "person";

    /** The shape of a body that says what somebody is to be. */
    private static final String WANTED = Stream.of(Role.values())
            .map(role -> '"' + role.name().toLowerCase(Locale.ROOT) + '"')
            .collect(Collectors.joining(
                    " | ", "{\"role\": ", ", \"base\": VERSION}, base only for somebody who is there"));

    private static final Logger LOG = LoggerFactory.getLogger(People.class);
    private static final Duration LINK_LIFE = Duration.ofDays(3);

    private final Clock clock;
    private final Registry registry;
    private final Access access;

    /**
     * Changes in {@code registry}.
     *
     * @param clock the real one
     */
    public People(Clock clock, Registry registry, Access access) {
        this.clock = clock;
        this.registry = registry;
        this.access = access;
    }

    /**
     * What somebody is to be.
     *
     * @param base the version that was seen; null for somebody new
     */
    record Wanted(Role role, @Nullable Long base) {
        Wanted {
            Require.present("role", role);
        }
    }

    record Lock(boolean locked) {}

    /** A link that is shown once. */
    record Linked(String link, Instant ends) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** A key that is shown once. */
    record Keyed(String key) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** {@code PUT /v1/people/{name}}: adds somebody, or gives another role; the same again changes nothing. */
    public void put(RoutingContext request) {
        Wanted wanted = Bodies.read(request, Wanted.class, WANTED).orElse(null);
        if (wanted == null) {
            return;
        }
        String name = String.valueOf(request.pathParam(PERSON));
        Account held = registry.accounts().account(name).orElse(null);
        if (held == null) {
            answer(request, 201, () -> Account.added(name, wanted.role(), by(request), clock.instant()), "added");
        } else if (held.role() == wanted.role()) {
            Reply.json(request, 200, view(held));
        } else if (wanted.base() == null || wanted.base() != held.version()) {
            Reply.fail(request, 409, name + " was changed meanwhile and is version " + held.version() + " now");
        } else if (isLastChief(held)) {
            Reply.fail(request, 409, name + " is the only chief: make somebody else one first");
        } else {
            answer(request, 200, () -> held.as(wanted.role(), by(request), clock.instant()), "given another role");
        }
    }

    /** {@code POST /v1/people/{name}/link}: a new one-time link, by which a password is chosen; the one before is void. */
    public void link(RoutingContext request) {
        Secret token = Secret.make();
        Instant ends = clock.instant().plus(LINK_LIFE);
        Credentials.Link link = new Credentials.Link(token.digest(), ends);
        found(request, held -> held.with(link, by(request), clock.instant()), "given a link")
                .onSuccess(changed -> Reply.json(request, 201, new Linked("/desk/welcome#" + token.reveal(), ends)));
    }

    /** {@code POST /v1/people/{name}/key}: a new key for a machine; the one before is void. */
    public void key(RoutingContext request) {
        Secret key = Secret.make();
        found(request, held -> held.keyed(key.digest(), by(request), clock.instant()), "given a key")
                .onSuccess(changed -> Reply.json(request, 201, new Keyed(key.reveal())));
    }

    /** {@code PUT /v1/people/{name}/lock}; a lock signs out everywhere. */
    public void lock(RoutingContext request) {
        Lock lock = Bodies.read(request, Lock.class, "{\"locked\": true}").orElse(null);
        Account held = lock == null ? null : held(request);
        if (lock == null || held == null) {
            return;
        }
        if (held.standing().locked() == lock.locked()) {
            Reply.json(request, 200, view(held));
        } else if (lock.locked() && isLastChief(held)) {
            Reply.fail(request, 409, held.name() + " is the only chief: make somebody else one first");
        } else {
            String what = lock.locked() ? "locked" : "unlocked";
            answer(request, 200, () -> held.locked(lock.locked(), by(request), clock.instant()), what);
        }
    }

    /** {@code DELETE /v1/people/{name}/sessions}: signs somebody out everywhere, also one without an account. */
    public void signOut(RoutingContext request) {
        String name = String.valueOf(request.pathParam(PERSON));
        boolean known = registry.accounts().account(name).isPresent();
        Future<?> done = known
                ? found(request, held -> held.signedOut(by(request), clock.instant()), "signed out everywhere")
                : guest(request, name);
        done.onSuccess(out -> request.response().setStatusCode(204).end());
    }

    private Future<Void> guest(RoutingContext request, String name) {
        LOG.info("a guest was signed out by {}", by(request));
        return access.endGuest(name).onFailure(e -> Refusals.answer(request, e));
    }

    /** Without one that can sign in nobody could manage people any more. */
    private boolean isLastChief(Account held) {
        return held.isChiefForGood() && !registry.accounts().hasChiefBeside(held.name());
    }

    /** What can make a change, or say in one line why not. */
    @FunctionalInterface
    private interface Making {
        Account make();
    }

    private void answer(RoutingContext request, int status, Making making, String what) {
        made(request, making, what).onSuccess(changed -> Reply.json(request, status, view(changed)));
    }

    private Future<Account> found(RoutingContext request, Function<Account, Account> change, String what) {
        Account held = held(request);
        return held == null
                ? Future.failedFuture("there is nobody of that name")
                : made(request, () -> change.apply(held), what);
    }

    /** Answers by itself where it fails. */
    private Future<Account> made(RoutingContext request, Making making, String what) {
        Future<Account> changing;
        try {
            changing = registry.change(making.make());
        } catch (IllegalArgumentException e) {
            changing = Future.failedFuture(e);
        }
        return changing.onSuccess(changed -> LOG.info("{} was {} by {}", changed.name(), what, by(request)))
                .onFailure(e -> Refusals.answer(request, e));
    }

    private @Nullable Account held(RoutingContext request) {
        Account held = registry.accounts()
                .account(String.valueOf(request.pathParam(PERSON)))
                .orElse(null);
        if (held == null) {
            Reply.fail(request, 404, "there is nobody of that name");
        }
        return held;
    }

    private PersonView view(Account account) {
        return PersonView.of(account, clock.instant());
    }

    private static String by(RoutingContext request) {
        return Gate.of(request).name();
    }
}
