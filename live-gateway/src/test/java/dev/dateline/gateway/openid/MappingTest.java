package dev.dateline.gateway.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.gateway.account.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {
    private static final Mapping MAPPING = mapping("groups");

    @Test
    void theFirstRuleThatFitsGivesTheRoleAndNoneGivesNone() {
        assertThat(MAPPING.role(Map.of("groups", List.of("staff", "desk", "chiefs"))))
                .hasValue(Role.CHIEF);
        assertThat(MAPPING.role(Map.of("groups", "desk"))).hasValue(Role.EDITOR);
        assertThat(MAPPING.role(Map.of("groups", List.of("Desk", "desk ", "des"))))
                .isEmpty();
        assertThat(MAPPING.role(Map.of("groups", Map.of("desk", true)))).isEmpty();
        assertThat(MAPPING.role(Map.of("groups", List.of(1, List.of("desk"))))).isEmpty();
        assertThat(MAPPING.role(Map.of())).isEmpty();
    }

    @Test
    void groupsMayStandInAClaimOrHaveAnAddressForAName() {
        assertThat(mapping("realm_access.roles").role(Map.of("realm_access", Map.of("roles", List.of("desk")))))
                .hasValue(Role.EDITOR);
        assertThat(mapping("https://news.example/groups").role(Map.of("https://news.example/groups", "desk")))
                .hasValue(Role.EDITOR);
        assertThat(mapping("realm_access.roles").role(Map.of("realm_access", "desk")))
                .isEmpty();
    }

    @Test
    void nobodyBecomesAMachine() {
        assertThatThrownBy(() -> new Mapping.Rule("desk", Role.MACHINE)).hasMessage("machines come by a key");
    }

    @ParameterizedTest
    @CsvSource({
        "Ann, ann",
        "ann@news.example, ann",
        "Zoë Ångström, zoe-angstrom",
        "'--a..b--', a-b",
        "'', person",
        "安, person",
        "'../../etc', etc",
        "abcdefghijklmnopqrstuvwxyz0123456789-and-more, abcdefghijklmnopqrstuvwxyz0123456789",
    })
    void aNameIsMadeOfWhatIsGiven(String given, String name) {
        assertThat(MAPPING.name(Map.of("preferred_username", given))).isEqualTo(name);
    }

    private static Mapping mapping(String rolesClaim) {
        return new Mapping(
                "preferred_username",
                rolesClaim,
                List.of(new Mapping.Rule("chiefs", Role.CHIEF), new Mapping.Rule("desk", Role.EDITOR)));
    }
}
