package dev.dateline.gateway.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What somebody is at the desk. */
public enum Role {
    /** Reads the desk, and suggests. */
    @JsonProperty("contributor")
    CONTRIBUTOR,
    /** Decides what readers see. */
    @JsonProperty("editor")
    EDITOR,
    /** Answers for the desk: policies, takedowns, people. */
    @JsonProperty("chief")
    CHIEF,
    /** Keeps the installation running; need not read what is under embargo for that. */
    @JsonProperty("ops")
    OPS,
    /** A content management system, by a key. */
    @JsonProperty("machine")
    MACHINE;

    /** Who may do what; whatever is not in it is denied. */
    private static final Map<Role, Set<Permission>> MAY = Map.of(
            CONTRIBUTOR, Set.of(Permission.OWN_ACCOUNT, Permission.READ_DESK, Permission.SUGGEST),
            EDITOR,
                    Set.of(
                            Permission.OWN_ACCOUNT,
                            Permission.READ_DESK,
                            Permission.SUGGEST,
                            Permission.SECOND,
                            Permission.DECIDE),
            CHIEF,
                    Set.of(
                            Permission.OWN_ACCOUNT,
                            Permission.READ_DESK,
                            Permission.SUGGEST,
                            Permission.SECOND,
                            Permission.DECIDE,
                            Permission.TAKE_DOWN,
                            Permission.SET_POLICY,
                            Permission.MANAGE_PEOPLE,
                            Permission.SEE_OPS),
            OPS, Set.of(Permission.OWN_ACCOUNT, Permission.SEE_OPS),
            MACHINE, Set.of(Permission.READ_DESK, Permission.SUGGEST, Permission.DECIDE));

    /** Whether this role has what is asked for. */
    public boolean may(Permission permission) {
        return permission == Permission.ANYBODY
                || MAY.getOrDefault(this, Set.of()).contains(permission);
    }

    /** As people read it, such as {@code chief}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Why one of this role is refused, in one line. */
    public String refusal(Permission permission) {
        String who = switch (this) {
            case EDITOR -> "an editor";
            case OPS -> "ops";
            default -> "a " + word();
        };
        return who + " may not " + permission.deed();
    }
}
