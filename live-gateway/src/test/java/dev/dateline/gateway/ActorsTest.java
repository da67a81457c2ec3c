package dev.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.gateway.access.TestStaff;
import dev.dateline.gateway.account.Role;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What editors do to the list of actors. */
class ActorsTest {
    private static final String MAYOR = "/v1/actors/port-mayor";

    private final TestStaff staff = new TestStaff();
    private TestDoor door;

    @BeforeEach
    void open() {
        staff.add("ben", Role.EDITOR);
        staff.add("cora", Role.CONTRIBUTOR);
        door = new TestDoor(staff);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whatIsPutOnTheListStandsThereWithWhoPutItAndIsChangedByItsVersion() {
        HttpResponse<String> put = send("PUT", MAYOR, "{\"name\":\"Port Mayor\"}");
        HttpResponse<String> blind = send("PUT", MAYOR, "{\"name\":\"Mayor of the Port\"}");
        HttpResponse<String> changed = send("PUT", MAYOR, "{\"base\":1,\"name\":\"Mayor of the Port\"}");

        assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
        assertThat(blind.statusCode()).isEqualTo(409);
        assertThat(TestDoor.json(blind).path("error").asText())
                .isEqualTo("ben changed this meanwhile, it is version 1 now: nothing was saved");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(listed("port-mayor").path("name").asText()).isEqualTo("Mayor of the Port");
        assertThat(listed("port-mayor").at("/change/by").asText()).isEqualTo("ben");
        assertThat(listed("port-mayor").at("/change/version").asInt()).isEqualTo(2);
    }

    @Test
    void saysWhoElseBearsANameAtTheSameTime() {
        JsonNode saved = TestDoor.json(send(
                "PUT",
                MAYOR,
                "{\"name\":\"Port Mayor\",\"others\":[\"the Kremlin\"],"
                        + "\"holders\":[{\"name\":\"Antony Blinken\",\"from\":\"2024-01-01\"},"
                        + "{\"name\":\"Barack Obama\",\"from\":\"2024-01-01\"}]}"));

        assertThat(saved.path("shared"))
                .hasToString("[{\"name\":\"the Kremlin\",\"with\":\"Kremlin\"},{\"name\":\"Antony Blinken\","
                        + "\"with\":\"Antony Blinken, U.S. Secretary of State\"}]");
    }

    @Test
    void whatIsTakenOffIsAsItCameWithDateline() {
        String kremlin = "/v1/actors/ru-kremlin";
        assertThat(listed("ru-kremlin").has("change")).isFalse();
        send("PUT", kremlin, "{\"name\":\"Kremlin press office\"}");

        assertThat(listed("ru-kremlin").path("name").asText()).isEqualTo("Kremlin press office");
        assertThat(send("DELETE", kremlin + "?base=9", null).statusCode()).isEqualTo(409);
        assertThat(send("DELETE", kremlin + "?base=1", null).statusCode()).isEqualTo(204);
        assertThat(listed("ru-kremlin").path("name").asText()).isEqualTo("Kremlin");
    }

    @Test
    void whatCannotBeAnActorIsRefusedInALine() {
        HttpResponse<String> bad = send(
                "PUT",
                MAYOR,
                "{\"name\":\"Mayor\",\"holders\":[{\"name\":\"Ann Orr\",\"from\":\"2026-02-01\",\"to\":\"2026-01-01\"}]}");

        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(TestDoor.json(bad).path("error").asText()).contains("Ann Orr leaves before they come");
    }

    @Test
    void whatIsNotThereOrWouldStandForAStateIsRefusedInALine() {
        HttpResponse<String> missing = send("PUT", MAYOR, "{\"name\":\"Port Mayor\",\"others\":[null]}");
        HttpResponse<String> state = send("PUT", "/v1/actors/us", "{\"name\":\"University of Somewhere\"}");

        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(TestDoor.json(missing).path("error").asText()).contains("other name is missing");
        assertThat(state.statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsTakenOffNeedsItsVersionAndDoesNotBeginAnew() {
        send("PUT", MAYOR, "{\"name\":\"Port Mayor\"}");
        assertThat(send("DELETE", MAYOR, null).statusCode()).isEqualTo(409);
        assertThat(send("DELETE", MAYOR + "?base=1", null).statusCode()).isEqualTo(204);
        send("PUT", MAYOR, "{\"name\":\"Mayor of the Port\"}");

        assertThat(listed("port-mayor").at("/change/version").asInt()).isEqualTo(2);
    }

    @Test
    void whoMayNotDecideReadsTheListWithoutItsForm() {
        String own = "dateline_session=" + staff.session("cora");

        assertThat(door.send("GET", "/desk/actors", null, "Cookie", own).body())
                .contains("U.S. Secretary of State", "Antony Blinken, 2021-01-26 to 2025-01-20")
                .doesNotContain("actor-form", "actor-change");
        assertThat(door.send("GET", "/desk/actors", null, "Cookie", "dateline_session=" + staff.session("ben"))
                        .body())
                .contains("actor-form", "actor-change");
    }

    private JsonNode listed(String id) {
        for (JsonNode actor : TestDoor.json(send("GET", "/v1/actors", null)).path("actors")) {
            if (actor.path("id").asText().equals(id)) {
                return actor;
            }
        }
        throw new AssertionError(id + " is not on the list");
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body) {
        return door.send(method, path, body, "Cookie", "dateline_session=" + staff.session("ben"));
    }
}
