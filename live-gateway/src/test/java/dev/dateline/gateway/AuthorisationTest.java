package dev.dateline.gateway;

import static dev.dateline.gateway.account.Permission.ANYBODY;
import static dev.dateline.gateway.account.Permission.DECIDE;
import static dev.dateline.gateway.account.Permission.MANAGE_PEOPLE;
import static dev.dateline.gateway.account.Permission.OWN_ACCOUNT;
import static dev.dateline.gateway.account.Permission.READ_DESK;
import static dev.dateline.gateway.account.Permission.SECOND;
import static dev.dateline.gateway.account.Permission.SEE_OPS;
import static dev.dateline.gateway.account.Permission.SET_POLICY;
import static dev.dateline.gateway.account.Permission.SUGGEST;
import static dev.dateline.gateway.account.Permission.TAKE_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.gateway.access.TestStaff;
import dev.dateline.gateway.account.Account;
import dev.dateline.gateway.account.Permission;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.account.Secret;
import dev.dateline.gateway.openid.PlayedProvider;
import io.vertx.ext.web.Route;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every address × everybody who may call: who is let in, who is not, and with what answer. */
class AuthorisationTest {
    private static final String DECISIONS = "/v1/articles/:article/decisions";
    private static final String ASIDE = "/v1/ops/rejected/3/17";

    /** Everything that asks for something, with a request that changes nothing which another row rests on. */
    private static final List<Row> GUARDED = List.of(
            new Row("GET", "/desk", null, READ_DESK),
            new Row("GET", "/v1/proposals", null, READ_DESK),
            new Row("GET", "/v1/desk", null, READ_DESK),
            new Row("GET", "/v1/articles/:article/settings", null, READ_DESK),
            new Row("GET", "/v1/articles/:article/receipts", null, READ_DESK),
            new Row("GET", "/v1/articles/:article/facts", null, READ_DESK),
            new Row("GET", "/v1/articles/:article/carriers", null, READ_DESK),
            new Row("GET", "/v1/articles/:article/story", null, READ_DESK),
            new Row("GET", "/v1/articles/:article/entries", null, READ_DESK),
            new Row("GET", "/desk/articles/:article/history", null, READ_DESK),
            new Row("GET", "/desk/articles/:article/then", null, READ_DESK),
            new Row("GET", "/v1/articles/:article/history", null, READ_DESK),
            new Row("POST", "/v1/desk/watches", "{}", READ_DESK),
            new Row("POST", "/v1/desk/policies", "{}", READ_DESK),
            new Row("GET", "/v1/desk/waiting", null, READ_DESK),
            new Row("GET", "/desk/actors", null, READ_DESK),
            new Row("GET", "/v1/actors", null, READ_DESK),
            new Row("PUT", "/v1/actors/:actor", "{}", DECIDE),
            new Row("DELETE", "/v1/actors/:actor", null, DECIDE),
            new Row("POST", "/v1/actions", "{}", SUGGEST),
            new Row(
                    "POST",
                    DECISIONS,
                    "{\"base\":0,\"act\":{\"type\":\"suggest\",\"act\":{\"type\":\"retract\",\"entry\":\"e1\",\"note\":\"No.\"}}}",
                    SUGGEST),
            new Row("DELETE", "/v1/session", null, OWN_ACCOUNT),
            new Row("GET", "/desk/account", null, OWN_ACCOUNT),
            new Row("GET", "/v1/account", null, OWN_ACCOUNT),
            new Row("POST", "/v1/account", "{}", OWN_ACCOUNT),
            new Row("PUT", "/v1/account/password", "{}", OWN_ACCOUNT),
            new Row("DELETE", "/v1/account/sessions", null, OWN_ACCOUNT),
            new Row("GET", "/desk/people", null, MANAGE_PEOPLE),
            new Row("GET", "/v1/people", null, MANAGE_PEOPLE),
            new Row("GET", "/v1/people/changes", null, SEE_OPS),
            new Row("GET", "/v1/people/sightings", null, SEE_OPS),
            new Row("GET", "/desk/ops", null, SEE_OPS),
            new Row("GET", "/desk/ops/runbook", null, SEE_OPS),
            new Row("GET", "/v1/ops", null, SEE_OPS),
            new Row("GET", "/v1/ops/rejected/:partition/:offset", null, SEE_OPS),
            new Row("PUT", "/v1/people/:person", "{\"role\":\"editor\"}", MANAGE_PEOPLE),
            new Row("POST", "/v1/people/:person/link", null, MANAGE_PEOPLE),
            new Row("POST", "/v1/people/:person/key", null, MANAGE_PEOPLE),
            new Row("PUT", "/v1/people/:person/lock", "{\"locked\":false}", MANAGE_PEOPLE),
            new Row("DELETE", "/v1/people/:person/sessions", null, MANAGE_PEOPLE));

