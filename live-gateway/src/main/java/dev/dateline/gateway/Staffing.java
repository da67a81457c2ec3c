package dev.dateline.gateway;

import dev.dateline.gateway.access.Access;
import dev.dateline.gateway.access.Hashing;
import dev.dateline.gateway.access.Registry;
import dev.dateline.gateway.access.SignInRoute;
import dev.dateline.gateway.account.Attempts;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.people.OwnAccount;
import dev.dateline.gateway.people.People;
import java.time.Clock;

/** Puts together what is about people. */
final class Staffing {
    private Staffing() {}

    /**
     * @param clock the real one
     */
    static Routes.Staff of(Clock clock, Registry registry, Access access, Views views) {
        SignInRoute signIn = new SignInRoute(clock, registry, access, new Attempts(clock), new Hashing());
        return new Routes.Staff(
                signIn,
                new OwnAccount(clock, registry, access, signIn, views),
                new People(clock, registry, access, views));
    }
}
