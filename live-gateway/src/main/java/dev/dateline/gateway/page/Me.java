package dev.dateline.gateway.page;

import dev.dateline.gateway.account.Caller;
import dev.dateline.gateway.account.Permission;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Whose page this is; the style sheet leaves out what this one may not do.
 *
 * @param elsewhere whether an OpenID provider vouches for this one, so that there is a session there as well
 */
public record Me(Caller caller, boolean elsewhere) {
    /** One who comes by nobody else. */
    public Me(Caller caller) {
        this(caller, false);
    }

    String name() {
        return caller.name();
    }

    String roleWord() {
        return caller.role().word();
    }

    boolean guest() {
        return caller.guest();
    }

    boolean chief() {
        return caller.may(Permission.MANAGE_PEOPLE);
    }

    boolean desk() {
        return caller.may(Permission.READ_DESK);
    }

    boolean ops() {
        return caller.may(Permission.SEE_OPS);
    }

    boolean decides() {
        return caller.may(Permission.DECIDE);
    }

    /** Such as {@code read_desk decide}. */
    String may() {
        return Arrays.stream(Permission.values())
                .filter(caller::may)
                .map(permission -> permission.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** As a line on the account's page. */
    String deeds() {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission != Permission.ANYBODY && permission != Permission.OWN_ACCOUNT)
                .filter(caller::may)
                .map(Permission::deed)
                .collect(Collectors.joining("; "));
    }
}
