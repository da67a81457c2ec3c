package dev.dateline.gateway;

import static dev.dateline.gateway.TestDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.dateline.gateway.access.TestStaff;
import dev.dateline.gateway.account.Account;
import dev.dateline.gateway.account.Change;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.openid.OpenIdConfig;
import dev.dateline.gateway.openid.PlayedProvider;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** In by an OpenID Connect provider, over real ports: away, there, and back. */
class OpenIdTest {
    private static final UnaryOperator<JWTClaimsSet.Builder> ANN = UnaryOperator.identity();

    private final TestStaff staff = new TestStaff();
    private final PlayedProvider provider = new PlayedProvider();
    private final TestDoor door = new TestDoor(staff, provider.config());

    /** A browser that was sent away: where to, and with which cookie. */
    private record Away(Map<String, String> asked, String cookie) {
        String state() {
            return Objects.requireNonNull(asked.get("state"));
        }

        String nonce() {
            return Objects.requireNonNull(asked.get("nonce"));
        }
    }

    @AfterEach
    void close() {
        door.close();
        provider.close();
    }

    @Test
    void theWholeCodeFlowWithPkceAgainstAServerOfTheField() throws Exception {
        MockOAuth2Server real = new MockOAuth2Server();
        real.start();
        OpenIdConfig config =
                PlayedProvider.config(URI.create(real.issuerUrl("house").toString()));
        real.enqueueCallback(new DefaultOAuth2TokenCallback(
                "house",
                "4711",
                "JWT",
                List.of("newsroom"),
                Map.of("preferred_username", "ann@news.example", "groups", List.of("desk"))));
        try (TestDoor reached = new TestDoor(staff, config)) {
            HttpResponse<String> begun = reached.send("GET", "/desk/open-id", null);
            URI there = URI.create(location(begun));
            URI backAgain = URI.create(location(HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(there).build(), HttpResponse.BodyHandlers.ofString())));
            HttpResponse<String> in = reached.send(
                    "GET",
                    backAgain.getPath() + "?" + backAgain.getRawQuery(),
                    null,
                    "Cookie",
                    cookie(begun, "open_id"));

            assertThat(begun.headers().firstValue("Set-Cookie").orElse(""))
                    .startsWith("dateline_open_id=")
                    .containsIgnoringCase("; HttpOnly")
                    .contains("; SameSite=Lax", "; Path=/", "; Max-Age=600");
            assertThat(query(there))
                    .containsEntry("response_type", "code")
                    .containsEntry("code_challenge_method", "S256")
                    .containsEntry("redirect_uri", "http://localhost:8080/desk/open-id/back")
                    .containsEntry("scope", "openid profile");
            assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
            assertThat(in.body()).contains("url=/desk");
            assertThat(in.headers().allValues("Set-Cookie"))
                    .anySatisfy(set ->
                            assertThat(set).startsWith("dateline_session=").contains("SameSite=Strict"))
                    .anySatisfy(set ->
                            assertThat(set).startsWith("dateline_open_id=;").contains("Max-Age=0"));
            JsonNode account = json(reached.send("GET", "/v1/account", null, "Cookie", cookie(in, "session")));
            assertThat(account.get("name").asText()).isEqualTo("ann");
            assertThat(account.get("role").asText()).isEqualTo("editor");
            RecordedRequest exchange = exchange(real);
            Map<String, String> sent = form(exchange.getBody().readUtf8());
            assertThat(challenge(Objects.requireNonNull(sent.get("code_verifier"))))
                    .isEqualTo(query(there).get("code_challenge"));
            assertThat(exchange.getHeader("Authorization"))
                    .isEqualTo("Basic "
                            + Base64.getEncoder()
                                    .encodeToString(
                                            ("newsroom:" + PlayedProvider.SECRET).getBytes(StandardCharsets.UTF_8)));
        } finally {
            real.shutdown();
        }
    }

    @Test
    void whoComesByTheProviderSignsOutThereToo() {
        HttpResponse<String> in = comes(ANN);
        String page = door.send("GET", "/desk/account", null, "Cookie", cookie(in, "session"))
                .body();
        URI there = URI.create(location(door.send("GET", "/desk/open-id/out", null)));

        assertThat(page).contains("data-elsewhere");
        assertThat(there.toString()).startsWith(provider.issuer() + "/out?");
        assertThat(query(there))
                .containsEntry("client_id", "newsroom")
                .containsEntry("post_logout_redirect_uri", "http://localhost:8080/desk/sign-in")
                .hasSize(2);
    }

    @Test
    void aProviderThatHasNoAddressForSigningOutIsLeftAlone() {
        provider.says("end_session_endpoint", "ftp://elsewhere.example/out");

        assertThat(location(door.send("GET", "/desk/open-id/out", null))).isEqualTo("/desk/sign-in");
    }

    @Test
    void theSignInPageNamesTheProviderAlsoWhereSomebodyIsToldToSignIn() {
        assertThat(door.send("GET", "/desk/sign-in", null).body()).contains("Sign in with House ID");
        assertThat(door.send("GET", "/desk", null).body()).contains("href=\"/desk/open-id\"");
    }

    @Test
    void anotherNodeEndsWhatOneHasBegun() {
        try (TestDoor other = new TestDoor(staff, provider.config())) {
            Away away = away();
            provider.tells(away.nonce(), ANN);

            assertThat(back(other, away, away.state(), "a-code").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void behindTlsTheErrandIsBoundToItsHostToo() {
        HttpResponse<String> begun = door.send("GET", "/desk/open-id", null, "X-Forwarded-Proto", "https");

        assertThat(begun.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("__Host-dateline_open_id=")
                .contains("; Secure", "; Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void whoWasNotSentAwayFromThisBrowserIsNotLetIn() {
        Away away = away();
        Away other = away();
        provider.tells(away.nonce(), ANN);

        assertThat(back(door, away, other.state(), "a-code").statusCode()).isEqualTo(401);
        assertThat(back(door, new Away(away.asked(), "dateline_open_id=planted"), away.state(), "a-code")
                        .statusCode())
                .isEqualTo(401);
        assertThat(door.send("GET", "/desk/open-id/back?code=a-code&state=" + away.state(), null)
                        .statusCode())
                .isEqualTo(401);
        assertThat(door.send("GET", "/desk/open-id/back?state=" + away.state(), null, "Cookie", away.cookie())
                        .statusCode())
                .isEqualTo(401);
        staff.clock().pass(Duration.ofMinutes(10));
        assertThat(back(door, away, away.state(), "a-code").statusCode()).isEqualTo(401);
        assertThat(staff.written()).isEmpty();
    }

    @Test
    void aTokenOfAnotherErrandOrAnswerOfAnotherProviderLetsNobodyIn() {
        Away away = away();
        provider.tells("another-nonce", ANN);
        assertThat(back(door, away, away.state(), "a-code").statusCode()).isEqualTo(401);
        provider.tells(away.nonce(), claims -> claims.audience("archive"));
        assertThat(back(door, away, away.state(), "a-code").statusCode()).isEqualTo(401);
        provider.tells(away.nonce(), ANN);
        assertThat(back(door, away, away.state(), "a-code&iss=https%3A%2F%2Fevil.example")
                        .statusCode())
                .isEqualTo(401);
        provider.answers(400);
        assertThat(back(door, away, away.state(), "a-code").statusCode()).isEqualTo(401);
        assertThat(staff.written()).isEmpty();
    }

    @Test
    void aNewKeyOfTheProvidersIsFoundAndAMadeUpOneDoesNotHaveItAskedWithoutEnd() {
        assertThat(comes(ANN).statusCode()).isEqualTo(200);
        provider.rotates("k2");
        staff.clock().pass(Duration.ofMinutes(1));
        assertThat(comes(ANN).statusCode()).isEqualTo(200);
        assertThat(provider.asked()).isEqualTo(2);

        provider.signsBy("k3");
        staff.clock().pass(Duration.ofMinutes(1));
        for (int i = 0; i < 3; i++) {
            assertThat(comes(ANN).statusCode()).isEqualTo(401);
        }
        assertThat(provider.asked()).isEqualTo(3);
    }

    @Test
    void aProviderThatIsAwayIsSaidToBeAndFoundAgainLater() {
        provider.answers(500);
        HttpResponse<String> away = door.send("GET", "/desk/open-id", null);
        provider.answers(200);
        HttpResponse<String> again = door.send("GET", "/desk/open-id", null);

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("House ID does not answer");
        assertThat(away.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(again.statusCode()).isEqualTo(302);
    }

    @Test
    void whatWasKnownOfTheProviderGoesOnToCountWhileItIsAway() {
        assertThat(comes(ANN).statusCode()).isEqualTo(200);
        staff.clock().pass(Duration.ofHours(2));
        provider.answers(500);

        assertThat(door.send("GET", "/desk/open-id", null).statusCode()).isEqualTo(302);
    }

    @Test
    void aProviderThatCallsItselfOtherwiseIsNotTheOneThatIsSet() {
        provider.says("issuer", "https://id.example");

        assertThat(door.send("GET", "/desk/open-id", null).statusCode()).isEqualTo(503);
    }

    @Test
    void theAccountIsMadeOnceAndHasTheRoleThatTheProviderSaysEachTime() {
        comes(ANN);
        Account first = account("ann");
        comes(ANN);
        comes(claims -> claims.claim("groups", List.of("chiefs", "desk")).claim("preferred_username", "Ann Renamed"));
        Account last = account("ann");

        assertThat(first.role()).isEqualTo(Role.EDITOR);
        assertThat(first.changes().getFirst().detail()).isEqualTo("editor, by OpenID Connect");
        assertThat(last.role()).isEqualTo(Role.CHIEF);
        assertThat(last.version()).isEqualTo(2);
        assertThat(staff.registry().accounts().all()).hasSize(1);
        assertThat(staff.registry().accounts().hasChiefBeside("")).isFalse();
    }

    @Test
    void anAccountOfTheSameNameIsNotTakenOver() {
        staff.add("ann", Role.CHIEF);
        comes(ANN);
        comes(claims -> claims.subject("4712"));

        assertThat(account("ann").credentials().subject()).isNull();
        assertThat(account("ann-2").role()).isEqualTo(Role.EDITOR);
        assertThat(account("ann-3").role()).isEqualTo(Role.EDITOR);
        comes(claims -> claims.subject("4713").claim("preferred_username", "editor-1"));
        assertThat(account("editor-1-2").role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void whoseGroupsGiveNoRoleIsNotLetInAndIfKnownSignedOutEverywhere() {
        String before = cookie(comes(ANN), "session");
        HttpResponse<String> stranger = comes(claims -> claims.subject("4712").claim("groups", List.of("marketing")));
        HttpResponse<String> dropped = comes(claims -> claims.claim("groups", List.of()));
        String again = cookie(comes(ANN), "session");
        comes(claims -> claims.claim("groups", List.of()));

        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("your groups give you no role here");
        assertThat(dropped.statusCode()).isEqualTo(403);
        assertThat(dropped.headers().allValues("Set-Cookie")).noneMatch(set -> set.startsWith("dateline_session"));
        assertThat(door.send("GET", "/v1/account", null, "Cookie", before).statusCode())
                .isEqualTo(401);
        assertThat(door.send("GET", "/v1/account", null, "Cookie", again).statusCode())
                .as("a session begun since, without a change of role")
                .isEqualTo(401);
        assertThat(account("ann").changes().getFirst().what()).isEqualTo(Change.What.SIGNED_OUT);
        assertThat(staff.registry().accounts().all()).hasSize(1);
    }

    @Test
    void aLockedAccountStaysLockedAndNoneIsGivenAPassword() {
        comes(ANN);
        staff.add("chief", Role.CHIEF);
        String chief = "dateline_session=" + staff.session("chief");
        HttpResponse<String> link = door.send("POST", "/v1/people/ann/link", null, "Cookie", chief);
        door.send("PUT", "/v1/people/ann/lock", "{\"locked\":true}", "Cookie", chief);
        HttpResponse<String> locked = comes(ANN);
        door.send("PUT", "/v1/people/ann/lock", "{\"locked\":false}", "Cookie", chief);

        assertThat(link.statusCode()).isEqualTo(400);
        assertThat(json(link).get("error").asText()).isEqualTo("ann comes by OpenID Connect and has no password here");
        assertThat(locked.statusCode()).isEqualTo(403);
        assertThat(locked.body()).contains("this account is locked: ask a chief");
        assertThat(comes(ANN).statusCode()).isEqualTo(200);
    }

    @Test
    void opsBeginAtThePageThatIsTheirs() {
        assertThat(comes(claims -> claims.claim("groups", List.of("keepers"))).body())
                .contains("url=/desk/ops");
    }

    @Test
    void neitherSecretNorCodeNorTokenNorErrandIsInAnyLogNorOnTheTopic() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Appender<ILoggingEvent> console = root.getAppender("console");
        log.start();
        root.addAppender(log);
        root.detachAppender(console);
        root.setLevel(Level.DEBUG);
        List<String> secrets = new ArrayList<>(List.of(PlayedProvider.SECRET, "an-access-token"));
        try {
            aDay(secrets);
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
            root.addAppender(console);
        }
        List<String> lines =
                List.copyOf(log.list).stream().map(OpenIdTest::whole).toList();

        assertThat(secrets).hasSizeGreaterThan(12).doesNotContain("");
        assertThat(lines)
                .anyMatch(line -> line.contains("ann came by House ID"))
                .anyMatch(line -> line.contains("somebody was not let in by House ID: missing or unexpected nonce"));
        for (String secret : secrets) {
            assertThat(lines).noneMatch(line -> line.contains(secret));
            assertThat(staff.written()).noneMatch(record -> record.contains(secret));
        }
    }

    private void aDay(List<String> secrets) {
        for (int i = 0; i < 3; i++) {
            Away away = away();
            // Right, of another errand, and with the provider refusing.
            secrets.add(provider.tells(i == 1 ? "another-nonce-" + away.nonce() : away.nonce(), ANN));
            provider.answers(i == 2 ? 400 : 200);
            String code = "the-code-number-" + i;
            HttpResponse<String> in = back(door, away, away.state(), code);
            secrets.addAll(
                    List.of(code, away.state(), away.nonce(), away.cookie().split("=", 2)[1]));
            if (i == 0) {
                secrets.add(cookie(in, "session").split("=", 2)[1]);
            }
        }
    }

    private HttpResponse<String> comes(UnaryOperator<JWTClaimsSet.Builder> who) {
        Away away = away();
        provider.tells(away.nonce(), who);
        return back(door, away, away.state(), "a-code");
    }

    private Away away() {
        HttpResponse<String> begun = door.send("GET", "/desk/open-id", null);
        return new Away(query(URI.create(location(begun))), cookie(begun, "open_id"));
    }

    private static HttpResponse<String> back(TestDoor door, Away away, String state, String code) {
        return door.send("GET", "/desk/open-id/back?state=" + state + "&code=" + code, null, "Cookie", away.cookie());
    }

    private Account account(String name) {
        return staff.registry().accounts().account(name).orElseThrow();
    }

    private static RecordedRequest exchange(MockOAuth2Server server) {
        RecordedRequest request = server.takeRequest();
        while (!String.valueOf(request.getPath()).endsWith("/token")) {
            request = server.takeRequest();
        }
        return request;
    }

    private static String challenge(String verifier) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static Map<String, String> query(URI address) {
        return form(address.getRawQuery());
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("dateline_" + name + "="))
                .map(header -> header.split(";", 2)[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static String whole(ILoggingEvent event) {
        return event.getLoggerName() + " " + event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
}
