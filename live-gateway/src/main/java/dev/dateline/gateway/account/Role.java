package dev.dateline.gateway.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Set;

/** What somebody is at the desk. The one table of who may do what; whatever is not in it is denied. */
public enum Role {
    /** Reads the desk. */
    @JsonProperty("contributor")
    CONTRIBUTOR(Permission.OWN_ACCOUNT, Permission.READ_DESK),
    /** Decides what readers see. */
    @JsonProperty("editor")
    EDITOR(Permission.OWN_ACCOUNT, Permission.READ_DESK, Permission.DECIDE),
    /** Answers for the desk: policies, takedowns, people. */
    @JsonProperty("chief")
    CHIEF(
            Permission.OWN_ACCOUNT,
            Permission.READ_DESK,
            Permission.DECIDE,
            Permission.TAKE_DOWN,
            Permission.SET_POLICY,
            Permission.MANAGE_PEOPLE,
            Permission.SEE_OPS),
    /** Keeps the installation running; need not read what is under embargo for that. */
    @JsonProperty("ops")
    OPS(Permission.OWN_ACCOUNT, Permission.SEE_OPS),
    /** A content management system, by a key. */
    @JsonProperty("machine")
    MACHINE(Permission.READ_DESK, Permission.DECIDE);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** Whether this role has what is asked for. */
    public boolean may(Permission permission) {
        return permission == Permission.ANYBODY || permissions.contains(permission);
    }

    /** As people read it, such as {@code chief}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Why one of this role is refused, in one line. */
    public String refusal(Permission permission) {
        String who =
                switch (this) {
                    case EDITOR -> "an editor";
                    case OPS -> "ops";
                    default -> "a " + word();
                };
        return who + " may not " + permission.deed();
    }
}
