package dev.dateline.gateway.openid;

import dev.dateline.gateway.access.Registry;
import dev.dateline.gateway.account.Account;
import dev.dateline.gateway.account.Change;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.account.Subject;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The account of somebody whom the provider knows: made at the first time, and with the role that the claims come to each
 * time. It is found by issuer and subject, which a provider never gives to another, and never by a name, which it may; an
 * account here of the same name is somebody else's, so a new one is called {@code ann-2}. What a chief has locked stays
 * so, and who has lost all groups is signed out everywhere.
 */
final class Joining {
    private static final int MOST_NAMESAKES = 100;

    private final Clock clock;
    private final Registry registry;
    private final Mapping mapping;

    /**
     * @param clock the real one
     */
    Joining(Clock clock, Registry registry, Mapping mapping) {
        this.clock = clock;
        this.registry = registry;
        this.mapping = mapping;
    }

    /** Done when it holds; fails with {@link Refused} for who may not come in. */
    Future<Account> join(Subject who, Map<String, Object> claims) {
        Account held = registry.accounts().coming(who).orElse(null);
        Role role = mapping.role(claims).orElse(null);
        if (held != null && held.standing().locked()) {
            return refused("this account is locked: ask a chief", held.name() + " is locked");
        }
        if (role == null) {
            String line = "your groups give you no role here: ask who looks after them";
            return held == null
                    ? refused(line, line)
                    : thrownOut(held).compose(out -> refused(line, held.name() + " has no role"));
        }
        if (held == null) {
            return free(mapping.name(claims))
                    .map(name -> registry.change(Account.joined(name, role, who, clock.instant())))
                    .orElseGet(() -> refused("no name is left for a new account: ask a chief", "no name is left"));
        }
        return held.role() == role
                ? Future.succeededFuture(held)
                : registry.change(held.as(role, Change.GATEWAY, clock.instant()));
    }

    private Optional<String> free(String wanted) {
        return Stream.concat(
                        Stream.of(wanted), IntStream.range(2, MOST_NAMESAKES).mapToObj(i -> wanted + "-" + i))
                .filter(Account::isName)
                .filter(name -> registry.accounts().account(name).isEmpty())
                .findFirst();
    }

    /** Each time: a sign-in that changed no role has left no trace, so nothing tells that no session was begun since. */
    private Future<?> thrownOut(Account held) {
        return registry.change(held.signedOut(Change.GATEWAY, clock.instant()));
    }

    private static Future<Account> refused(String line, String why) {
        return Future.failedFuture(new Refused(403, line, why));
    }
}
