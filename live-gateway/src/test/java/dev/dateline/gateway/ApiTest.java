package dev.dateline.gateway;

import static dev.dateline.gateway.TestDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Policies;
import dev.dateline.contract.article.Policy;
import dev.dateline.contract.article.QuietHours;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.Subject;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Provider;
import dev.dateline.gateway.access.TestStaff;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.desk.SampleFigures;
import dev.dateline.gateway.desk.SampleProposals;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.page.Pictures;
import dev.dateline.gateway.protocol.ServerMessage;
import dev.dateline.gateway.protocol.Telling;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the API is what the running gateway does: no address more or less, and no field that it does not name. */
class ApiTest {
    private static final TestStaff STAFF = new TestStaff();
    private static final TestDoor DOOR = new TestDoor(STAFF);
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
    private static final ProposalId PROPOSAL = new ProposalId("p1");
    private static final EntryId ENTRY = new EntryId("e1");
    private static final Story STORY = new Story("Talks in Varne", List.of("They talk."), List.of(Pictures.HALL));
    private static final Settings SETTINGS =
            new Settings(ZoneOffset.UTC, "en", List.of(new Watch("place", "Varne"), new Watch("old", List.of("a b"))));
    private static final Policies POLICIES = new Policies(
            List.of(new Policy(
                    "the water board speaks for itself",
                    Policy.Deed.PUBLISH,
                    List.of(new Provider("harbor-wire")),
                    List.of(ItemKind.WIRE),
                    List.of(),
                    5)),
            new QuietHours(LocalTime.of(23, 0), LocalTime.of(6, 0)),
            false,
            2);
    private static final Post POST = new Post(
            "Talks began.",
            Instant.parse("2026-03-01T12:00:00Z"),
            Confidence.CLAIMED,
            List.of(SampleProposals.version("i1", "1")),
            "Harbor Wire",
            List.of(Pictures.HALL, Pictures.TALK));

    private static final JsonNode API = ApiSchema.whole();

    @BeforeAll
    static void open() {
        Stream.of(Role.values()).forEach(role -> STAFF.add(role.word(), role));
        STAFF.add("dora", Role.EDITOR);
        DOOR.articles()
                .take(
                        SampleProposals.ARTICLE,
                        new Article(
                                        SampleProposals.ARTICLE,
                                        new DeskId("world"),
                                        Phase.LIVE,
                                        SETTINGS,
                                        STORY,
                                        List.of())
                                .at(3L, 2L));
        DOOR.board().take(SampleProposals.key("p1"), SampleProposals.pending("p1"));
        Figure figure = SampleFigures.killed();
        DOOR.board().take(figure.key(), figure);
        DOOR.board().take(SampleFigures.border().key(), SampleFigures.border());
        Figure told = figure.with(
                SampleFigures.killed(SampleProposals.ARTICLE, SampleProposals.version("p1", "1"), "35", 35, 900)
                        .values()
                        .getFirst());
        DOOR.board().take(told.key(), told);
        carry(new ArticleId("lowen"));
    }

    /** Another article has the figure from the same item, in words of its own. */
    private static void carry(ArticleId other) {
        Story story = new Story("Lowen", List.of("The blast in the mill killed 27 people."));
        DOOR.articles().take(other, new Article(other, new DeskId("world"), Phase.LIVE, SETTINGS, story, List.of()));
        Figure there = SampleFigures.killed(other, SampleProposals.version("p1", "0"), "27", 27, 0);
        DOOR.board().take(there.key(), there);
    }

    @AfterAll
    static void close() {
        DOOR.close();
    }

