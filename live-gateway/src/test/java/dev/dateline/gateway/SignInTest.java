package dev.dateline.gateway;

import static dev.dateline.gateway.TestDoor.json;
import static dev.dateline.gateway.access.TestStaff.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.people.AccountKey;
import dev.dateline.gateway.access.TestStaff;
import dev.dateline.gateway.account.Account;
import dev.dateline.gateway.account.Change;
import dev.dateline.gateway.account.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** In, out, and what chiefs do about people, over a real port. */
class SignInTest {
    private static final String OTHER_PASSWORD = "another good sentence";

    private final TestStaff staff = new TestStaff();
    private final TestDoor door = new TestDoor(staff);

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aNameAndItsPasswordOpenASessionWithAGuardedCookie() {
        staff.add("ann", Role.EDITOR);
        HttpResponse<String> answer = signIn("ann", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer)).hasToString("{\"name\":\"ann\",\"role\":\"editor\"}");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("dateline_session=")
                .containsIgnoringCase("; HttpOnly")
                .contains("; SameSite=Strict", "; Path=/");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(get("/desk", cookie(answer)).statusCode()).isEqualTo(200);
        assertThat(json(get("/v1/account", cookie(answer))).get("may"))
                .hasToString("[\"OWN_ACCOUNT\",\"READ_DESK\",\"SUGGEST\",\"SECOND\",\"DECIDE\"]");
    }

    @Test
    void behindTlsTheCookieIsBoundToItsHostAndNoOtherIsTaken() {
        staff.add("ann", Role.EDITOR);
        HttpResponse<String> answer = door.send(
                "POST", "/v1/session", body(Map.of("name", "ann", "password", PASSWORD)), "X-Forwarded-Proto", "https");
        String cookie = cookie(answer);

        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("__Host-dateline_session=")
                .contains("; Secure", "; Path=/")
                .doesNotContain("Domain");
        assertThat(door.send("GET", "/v1/account", null, "Cookie", cookie, "X-Forwarded-Proto", "https")
                        .statusCode())
                .isEqualTo(200);
        String planted = cookie.replace("__Host-", "");
        assertThat(door.send("GET", "/v1/account", null, "Cookie", planted, "X-Forwarded-Proto", "https")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aWrongPasswordAndAWrongNameAreAnsweredAlike() {
        staff.add("ann", Role.EDITOR);
        HttpResponse<String> password = signIn("ann", "not the right one");
        HttpResponse<String> name = signIn("nobody-of-ours", "not the right one");

        assertThat(password.statusCode()).isEqualTo(401);
        assertThat(name.statusCode()).isEqualTo(401);
        assertThat(name.body()).isEqualTo(password.body());
        assertThat(name.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void guessingIsSlowedThenShutOutOnAllNodesAndNobodySignedInIsThrownOut() {
        staff.add("ann", Role.EDITOR);
        String signedIn = cookie(staff.session("ann"));
        int slowed = 0;
        for (int wrong = 0; wrong < 10; ) {
            HttpResponse<String> answer = signIn("ann", "guess number " + wrong);
            if (answer.statusCode() == 429) {
                slowed++;
                staff.clock().pass(Duration.ofSeconds(retryAfter(answer)));
            } else {
                assertThat(answer.statusCode()).isEqualTo(401);
                wrong++;
            }
        }
        Account shut = staff.registry().accounts().account("ann").orElseThrow();
        TestStaff elsewhere = new TestStaff();
        elsewhere.registry().take(new AccountKey(AccountKey.Kind.ACCOUNT, "ann"), shut);
        elsewhere
                .clock()
                .pass(Duration.between(
                        elsewhere.clock().instant(), staff.clock().instant()));

        assertThat(slowed).isEqualTo(7);
        assertThat(shut.changes().getFirst().what()).isEqualTo(Change.What.SHUT_OUT);
        assertThat(signIn("ann", PASSWORD).statusCode()).isEqualTo(429);
        try (TestDoor other = new TestDoor(elsewhere)) {
            HttpResponse<String> right =
                    other.send("POST", "/v1/session", body(Map.of("name", "ann", "password", PASSWORD)));
            assertThat(right.statusCode()).isEqualTo(429);
            assertThat(retryAfter(right)).isBetween(890L, 901L);
        }
        assertThat(get("/v1/account", signedIn).statusCode()).isEqualTo(200);
        staff.clock().pass(Duration.ofHours(1));
        assertThat(signIn("ann", PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void manyGuessesAtOnceAreNoWayRound() {
        staff.add("ann", Role.EDITOR);
        long looked = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> signIn("ann", "guess number " + i).statusCode())
                .filter(status -> status == 401)
                .count();

        assertThat(looked).isEqualTo(3);
    }

    @Test
    void alsoTheOwnPresentPasswordCannotBeGuessedByOneWhoFoundAnOpenDesk() {
        staff.add("ann", Role.EDITOR);
        String cookie = cookie(staff.session("ann"));
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            statuses.add(put(
                            "/v1/account/password",
                            cookie,
                            Map.of("current", "guess number " + i, "password", OTHER_PASSWORD))
                    .statusCode());
        }

        assertThat(statuses).containsExactly(403, 403, 403, 429);
    }

    @Test
    void aLockedAccountIsToldSoOnlyByItsPassword() {
        Account ann = staff.add("ann", Role.EDITOR);
        TestStaff.done(
                staff.registry().change(ann.locked(true, "chief", staff.clock().instant())));

        assertThat(signIn("ann", "not the right one").statusCode()).isEqualTo(401);
        HttpResponse<String> right = signIn("ann", PASSWORD);
        assertThat(right.statusCode()).isEqualTo(403);
        assertThat(json(right).get("error").asText()).isEqualTo("this account is locked: ask a chief");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2", "{\"name\":\"ann\"}", "{\"name\":\"ann\",\"password\":[\"hunter2\"]}", "[]"})
    void aBodyThatIsNoneIsRefusedWithoutAWordOfIt(String body) {
        HttpResponse<String> answer = door.send("POST", "/v1/session", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("hunter2").contains("the body is not");
    }

    @Test
    void signingOutEndsThisSessionAndSigningOutEverywhereAll() {
        staff.add("ann", Role.EDITOR);
        String phone = cookie(staff.session("ann"));
        String desk = cookie(staff.session("ann"));
        String train = cookie(staff.session("ann"));
        HttpResponse<String> out = door.send("DELETE", "/v1/session", null, "Cookie", phone);

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("dateline_session=;")
                .contains("Max-Age=0");
        assertThat(get("/v1/account", phone).statusCode()).isEqualTo(401);
        assertThat(get("/v1/account", desk).statusCode()).isEqualTo(200);
        assertThat(door.send("DELETE", "/v1/account/sessions", null, "Cookie", desk)
                        .statusCode())
                .isEqualTo(204);
        assertThat(get("/v1/account", desk).statusCode()).isEqualTo(401);
        assertThat(get("/v1/account", train).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherPasswordSignsOutEverywhereElse() {
        staff.add("ann", Role.EDITOR);
        String elsewhere = cookie(staff.session("ann"));
        String here = cookie(staff.session("ann"));
        HttpResponse<String> answer =
                put("/v1/account/password", here, Map.of("current", PASSWORD, "password", OTHER_PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(get("/v1/account", cookie(answer)).statusCode()).isEqualTo(200);
        assertThat(get("/v1/account", elsewhere).statusCode()).isEqualTo(401);
        assertThat(signIn("ann", PASSWORD).statusCode()).isEqualTo(401);
        assertThat(signIn("ann", OTHER_PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void theFirstChiefMakesAnAccountAndAddsSomebodyWhoComesByALinkThatWorksOnce() {
        String guest = cookie(staff.guest());
        HttpResponse<String> made = post("/v1/account", guest, Map.of("name", "ann", "password", PASSWORD));
        String chief = cookie(made);
        HttpResponse<String> added = put("/v1/people/ben", chief, Map.of("role", "editor"));
        String link = json(post("/v1/people/ben/link", chief, null)).get("link").asText();
        HttpResponse<String> welcome = welcome(link, OTHER_PASSWORD);

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(get("/v1/account", guest).statusCode()).isEqualTo(401);
        assertThat(json(get("/v1/account", chief)).get("role").asText()).isEqualTo("chief");
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(link).startsWith("/desk/welcome#");
        assertThat(welcome.statusCode()).isEqualTo(201);
        assertThat(json(get("/v1/account", cookie(welcome))).get("name").asText())
                .isEqualTo("ben");
        assertThat(welcome(link, OTHER_PASSWORD).statusCode()).isEqualTo(401);
        assertThat(signIn("ben", OTHER_PASSWORD).statusCode()).isEqualTo(201);
        assertThat(json(get("/v1/people/changes", chief)).get("changes"))
                .extracting(change -> change.get("person").asText() + " "
                        + change.get("what").asText() + " " + change.get("by").asText())
                .contains("ben welcomed ben", "ben link ann", "ben added ann", "ann added editor-1");
    }

    @Test
    void aPasswordThatWillNotDoUsesUpNoLink() {
        String chief = chief();
        put("/v1/people/ben", chief, Map.of("role", "editor"));
        String link = json(post("/v1/people/ben/link", chief, null)).get("link").asText();
        HttpResponse<String> weak = welcome(link, "short");

        assertThat(weak.statusCode()).isEqualTo(400);
        assertThat(json(weak).get("error").asText()).isEqualTo("a password has 12 characters or more");
        assertThat(welcome(link, OTHER_PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void aRoleThatThereIsNotIsAnsweredByThoseThatThereAre() {
        HttpResponse<String> answer = put("/v1/people/ben", chief(), Map.of("role", "boss"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("contributor", "editor", "chief", "ops", "machine");
    }

    @Test
    void theSameAgainChangesNothingAndALostRaceIsTold() {
        String chief = chief();
        put("/v1/people/ben", chief, Map.of("role", "editor"));
        HttpResponse<String> again = put("/v1/people/ben", chief, Map.of("role", "editor"));
        HttpResponse<String> changed = put("/v1/people/ben", chief, Map.of("role", "ops", "base", 1));
        HttpResponse<String> late = put("/v1/people/ben", chief, Map.of("role", "chief", "base", 1));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("version").asLong()).isEqualTo(1);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late).get("error").asText()).isEqualTo("ben was changed meanwhile and is version 2 now");
        assertThat(put("/v1/people/ben/lock", chief, Map.of("locked", true)).statusCode())
                .isEqualTo(200);
        assertThat(json(put("/v1/people/ben/lock", chief, Map.of("locked", true)))
                        .get("version")
                        .asLong())
                .isEqualTo(3);
    }

    @Test
    void theOnlyChiefCanNeitherBeLockedNorMadeAnythingElse() {
        String chief = chief();
        HttpResponse<String> lock = put("/v1/people/chief/lock", chief, Map.of("locked", true));
        HttpResponse<String> lower = put("/v1/people/chief", chief, Map.of("role", "editor", "base", 2));

        assertThat(lock.statusCode()).isEqualTo(409);
        assertThat(lower.statusCode()).isEqualTo(409);
        staff.add("ann", Role.CHIEF);
        assertThat(put("/v1/people/chief/lock", chief, Map.of("locked", true)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMachineComesByItsKeyUntilItHasAnother() {
        String chief = chief();
        put("/v1/people/cms", chief, Map.of("role", "machine"));
        String first = json(post("/v1/people/cms/key", chief, null)).get("key").asText();
        assertThat(bearer("/v1/proposals", first).statusCode()).isEqualTo(200);
        String second = json(post("/v1/people/cms/key", chief, null)).get("key").asText();

        assertThat(bearer("/v1/proposals", first).statusCode()).isEqualTo(401);
        assertThat(bearer("/v1/proposals", second).statusCode()).isEqualTo(200);
        assertThat(post("/v1/people/cms/link", chief, null).statusCode()).isEqualTo(400);
        assertThat(signIn("cms", second).statusCode()).isEqualTo(401);
    }

    @Test
    void guestsCanBeSignedOut() {
        String chief = chief();
        String guest = cookie(staff.guest());
        assertThat(json(get("/v1/people", chief))
                        .get("guests")
                        .get(0)
                        .get("name")
                        .asText())
                .isEqualTo("editor-1");
        assertThat(door.send("DELETE", "/v1/people/editor-1/sessions", null, "Cookie", chief)
                        .statusCode())
                .isEqualTo(204);

        assertThat(get("/v1/account", guest).statusCode()).isEqualTo(401);
    }

    @Test
    void whileKafkaIsAwayNobodyNewComesInAndWhoIsInStaysIn() {
        staff.add("ann", Role.CHIEF);
        String cookie = cookie(staff.session("ann"));
        staff.away();
        HttpResponse<String> in = signIn("ann", PASSWORD);
        HttpResponse<String> change = put("/v1/people/ben", cookie, Map.of("role", "editor"));

        assertThat(in.statusCode()).isEqualTo(503);
        assertThat(in.headers().firstValue("Retry-After")).isPresent();
        assertThat(change.statusCode()).isEqualTo(503);
        assertThat(get("/v1/account", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void noAnswerPageOrListHoldsAHashOrADigest() {
        String chief = chief();
        put("/v1/people/ben", chief, Map.of("role", "editor"));
        post("/v1/people/ben/link", chief, null);
        String seen = get("/v1/people", chief).body()
                + get("/desk/people", chief).body()
                + get("/v1/people/changes", chief).body();

        assertThat(seen).contains("ben").doesNotContain("argon2", "digest", "credentials");
    }

    /**
     * The whole of a day's comings and goings; everything that anybody logs is read. Below this level Vert.x writes every
     * address with its query: the launcher's settings never let it.
     */
    @Test
    void noSecretIsInAnyLogAndNoneOnTheTopic() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Appender<ILoggingEvent> console = root.getAppender("console");
        log.start();
        root.addAppender(log);
        root.detachAppender(console);
        root.setLevel(Level.DEBUG);
        List<String> secrets;
        try {
            secrets = aDay();
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
            root.addAppender(console);
        }
        List<String> lines =
                List.copyOf(log.list).stream().map(SignInTest::whole).toList();

        assertThat(secrets).hasSizeGreaterThan(12).doesNotContain("").doesNotHaveDuplicates();
        assertThat(lines).anyMatch(line -> line.contains("ben was added by ann"));
        for (String secret : secrets) {
            assertThat(lines).noneMatch(line -> line.contains(secret));
            assertThat(staff.written()).noneMatch(record -> record.contains(secret));
        }
        List<String> kept = staff.registry().accounts().all().stream()
                .map(account -> account.credentials().password())
                .filter(Objects::nonNull)
                .toList();
        assertThat(kept).isNotEmpty().allSatisfy(hash -> assertThat(lines).noneMatch(line -> line.contains(hash)));
    }

    private List<String> aDay() {
        List<String> secrets =
                new ArrayList<>(List.of(PASSWORD, OTHER_PASSWORD, "typed-into-the-name", "a wrong guess"));
        String token = staff.access().invite().reveal();
        String guest = cookie(door.send("GET", "/desk/enter?token=" + token, null));
        door.send("GET", "/desk/enter?token=" + token, null);
        String ann = cookie(post("/v1/account", guest, Map.of("name", "ann", "password", PASSWORD)));
        put("/v1/people/ben", ann, Map.of("role", "editor"));
        put("/v1/people/cms", ann, Map.of("role", "machine"));
        String key = json(post("/v1/people/cms/key", ann, null)).get("key").asText();
        bearer("/v1/proposals", key);
        bearer("/v1/proposals", key + "x");
        String link = json(post("/v1/people/ben/link", ann, null)).get("link").asText();
        welcome(link, "short");
        String ben = cookie(welcome(link, OTHER_PASSWORD));
        welcome(link, OTHER_PASSWORD);
        for (int i = 0; i < 12; i++) {
            HttpResponse<String> wrong = signIn("ben", "a wrong guess");
            staff.clock().pass(Duration.ofSeconds(wrong.statusCode() == 429 ? retryAfter(wrong) : 0));
        }
        signIn("typed-into-the-name", "a wrong guess");
        door.send("POST", "/v1/session", "{\"name\":\"ann\",\"password\":\"a wrong guess");
        String again =
                cookie(put("/v1/account/password", ann, Map.of("current", PASSWORD, "password", OTHER_PASSWORD)));
        String third = cookie(signIn("ann", OTHER_PASSWORD));
        door.send("DELETE", "/v1/session", null, "Cookie", third);
        staff.away();
        signIn("ann", OTHER_PASSWORD);
        post("/v1/people/ben/link", again, null);
        List.of(guest, ann, ben, again, third).forEach(cookie -> secrets.add(cookie.split("=", 2)[1]));
        secrets.addAll(List.of(
                token, key, link.split("#", 2)[1], staff.access().invite().reveal()));
        return secrets;
    }

    private static String whole(ILoggingEvent event) {
        return event.getLoggerName() + " " + event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    /** A chief called chief, signed in. */
    private String chief() {
        staff.add("chief", Role.CHIEF);
        return cookie(staff.session("chief"));
    }

    private HttpResponse<String> signIn(String name, String password) {
        return door.send("POST", "/v1/session", body(Map.of("name", name, "password", password)));
    }

    private HttpResponse<String> welcome(String link, String password) {
        return door.send(
                "POST", "/v1/session/link", body(Map.of("token", link.split("#", 2)[1], "password", password)));
    }

    private HttpResponse<String> get(String path, String cookie) {
        return door.send("GET", path, null, "Cookie", cookie);
    }

    private HttpResponse<String> bearer(String path, String key) {
        return door.send("GET", path, null, "Authorization", "Bearer " + key);
    }

    private HttpResponse<String> post(String path, String cookie, @Nullable Object body) {
        return door.send("POST", path, body == null ? null : body(body), "Cookie", cookie);
    }

    private HttpResponse<String> put(String path, String cookie, Object body) {
        return door.send("PUT", path, body(body), "Cookie", cookie);
    }

    private static String body(Object value) {
        return Json.text(value);
    }

    private static String cookie(String value) {
        return "dateline_session=" + value;
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(header -> header.split(";", 2)[0])
                .orElse("");
    }

    private static long retryAfter(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Retry-After").orElseThrow();
    }
}