    /** Acts that ask for more than their address does. */
    private static final List<Row> ACTS = List.of(
            new Row("POST", DECISIONS, "{\"base\":0,\"act\":{\"type\":\"close\"}}", DECIDE),
            new Row("POST", DECISIONS, "{\"base\":0,\"act\":{\"type\":\"second\",\"entry\":\"e1\"}}", SECOND),
            new Row(
                    "POST",
                    DECISIONS,
                    "{\"base\":0,\"act\":{\"type\":\"configure\",\"settings\":{\"zone\":\"UTC\",\"language\":\"en\","
                            + "\"watches\":[],\"policies\":{\"rules\":[],\"fourEyes\":true,\"sources\":1}}}}",
                    SET_POLICY),
            new Row(
                    "POST",
                    DECISIONS,
                    "{\"base\":0,\"act\":{\"type\":\"configure\",\"settings\":{\"zone\":\"UTC\",\"language\":\"en\","
                            + "\"watches\":[]}}}",
                    DECIDE),
            new Row(
                    "POST",
                    DECISIONS,
                    "{\"base\":0,\"act\":{\"type\":\"configure\",\"settings\":{\"zone\":\"UTC\",\"language\":\"en\","
                            + "\"watches\":[],\"kills\":\"RETRACT\"}}}",
                    SET_POLICY),
            new Row(
                    "POST",
                    DECISIONS,
                    "{\"base\":0,\"act\":{\"type\":\"takeDown\",\"entries\":[\"e1\"],\"note\":\"By order.\"}}",
                    TAKE_DOWN));

    /** What is open to all, and what it answers to one who is nobody. */
    private static final Map<String, Integer> OPEN = Map.ofEntries(
            Map.entry("GET /", 200),
            Map.entry("GET /articles/:article", 200),
            Map.entry("GET /articles/:article/:update", 404),
            Map.entry("GET /assets/:asset", 404),
            Map.entry("GET /assets/:edition/:asset", 404),
            Map.entry("GET /v1/articles", 200),
            Map.entry("GET /v1/articles/:article", 200),
            Map.entry("GET /v1/articles/:article/updates", 200),
            Map.entry("GET /v1/articles/:article/log/:epoch/:number", 404),
            Map.entry("GET /v1/live", 400),
            Map.entry("GET /v1/openapi.yaml", 200),
            Map.entry("GET /health/live", 200),
            Map.entry("GET /health/ready", 200),
            Map.entry("GET /desk/sign-in", 200),
            Map.entry("GET /desk/welcome", 200),
            // The provider that is set here is away.
            Map.entry("GET /desk/open-id", 503),
            Map.entry("GET /desk/open-id/back", 401),
            Map.entry("GET /desk/open-id/out", 302),
            // By what they are given, not by who asks.
            Map.entry("GET /desk/enter", 401),
            Map.entry("POST /v1/session", 400),
            Map.entry("POST /v1/session/link", 400));

    private static final TestStaff STAFF = new TestStaff();
    private static final Map<String, Function<TestDoor, String[]>> CALLERS = Map.ofEntries(
            Map.entry("contributor", door -> cookie(STAFF.session("contributor"))),
            Map.entry("editor", door -> cookie(STAFF.session("editor"))),
            Map.entry("chief", door -> cookie(STAFF.session("chief"))),
            Map.entry("ops", door -> cookie(STAFF.session("ops"))),
            Map.entry("machine", door -> new String[] {"Authorization", "Bearer " + STAFF.key("machine")}),
            Map.entry("guest", door -> cookie(STAFF.guest())),
            Map.entry("nobody", door -> new String[0]),
            Map.entry("a guess", door -> cookie(Secret.make().reveal())),
            Map.entry("a wrong key beside a chief's cookie", door -> new String[] {
                "Authorization", "Bearer " + Secret.make().reveal(), "Cookie", cookie(STAFF.session("chief"))[1]
            }),
            Map.entry("a chief's cookie as a key", door ->
                    new String[] {"Authorization", "Bearer " + STAFF.session("chief")}),
            Map.entry("an expired chief", door -> expired()),
            Map.entry("a chief signed out everywhere", door -> signedOut()),
            Map.entry("a locked chief", door -> locked()),
            Map.entry("another site, with a chief's cookie", door -> from("https://elsewhere.example")),
            Map.entry("no site, with a chief's cookie", door -> from("null")),
            Map.entry("a fetch across sites, with a chief's cookie", door ->
                    new String[] {"Cookie", cookie(STAFF.session("chief"))[1], "Sec-Fetch-Site", "cross-site"}),
            Map.entry("its own page, with a chief's cookie", door -> from(door.origin())));

