package dev.dateline.standalone.parts;

import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.openid.Mapping;
import dev.dateline.gateway.openid.OpenIdConfig;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.OpenIdSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A provider to sign in by as the gateway takes it, with its secret read from where it stands. */
final class OpenIdConfigs {
    private static final String PATH = "gateway.openId";

    private OpenIdConfigs() {}

    /** Null where nobody signs in that way. */
    static @Nullable OpenIdConfig of(OpenIdSettings settings, Map<String, String> environment) {
        if (settings.issuer() == null) {
            return null;
        }
        URI issuer = address("issuer", settings.issuer());
        String name = settings.name() == null ? String.valueOf(issuer.getHost()) : settings.name();
        String secret = SourceConfigs.secret(PATH, settings.secret(), environment);
        List<Mapping.Rule> rules = rules(settings.roles());
        return PartConfigs.checked(
                PATH,
                () -> new OpenIdConfig(
                        name,
                        issuer,
                        new OpenIdConfig.Client(String.valueOf(settings.clientId()), secret),
                        address("publicUrl", settings.publicUrl()),
                        settings.scopes(),
                        new Mapping(settings.nameClaim(), settings.rolesClaim(), rules)));
    }

    private static List<Mapping.Rule> rules(List<OpenIdSettings.GroupRole> lines) {
        List<Mapping.Rule> rules = new ArrayList<>();
        for (OpenIdSettings.GroupRole line : lines) {
            String path = PATH + ".roles[" + rules.size() + "].role";
            rules.add(PartConfigs.checked(path, () -> new Mapping.Rule(String.valueOf(line.group()), role(line))));
        }
        return rules;
    }

    private static Role role(OpenIdSettings.GroupRole line) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(String.valueOf(line.role()).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + line.role() + "' is not "
                        + Arrays.stream(Role.values())
                                .filter(role -> role != Role.MACHINE)
                                .map(Role::word)
                                .collect(Collectors.joining(" or "))));
    }

    private static URI address(String setting, @Nullable String text) {
        try {
            return new URI(String.valueOf(text).strip());
        } catch (URISyntaxException e) {
            throw Trouble.wrongUse(PATH + "." + setting + ": this is no address");
        }
    }
}
