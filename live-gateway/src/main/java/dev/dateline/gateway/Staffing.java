package dev.dateline.gateway;

import dev.dateline.gateway.access.Access;
import dev.dateline.gateway.access.PasswordCheck;
import dev.dateline.gateway.access.Registry;
import dev.dateline.gateway.access.SignInRoute;
import dev.dateline.gateway.openid.SignInElsewhere;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.people.OwnAccount;
import dev.dateline.gateway.people.People;
import dev.dateline.gateway.people.Roster;
import java.time.Clock;

/** Puts together what is about people. */
final class Staffing {
    private Staffing() {}

    /**
     * All of it, on {@code registry}.
     *
     * @param clock the real one
     */
    static Routes.Staff of(Clock clock, Registry registry, Access access, Views views, SignInElsewhere elsewhere) {
        PasswordCheck passwords = new PasswordCheck(clock, registry);
        SignInRoute signIn = new SignInRoute(clock, registry, access, passwords);
        return new Routes.Staff(
                signIn,
                new OwnAccount(clock, registry, access, passwords, signIn, views),
                new Roster(clock, registry, views),
                new People(clock, registry, access),
                elsewhere);
    }
}