    @Test
    void isServedAndIsOpenApi() {
        HttpResponse<String> served = DOOR.send("GET", "/v1/openapi.yaml", null);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(served.body(), null, null);

        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        String etag = served.headers().firstValue("ETag").orElseThrow();
        assertThat(DOOR.send("GET", "/v1/openapi.yaml", null, "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void namesEveryAddressOfTheRouterWithWhatItAsksForAndNoOther() {
        Set<String> routes = DOOR.routes().router(DOOR.vertx()).getRoutes().stream()
                .filter(route -> String.valueOf(route.getPath()).startsWith("/v1/"))
                .filter(route -> route.methods() != null)
                .flatMap(route -> route.methods().stream()
                        .filter(method -> !method.name().equals("HEAD"))
                        .map(method ->
                                method + " " + String.valueOf(route.getPath()).replaceAll(":(\\w+)", "{$1}") + " "
                                        + route.getMetadata(Doors.NEEDS)))
                .collect(Collectors.toSet());

        assertThat(operations()
                        .map(one ->
                                one.name() + " " + one.node().path("x-needs").asText()))
                .containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void everyAddressThatAsksForSomethingSaysHowItRefuses() {
        assertThat(operations()
                        .filter(one -> !one.node().path("x-needs").asText().equals("ANYBODY")))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.node().get("responses").fieldNames())
                        .toIterable()
                        .as(one.name())
                        .contains("401", "403"));
    }

    static Stream<Arguments> exchanges() {
        return Stream.of(
                exchange("GET", "/v1/articles", 200, null, null),
                exchange("GET", "/v1/articles/{article}", 200, null, null),
                exchange("GET", "/v1/articles/{article}?none", 404, null, null),
                exchange("GET", "/v1/articles/{article}/updates", 200, null, null),
                exchange("GET", "/v1/articles/{article}/updates?after=1.1.473d58f51268", 200, null, null),
                exchange("GET", "/v1/articles/{article}/updates?after=first", 400, null, null),
                exchange("GET", "/v1/articles/{article}/log/1/1", 200, null, null),
                exchange("GET", "/v1/articles/{article}/log/1/2", 404, null, null),
                exchange("GET", "/v1/live", 400, null, null),
                exchange("DELETE", "/v1/articles", 405, null, null),
                exchange("GET", "/v1/proposals", 200, null, "editor"),
                exchange("GET", "/v1/proposals", 401, null, null),
                exchange("GET", "/v1/proposals", 403, null, "ops"),
                exchange("GET", "/v1/desk", 400, null, "editor"),
                exchange("GET", "/v1/articles/{article}/settings", 200, null, "editor"),
                exchange("GET", "/v1/articles/{article}/story", 200, null, "editor"),
                exchange("GET", "/v1/articles/{article}/entries", 200, null, "editor"),
                exchange("GET", "/v1/articles/{article}/entries?none", 404, null, "editor"),
                exchange("GET", "/v1/articles/{article}/history", 200, null, "editor"),
                exchange("GET", "/v1/articles/{article}/receipts", 200, null, "editor"),
                exchange("GET", "/v1/articles/{article}/facts", 200, null, "editor"),
                exchange("GET", "/v1/articles/{article}/facts?none", 404, null, "editor"),
                exchange("GET", "/v1/articles/{article}/carriers?proposal=p1", 200, null, "editor"),
                exchange("GET", "/v1/articles/{article}/carriers?none", 404, null, "editor"),
                exchange("GET", "/v1/desk/waiting", 200, null, "editor"),
                exchange("POST", "/v1/desk/policies", 200, policies(), "chief"),
                exchange("POST", "/v1/desk/policies", 400, "{}", "chief"),
                exchange("POST", "/v1/actions", 200, action("do-1"), "editor"),
                exchange("POST", "/v1/actions", 207, action("late-2"), "editor"),
                exchange("POST", "/v1/actions", 400, "{}", "editor"),
                exchange("POST", "/v1/desk/watches", 200, "{\"desk\":\"world\",\"query\":\"Varne\"}", "editor"),
                exchange("POST", "/v1/desk/watches", 200, "{\"desk\":\"world\",\"query\":\" \"}", "editor"),
                exchange("POST", "/v1/articles/{article}/decisions", 201, decision("d-1"), "editor"),
                exchange("POST", "/v1/articles/{article}/decisions", 422, unlicensed(), "editor"),
                exchange("POST", "/v1/articles/{article}/decisions", 409, decision("late-1"), "editor"),
                exchange("POST", "/v1/articles/{article}/decisions", 422, badWatches(), "editor"),
                exchange("POST", "/v1/desk/watches", 200, "{\"desk\":\"world\",\"query\":\"AND\"}", "editor"),
                exchange("POST", "/v1/articles/{article}/decisions", 400, "{}", "editor"),
                exchange("POST", "/v1/articles/{article}/decisions", 403, decision("d-1"), "contributor"),
                exchange("POST", "/v1/session", 201, named("dora"), null),
                exchange("POST", "/v1/session", 401, named("nobody"), null),
                exchange("POST", "/v1/session/link", 400, "{}", null),
                exchange("GET", "/v1/account", 200, null, "editor"),
                exchange("POST", "/v1/account", 409, named("erin"), "editor"),
                exchange("PUT", "/v1/account/password", 400, "{}", "editor"),
                exchange("GET", "/v1/actors", 200, null, "editor"),
                exchange("PUT", "/v1/actors/{actor}", 201, actor(""), "editor"),
                exchange("PUT", "/v1/actors/{actor}", 409, actor("\"base\":7,"), "editor"),
                exchange("PUT", "/v1/actors/{actor}", 400, "{}", "editor"),
                exchange("DELETE", "/v1/actors/{actor}?base=7", 404, null, "editor"),
                exchange("GET", "/v1/people", 200, null, "chief"),
                exchange("GET", "/v1/people/changes", 200, null, "ops"),
                exchange("GET", "/v1/people/sightings", 200, null, "ops"),
                exchange("GET", "/v1/ops", 200, null, "ops"),
                exchange("GET", "/v1/ops", 403, null, "editor"),
                exchange("GET", "/v1/ops/rejected/3/17", 200, null, "ops"),
                exchange("GET", "/v1/ops/rejected/3/18", 404, null, "ops"),
                exchange("PUT", "/v1/people/{person}", 200, "{\"role\":\"editor\"}", "chief"),
                exchange("POST", "/v1/people/{person}/link", 201, null, "chief"),
                exchange("POST", "/v1/people/{person}/key", 400, null, "chief"),
                exchange("PUT", "/v1/people/{person}/lock", 200, "{\"locked\":false}", "chief"),
                exchange("DELETE", "/v1/people/{person}/sessions", 204, null, "chief"));
    }

    /** Another bears the name, and so it is told. */
    private static String actor(String base) {
        return "{" + base + "\"name\":\"Port Mayor\",\"others\":[\"Downing Street\"],"
                + "\"holders\":[{\"name\":\"Ann Orr\",\"from\":\"2026-01-01\"}]}";
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void anAnswerHasTheFormThatIsDescribed(Exchange exchange) {
        HttpResponse<String> answer = exchange.sent();
        JsonNode operation = API.at("/paths")
                .path(exchange.template())
                .path(exchange.method().toLowerCase(Locale.ROOT));
        JsonNode described = resolved(operation.path("responses").path(String.valueOf(exchange.status())));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(exchange.status());
        JsonNode schema = described.at("/content/application~1json/schema");
        if (exchange.status() == 405) {
            schema = API.at("/components/responses/Refused/content/application~1json/schema");
        }
        if (exchange.status() != 204) {
            assertThat(schema.isMissingNode()).as("%s is described", exchange).isFalse();
            assertThat(ApiSchema.problems(schema, json(answer)))
                    .as(answer.body())
                    .isEmpty();
        }
        JsonNode asked = operation.at("/requestBody/content/application~1json/schema");
        String body = exchange.body();
        if (body != null && exchange.status() < 300) {
            assertThat(ApiSchema.problems(asked, read(body))).as(body).isEmpty();
        }
    }

    @Test
    void everyKindOfActIsDescribedAndNoneThatIsNotAnEditors() {
        List<Act> acts = List.of(
                new Act.Create(new DeskId("world"), STORY, SETTINGS),
                new Act.Revise(STORY, "new figures"),
                new Act.Configure(new Settings(ZoneOffset.UTC, "en", List.of(), KillPolicy.RETRACT, POLICIES)),
                new Act.Approve(PROPOSAL, POST),
                new Act.Reject(PROPOSAL, "old"),
                new Act.Hold(PROPOSAL, null),
                new Act.WaveOff(PROPOSAL, "a1"),
                new Act.Schedule(null, POST, POST.stamp()),
                new Act.Release(ENTRY),
                new Act.Correct(ENTRY, "Seven.", "It was nine.", List.of(Pictures.HALL)),
                new Act.Merge(PROPOSAL, ENTRY, 2, POST, "More figures."),
                new Act.Retract(ENTRY, "It did not happen."),
                new Act.TakeDown(List.of(ENTRY), "By order."),
                new Act.Pin(null),
                new Act.KeyEvent(ENTRY, "Talks begin"),
                new Act.Close("It is over."),
                new Act.Reopen(),
                new Act.Suggest(new Act.Approve(PROPOSAL, POST)),
                new Act.Second(ENTRY, Subject.STORY));
        Set<Class<?>> others = Set.of(Act.Withdraw.class, Act.Publish.class, Act.Erased.class, Act.Unsupported.class);

        assertThat(acts.stream().<Class<?>>map(Act::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Act.class.getPermittedSubclasses())
                        .filter(kind -> !others.contains(kind))
                        .toList());
        for (Act act : acts) {
            assertThat(ApiSchema.problems(ApiSchema.named("Act"), read(Json.text(act))))
                    .as(Json.text(act))
                    .isEmpty();
        }
        assertThat(ApiSchema.problems(ApiSchema.named("Act"), read("{\"type\":\"withdraw\"}")))
                .isNotEmpty();
    }

    @Test
    void everyKindOfMessageIsDescribed() throws ClassNotFoundException {
        Class<?> desk = Class.forName("dev.dateline.gateway.desk.DeskMessage");

        assertThat(kinds("DeskMessage")).containsExactlyInAnyOrderElementsOf(kinds(desk));
        assertThat(kinds("Message")).containsExactlyInAnyOrderElementsOf(kinds(ServerMessage.class));
    }

    /** Of what is written, by their types' annotation. */
    private static List<String> kinds(Class<?> messages) {
        return Arrays.stream(Objects.requireNonNull(messages.getAnnotation(JsonSubTypes.class))
                        .value())
                .map(JsonSubTypes.Type::name)
                .toList();
    }

    /** Of what is described. */
    private static List<String> kinds(String schema) {
        return ApiSchema.stream(ApiSchema.named(schema).get("oneOf"))
                .map(ApiTest::resolved)
                .map(kind -> kind.at("/properties/type/const").asText())
                .toList();
    }

    @Test
    void whatReadersAreToldOfPicturesIsDescribedToo() {
        SampleLog log = new SampleLog("varne");
        log.post("Talks began.", Pictures.HALL, Pictures.TALK);
        log.depict(Pictures.HALL);
        String told = Telling.entry(log.log(), log.at(2), SampleLog.START).text();

        assertThat(ApiSchema.problems(ApiSchema.named("Message"), read(told)))
                .as(told)
                .isEmpty();
        assertThat(told).contains("\"media\"");
    }

    @Test
    void theMessagesOfSocketsAreDescribedToo() {
        assertThat(ApiSchema.problems(ApiSchema.named("DeskMessage"), read("{\"type\":\"ready\"}")))
                .isEmpty();
        JsonNode proposals = json(DOOR.send("GET", "/v1/proposals", null, cookie("editor")));
        ObjectNode message = ((ObjectNode) read("{\"type\":\"proposal\"}"));
        message.set("proposal", proposals.at("/proposals/0"));

        assertThat(proposals.get("proposals")).hasSize(1);
        assertThat(proposals.at("/proposals/0/media")).hasSize(1);
        assertThat(ApiSchema.problems(ApiSchema.named("DeskMessage"), message)).isEmpty();
    }

    /** One request; what stands behind {@code ?none} names nothing that there is. */
    record Exchange(
            String method,
            String path,
            int status,
            @Nullable String body,
            @Nullable String role) {
        String template() {
            return path.replaceAll("\\?.*", "")
                    .replaceAll("/log/\\d+/\\d+$", "/log/{epoch}/{number}")
                    .replaceAll("/rejected/\\d+/\\d+$", "/rejected/{partition}/{offset}");
        }

        HttpResponse<String> sent() {
            String article = path.endsWith("?none") ? "nothing" : "varne";
            String real = path.replace("?none", "")
                    .replace("{article}", article)
                    .replace("{person}", "dora")
                    .replace("{actor}", status + "-port-mayor");
            return DOOR.send(
                    method, real, body, role == null ? new String[] {"Accept", "application/json"} : cookie(role));
        }
    }

    private record Operation(String name, JsonNode node) {}

    private static Arguments exchange(
            String method, String path, int status, @Nullable String body, @Nullable String role) {
        return Arguments.of(new Exchange(method, path, status, body, role));
    }

    private static String[] cookie(String role) {
        return new String[] {"Cookie", "dateline_session=" + STAFF.session(role), "Accept", "application/json"};
    }

    private static String decision(String id) {
        return "{\"id\":\"" + id + "\",\"base\":0,\"act\":" + Json.text(new Act.Approve(null, POST)) + "}";
    }

    private static String unlicensed() {
        Post post = POST.showing(List.of(Pictures.UNLICENSED));
        return "{\"base\":0,\"act\":" + Json.text(new Act.Approve(null, post)) + "}";
    }

    private static String action(String id) {
        return "{\"id\":\"" + id + "\",\"decisions\":[{\"article\":\"varne\",\"base\":0,\"act\":"
                + Json.text(new Act.Close(null)) + "}]}";
    }

    private static String policies() {
        return "{\"article\":\"varne\",\"policies\":" + Json.text(POLICIES) + "}";
    }

    private static String badWatches() {
        Settings bad = new Settings(ZoneOffset.UTC, "en", List.of(new Watch("bad", "AND")));
        return "{\"base\":0,\"act\":" + Json.text(new Act.Configure(bad)) + "}";
    }

    private static String named(String name) {
        return Json.text(Map.of("name", name, "password", TestStaff.PASSWORD));
    }

    private static Stream<Operation> operations() {
        return ApiSchema.stream(API.get("paths").properties())
                .flatMap(path -> ApiSchema.stream(path.getValue().properties())
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? API.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static JsonNode read(String text) {
        try {
            return Json.tree(text.getBytes(StandardCharsets.UTF_8));
        } catch (Json.Malformed e) {
            throw new AssertionError(e);
        }
    }
}
