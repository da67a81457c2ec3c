package dev.dateline.standalone.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signing in by an OpenID Connect provider, as it is written: a component for each line that may stand there, which is
 * why they are so many.
 *
 * @param issuer null where nobody signs in that way
 * @param name on the sign-in page; null for the issuer's host
 * @param publicUrl under which browsers reach the gateway
 * @param roles the first whose group somebody has gives the role
 */
public record OpenIdSettings(
        @Nullable String issuer,
        @Nullable String name,
        @Nullable String clientId,
        @Nullable Path clientSecretFile,
        @Nullable String clientSecretEnv,
        @Nullable String publicUrl,
        List<String> scopes,
        String nameClaim,
        String rolesClaim,
        List<GroupRole> roles) {
    /** Nobody signs in that way. */
    public static final OpenIdSettings NONE = new OpenIdSettings(
            null,
            null,
            null,
            null,
            null,
            null,
            List.of("openid", "profile"),
            "preferred_username",
            "groups",
            List.of());

    public OpenIdSettings {
        scopes = List.copyOf(scopes);
        roles = List.copyOf(roles);
        BadValue.unless(issuer != null || clientId == null, "issuer", "is missing: clientId is given");
        if (issuer != null) {
            BadValue.unless(clientId != null, "clientId", "is missing");
            BadValue.unless(publicUrl != null, "publicUrl", "is missing: the provider sends browsers back there");
            BadValue.unless(
                    clientSecretFile != null || clientSecretEnv != null,
                    "clientSecretFile",
                    "give either clientSecretFile or clientSecretEnv");
            BadValue.unless(
                    clientSecretFile == null || clientSecretEnv == null,
                    "clientSecretEnv",
                    "clientSecretFile is given too");
            BadValue.unless(!roles.isEmpty(), "roles", "there is none, so nobody could sign in");
        }
    }

    /**
     * Whoever is in this group has this role.
     *
     * @param role in lower case
     */
    public record GroupRole(
            @Nullable String group, @Nullable String role) {
        public GroupRole {
            BadValue.unless(group != null && !group.isBlank(), "group", "is missing");
            BadValue.unless(role != null && !role.isBlank(), "role", "is missing");
        }
    }

    /** Where the client's secret stands. */
    public SecretPlace secret() {
        return SecretPlace.of("clientSecret", clientSecretFile, clientSecretEnv);
    }
}
