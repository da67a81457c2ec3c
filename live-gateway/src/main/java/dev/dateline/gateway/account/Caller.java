package dev.dateline.gateway.account;

import org.jspecify.annotations.Nullable;

/**
 * Who is calling, known for sure.
 *
 * @param session the digest of the session; null for a machine, which presents its key each time
 * @param guest whether this is one without an account, by a link that the server printed
 */
public record Caller(String name, Role role, @Nullable String session, boolean guest) {
    /** Whether this one has what is asked for. */
    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