    private static @Nullable TestDoor door;

    /** One address, and what it asks for. */
    record Row(String method, String route, @Nullable String body, Permission needs) {
        String path() {
            return route.replace(":article", "varne")
                    .replace(":person", "dora")
                    .replace(":actor", "port-mayor")
                    .replace(":partition/:offset", "0/0");
        }

        String name() {
            return method + " " + route;
        }
    }

    @BeforeAll
    static void open() {
        Stream.of(Role.values()).forEach(role -> STAFF.add(role.word(), role));
        STAFF.add("dora", Role.EDITOR);
        door = new TestDoor(STAFF, PlayedProvider.config(URI.create("http://localhost:9")));
    }

    @AfterAll
    static void close() {
        door().close();
    }

    static Stream<Arguments> cells() {
        return Stream.concat(GUARDED.stream(), ACTS.stream())
                .flatMap(row -> CALLERS.keySet().stream().sorted().map(who -> Arguments.of(row, who)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void letsInWhoHasWhatTheAddressAsksForAndNobodyElse(Row row, String who) {
        int before = door().decided().size();
        HttpResponse<String> answer = door().send(
                        row.method(),
                        row.path(),
                        row.body(),
                        Objects.requireNonNull(CALLERS.get(who)).apply(door()));

        switch (expected(row, who)) {
            case "let in" -> assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 403, 405);
            case "unknown" -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
            default -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        }
        if (!expected(row, who).equals("let in")) {
            assertThat(door().decided()).hasSize(before);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    private static String expected(Row row, String who) {
        boolean changes = !row.method().equals("GET");
        return switch (who) {
            case "contributor", "editor", "chief", "ops", "machine" ->
                Role.valueOf(who.toUpperCase(Locale.ROOT)).may(row.needs()) ? "let in" : "refused";
            case "guest", "its own page, with a chief's cookie" -> "let in";
            case "another site, with a chief's cookie",
                    "no site, with a chief's cookie",
                    "a fetch across sites, with a chief's cookie" -> changes ? "refused" : "let in";
            default -> "unknown";
        };
    }

    @Test
    void everyRouteOfTheRouterSaysWhatItAsksForAndStandsInThisTable() {
        List<Route> routes = door().routes().router(door().vertx()).getRoutes();

        assertThat(routes)
                .allSatisfy(route -> assertThat((Permission) route.getMetadata(Doors.NEEDS))
                        .as(String.valueOf(route.getPath()))
                        .isNotNull());
        assertThat(names(routes, true))
                .containsExactlyInAnyOrderElementsOf(GUARDED.stream()
                        .map(row -> row.name() + " " + row.needs())
                        .toList());
        assertThat(names(routes, false).distinct()).containsExactlyInAnyOrderElementsOf(OPEN.keySet());
    }

    /** What takes any method is there to refuse: it is tried below. */
    private static Stream<String> names(List<Route> routes, boolean guarded) {
        return routes.stream()
                .filter(route -> route.methods() != null && !route.methods().isEmpty())
                .filter(route -> guarded == (route.getMetadata(Doors.NEEDS) != ANYBODY))
                .flatMap(route -> route.methods().stream()
                        .filter(method -> !method.name().equals("HEAD"))
                        .map(method -> method + " " + route.getPath()
                                + (guarded ? " " + route.getMetadata(Doors.NEEDS) : "")));
    }

    @Test
    void whatIsOpenAnswersNobodyWithWhatIsPublicAndNoOtherSitesPageSignsAnybodyIn() {
        OPEN.forEach((name, status) -> {
            String[] parts = name.split(" ", 2);
            String path = parts[1].replace(":article", "varne").replace(":asset", "nothing");
            String body = parts[0].equals("POST") ? "{}" : null;
            // Of updates the client chooses a form; as JSON it ends.
            assertThat(door().send(parts[0], path, body, "Accept", "application/json")
                            .statusCode())
                    .as(name)
                    .isEqualTo(status);
            if (body != null) {
                assertThat(door().send(parts[0], path, body, "Origin", "https://elsewhere.example")
                                .statusCode())
                        .as(name)
                        .isEqualTo(403);
            }
        });
    }

    @Test
    void whatIsNoAddressIsDeniedToEverybody() {
        for (String path :
                List.of("/desk/people/x", "/v1/people/dora/nothing", "/v1/session/nothing", "/v1/account/x")) {
            assertThat(door().send("GET", path, null).statusCode()).as(path).isEqualTo(401);
            assertThat(door().send("GET", path, null, cookie(STAFF.session("chief")))
                            .statusCode())
                    .as(path)
                    .isIn(404, 405);
        }
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
            assertThat(door().send(method, "/v1/articles/varne/decisions", null).statusCode())
                    .as(method)
                    .isEqualTo(401);
        }
    }

    @Test
    void whatWasSetAsideIsReadByNobodyWhoMayNotReadTheDesk() {
        JsonNode chief = TestDoor.json(door().send("GET", ASIDE, null, cookie(STAFF.session("chief"))));
        JsonNode ops = TestDoor.json(door().send("GET", ASIDE, null, cookie(STAFF.session("ops"))));

        assertThat(chief.get("text").asText()).contains("headline");
        assertThat(ops.has("text")).isFalse();
        assertThat(ops.get("lost").asText()).contains("embargo");
        assertThat(ops.get("detail")).isEqualTo(chief.get("detail"));
        assertThat(ops.get("bytes")).isEqualTo(chief.get("bytes"));
    }

    @Test
    void whoLookedAtWhatWasSetAsideIsToldWithWhatItWas() {
        door().send("GET", "/v1/ops/rejected/5/23", null, cookie(STAFF.session("ops")));
        JsonNode seen = TestDoor.json(door().send("GET", "/v1/people/sightings", null, cookie(STAFF.session("chief"))));

        assertThat(seen.get("sightings"))
                .filteredOn(one -> one.path("place").asText().equals("5/23"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("by").asText()).isEqualTo("ops");
                    assertThat(one.get("what").asText()).isEqualTo("REJECTED");
                });
    }

    @Test
    void saysWhyARoleIsRefused() {
        Row takeDown = ACTS.getLast();
        HttpResponse<String> editor =
                door().send("POST", takeDown.path(), takeDown.body(), cookie(STAFF.session("editor")));
        HttpResponse<String> contributor =
                door().send("POST", takeDown.path(), takeDown.body(), cookie(STAFF.session("contributor")));

        assertThat(TestDoor.json(editor).get("error").asText()).isEqualTo("an editor may not take words down for good");
        assertThat(TestDoor.json(contributor).get("error").asText())
                .isEqualTo("a contributor may not take words down for good");
    }

    private static TestDoor door() {
        return Objects.requireNonNull(door);
    }

    private static String[] cookie(String value) {
        return new String[] {"Cookie", "dateline_session=" + value};
    }

    private static String[] from(String origin) {
        return new String[] {"Cookie", cookie(STAFF.session("chief"))[1], "Origin", origin};
    }

    private static String[] expired() {
        String[] cookie = cookie(STAFF.session("chief"));
        STAFF.clock().pass(Duration.ofHours(24));
        return cookie;
    }

    private static String[] signedOut() {
        String[] cookie = cookie(STAFF.session("chief"));
        Account chief = STAFF.registry().accounts().account("chief").orElseThrow();
        TestStaff.done(
                STAFF.registry().change(chief.signedOut("chief", STAFF.clock().instant())));
        return cookie;
    }

    private static String[] locked() {
        Account lou = STAFF.registry().accounts().account("lou").orElseGet(() -> STAFF.add("lou", Role.CHIEF));
        if (lou.standing().locked()) {
            lou = TestStaff.done(STAFF.registry()
                    .change(lou.locked(false, "chief", STAFF.clock().instant())));
        }
        String[] cookie = cookie(STAFF.session("lou"));
        TestStaff.done(
                STAFF.registry().change(lou.locked(true, "chief", STAFF.clock().instant())));
        return cookie;
    }
}
