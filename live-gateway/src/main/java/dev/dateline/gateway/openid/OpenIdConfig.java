package dev.dateline.gateway.openid;

import dev.dateline.contract.json.Require;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A provider by which people may sign in, as an operator sets it.
 *
 * @param name as it stands on the sign-in page
 * @param issuer exactly as the provider calls itself
 * @param publicUrl under which browsers reach the gateway; the provider sends them back to an address below it
 * @param scopes what is asked for; {@code openid} is among them
 */
public record OpenIdConfig(
        String name, URI issuer, Client client, URI publicUrl, List<String> scopes, Mapping mapping) {
    /** Where browsers come back to, below {@link #publicUrl}; the provider must know it. */
    public static final String BACK = "/desk/open-id/back";

    /** Where browsers come back to from signing out; the provider must know it as well. */
    public static final String SIGNED_OUT = "/desk/sign-in";

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String OPENID = "openid";

    public OpenIdConfig {
        Require.line("name", name);
        secured("issuer", issuer);
        Require.present("client", client);
        String path = secured("publicUrl", publicUrl).getPath();
        Require.that(path.isEmpty() || path.equals("/"), "publicUrl has a path: the desk stands at a host's root");
        scopes = List.copyOf(Require.present("scopes", scopes));
        Require.that(scopes.contains(OPENID), "scopes lack " + OPENID);
        Require.present("mapping", mapping);
    }

    /**
     * As what this gateway is registered at the provider.
     *
     * @param secret 16 or more characters
     */
    public record Client(String id, String secret) {
        private static final int SHORTEST = 16;

        public Client {
            Require.line("clientId", id);
            Require.that(
                    Require.line("the client secret", secret).length() >= SHORTEST,
                    "the client secret is shorter than " + SHORTEST + " characters");
        }

        @Override
        public String toString() {
            return id + ":***";
        }
    }

    /** The whole address that browsers come back to. */
    URI back() {
        return publicUrl.resolve(BACK);
    }

    /** The whole address that browsers come back to from signing out. */
    URI signedOut() {
        return publicUrl.resolve(SIGNED_OUT);
    }

    /** The same where it can be trusted: by TLS, or on this very machine. */
    private static URI secured(String what, @Nullable URI address) {
        URI given = Require.present(what, address);
        String host = String.valueOf(given.getHost());
        boolean plain = "http".equals(given.getScheme()) && OWN_MACHINE.contains(host);
        Require.that(
                given.getHost() != null && (plain || "https".equals(given.getScheme())),
                what + " is not like https://id.example");
        Require.that(
                given.getRawQuery() == null && given.getRawFragment() == null && given.getRawUserInfo() == null,
                what + " has a query, a fragment or a user's name");
        return given;
    }
}
