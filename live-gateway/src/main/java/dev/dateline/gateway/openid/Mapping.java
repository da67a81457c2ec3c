package dev.dateline.gateway.openid;

import dev.dateline.contract.json.Require;
import dev.dateline.gateway.account.Role;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's claims come to here; pure.
 *
 * @param nameClaim what a new account is called by, such as {@code preferred_username}
 * @param rolesClaim where groups stand, such as {@code groups}; full stops also lead into a claim: {@code realm_access.roles}
 * @param rules the first that fits gives the role; where none does, nobody is let in
 */
public record Mapping(String nameClaim, String rolesClaim, List<Rule> rules) {
    private static final String NAMELESS = "person";

    /** Leaves room for a number behind it. */
    private static final int LONGEST_NAME = 36;

    public Mapping {
        Require.line("nameClaim", nameClaim);
        Require.line("rolesClaim", rolesClaim);
        rules = List.copyOf(Require.present("roles", rules));
        Require.that(!rules.isEmpty(), "roles: there is none, so nobody could sign in");
    }

    /** Whoever has this value among the groups is given this role. */
    public record Rule(String value, Role role) {
        public Rule {
            Require.line("value", value);
            Require.that(Require.present("role", role) != Role.MACHINE, "machines come by a key");
        }
    }

    /** The role that these claims come to; empty where no rule fits. */
    Optional<Role> role(Map<String, Object> claims) {
        Set<String> groups = texts(claim(claims, rolesClaim));
        return rules.stream()
                .filter(rule -> groups.contains(rule.value()))
                .map(Rule::role)
                .findFirst();
    }

    /** What a new account may be called, as far as that can be made of letters that names here are made of. */
    String name(Map<String, Object> claims) {
        String given = texts(claim(claims, nameClaim)).stream().findFirst().orElse(NAMELESS);
        // Of an address the part before the @.
        String plain = Normalizer.normalize(given.split("@", 2)[0], Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = stripped(plain.substring(0, Math.min(plain.length(), LONGEST_NAME + 1)));
        String name = stripped(cut.substring(0, Math.min(cut.length(), LONGEST_NAME)));
        return name.isEmpty() ? NAMELESS : name;
    }

    private static String stripped(String hyphened) {
        return hyphened.replaceAll("^-+|-+$", "");
    }

    /** By its whole name first, since names of claims are often addresses, which have full stops in them. */
    private static @Nullable Object claim(Map<?, ?> claims, String name) {
        Object whole = claims.get(name);
        int stop = name.indexOf('.');
        if (whole != null || stop < 0) {
            return whole;
        }
        return claims.get(name.substring(0, stop)) instanceof Map<?, ?> inner
                ? claim(inner, name.substring(stop + 1))
                : null;
    }

    private static Set<String> texts(@Nullable Object claim) {
        if (claim instanceof String one) {
            return Set.of(one);
        }
        return claim instanceof Collection<?> many
                ? many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
