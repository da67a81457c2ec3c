package dev.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Refusal;
import dev.dateline.contract.desk.WatchAnswer;
import dev.dateline.contract.desk.WatchAsk;
import dev.dateline.contract.desk.WatchVerdict;
import dev.dateline.contract.desk.Winner;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Position;
import dev.dateline.contract.style.HouseStyle;
import dev.dateline.gateway.access.Access;
import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.access.OtherSites;
import dev.dateline.gateway.access.Sightings;
import dev.dateline.gateway.access.TestSightings;
import dev.dateline.gateway.access.TestStaff;
import dev.dateline.gateway.desk.ActionsRoute;
import dev.dateline.gateway.desk.ActorList;
import dev.dateline.gateway.desk.ActorsRoute;
import dev.dateline.gateway.desk.Answers;
import dev.dateline.gateway.desk.Articles;
import dev.dateline.gateway.desk.Board;
import dev.dateline.gateway.desk.CarriersRoute;
import dev.dateline.gateway.desk.Deciding;
import dev.dateline.gateway.desk.DecisionsRoute;
import dev.dateline.gateway.desk.Desk;
import dev.dateline.gateway.desk.FactsRoute;
import dev.dateline.gateway.desk.HistoryRoute;
import dev.dateline.gateway.desk.Matching;
import dev.dateline.gateway.desk.Outcomes;
import dev.dateline.gateway.desk.PoliciesRoute;
import dev.dateline.gateway.desk.ReceiptsRoute;
import dev.dateline.gateway.desk.SampleProposals;
import dev.dateline.gateway.desk.StoryRoute;
import dev.dateline.gateway.desk.Vetting;
import dev.dateline.gateway.desk.WatchGuard;
import dev.dateline.gateway.desk.WatchesRoute;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.hub.Stopwatch;
import dev.dateline.gateway.openid.SignInElsewhere;
import dev.dateline.gateway.ops.Health;
import dev.dateline.gateway.ops.LoopClock;
import dev.dateline.gateway.ops.SampleOps;
import dev.dateline.gateway.page.Assets;
import dev.dateline.gateway.page.MediaRules;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.Failures;
import dev.dateline.gateway.socket.Limits;
import dev.dateline.gateway.socket.LiveRoute;
import dev.dateline.gateway.socket.Pace;
import dev.dateline.gateway.socket.Readers;
import dev.dateline.gateway.socket.TestReader;
import dev.dateline.gateway.socket.Traffic;
import dev.dateline.gateway.socket.Turnstile;
import dev.dateline.gateway.socket.UpdatesRoute;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All addresses on a real server; only Kafka is played, by a log that answers as it is told. */
@Timeout(60)
class RoutesTest {
    private static final String DECISIONS = "/v1/articles/varne/decisions";
    private static final String APPROVE = "{\"base\":0,\"act\":{\"type\":\"close\",\"note\":\"That was all.\"}}";
    private static final String PARTNER = "https://partner.example";
    private static final Clock STORY_CLOCK = Clock.fixed(SampleLog.START, ZoneOffset.UTC);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private final SampleLog log = new SampleLog("varne");
    private final Hub hub = new Hub();
    private final Board board = new Board();
    private final Outcomes outcomes = new Outcomes();
    private final TestStaff staff = new TestStaff();
    private final Access access = staff.access();
    private final List<Decision> appended = new CopyOnWriteArrayList<>();
    private final List<String> trouble = new CopyOnWriteArrayList<>();
    private final AtomicInteger port = new AtomicInteger();
    private final Articles articles = new Articles();
    private final ActorList actors = new ActorList(this::comeBack, (pause, next) -> {});
    private final TestSightings seen = new TestSightings();
    private final Answers answers = new Answers();
    private final List<WatchAsk> asked = new CopyOnWriteArrayList<>();
    private Function<Decision, Future<Void>> kafka = this::accept;
    private Function<Watch, WatchVerdict> matching = watch -> watch.text().contains("/")
            ? new WatchVerdict.Refused("no patterns", 1, 2)
            : new WatchVerdict.Fits(7, 214, List.of());

    private Function<ArticleId, Future<List<Decision>>> past = article -> Future.succeededFuture(List.copyOf(appended));

    private Future<Void> comeBack(String id, @Nullable KnownActor actor) {
        actors.take(id, actor);
        return Future.succeededFuture();
    }

    @BeforeEach
    void listen() throws Exception {
        hub.take(log.written());
        Views views = new Views("Demonstration");
        Sightings sightings = new Sightings(seen, STORY_CLOCK);
        Deciding deciding = new Deciding(
                decision -> kafka.apply(decision),
                outcomes,
                Duration.ofMillis(300),
                new Vetting(
                        articles, board, new WatchGuard(articles, matching()), name -> false, MediaRules.DEFAULTS, hub),
                HouseStyle.BRITISH);
        UpdatesRoute updates = new UpdatesRoute(
                new Readers(hub, article -> CompletableFuture.completedFuture("done"), STORY_CLOCK),
                Pace.USUAL,
                Limits.USUAL);
        Routes routes = new Routes(
                new Site(hub, views, STORY_CLOCK, article -> CompletableFuture.completedFuture("done")),
                new Routes.Reading(updates, new LiveRoute(updates), new SegmentsRoute(hub)),
                new Routes.Editing(
                        new Desk(
                                board,
                                hub,
                                article -> CompletableFuture.completedFuture("done"),
                                access,
                                sightings,
                                views,
                                STORY_CLOCK),
                        new DecisionsRoute(deciding, STORY_CLOCK),
                        new ActionsRoute(deciding, STORY_CLOCK),
                        new Routes.Setting(
                                new WatchesRoute(articles, matching()),
                                new PoliciesRoute(articles, board),
                                new ActorsRoute(actors, views, STORY_CLOCK)),
                        new Routes.Telling(
                                new HistoryRoute(hub, article -> past.apply(article), sightings, views),
                                new StoryRoute(articles, STORY_CLOCK),
                                new ReceiptsRoute(board),
                                new FactsRoute(articles, board.ledgers(), STORY_CLOCK),
                                new CarriersRoute(articles, board, hub))),
                Staffing.of(staff.clock(), staff.registry(), access, views, SignInElsewhere.NONE),
                SampleOps.route(views),
                new Routes.Access(
                        new Gate(access, views),
                        sightings,
                        new OtherSites(Set.of(PARTNER)),
                        new Health(() -> trouble, List::of, () -> new Health.Counts(1, 2, 3)),
                        new Failures(views)),
                3000);
        GatewayConfig config = new GatewayConfig("127.0.0.1", 0, "Demonstration", 3000);
        HttpDoor.Server server = new HttpDoor.Server(
                routes,
                new LoopClock(new CompositeMeterRegistry()),
                new Turnstile(Limits.USUAL, new Traffic(Stopwatch.NONE)));
        done(vertx.deployVerticle(() -> new HttpDoor(server, config, port), new DeploymentOptions().setInstances(2)));
    }

    /** Matching is played: it answers at once, or not at all where {@link #matching} throws. */
    private Matching matching() {
        return new Matching(
                ask -> {
                    asked.add(ask);
                    try {
                        List<WatchVerdict> verdicts = ask.watches().stream()
                                .map(watch -> matching.apply(watch))
                                .toList();
                        answers.take(new WatchAnswer(ask.id(), ask.desk(), verdicts));
                    } catch (IllegalStateException away) {
                        return Future.succeededFuture();
                    }
                    return Future.succeededFuture();
                },
                answers,
                Duration.ofMillis(300));
    }

    @AfterEach
    void stop() throws Exception {
        http.shutdownNow();
        done(vertx.close());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /desk",
        "GET, /v1/proposals",
        "GET, /v1/desk",
        "POST, /v1/articles/varne/decisions",
        "GET, /v1/articles/varne/decisions",
        "GET, /v1/articles/varne/settings",
        "POST, /v1/desk/watches",
        "GET, /v1/articles/varne/history",
        "GET, /desk/articles/varne/history",
        "GET, /desk/articles/varne/then?seq=1",
        "GET, /desk/",
        "GET, /desk/nothing",
        "DELETE, /v1/proposals/p1",
        "GET, /v1/desk/nothing",
        "GET, //desk",
        "GET, /assets/../desk",
        "GET, /assets/%2e%2e/v1/proposals"
    })
    void deniesEditorsAddressesToThoseWithoutASession(String method, String path) throws Exception {
        board.take(SampleProposals.key("p1"), SampleProposals.pending("p1"));
        HttpResponse<String> answer = send(request(path).method(method, HttpRequest.BodyPublishers.ofString(APPROVE)));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).doesNotContain("check the spelling");
        assertThat(appended).isEmpty();
    }

    @Test
    void showsAnEditorWhoDecidedWhatAndWhatReadersWereGivenForIt() throws Exception {
        EntryId update = log.post("Twelve are hurt.");
        hub.take(log.written());
        Act approve = new Act.Approve(null, ((Entry.Posted) log.at(2)).post());
        past = article -> Future.succeededFuture(List.of(
                new Decision(new DecisionId(update.value()), article, "maria", SampleLog.START, 0, approve),
                new Decision(new DecisionId("d9"), article, "jon", SampleLog.START, 4, new Act.Close(null))));

        JsonNode history =
                Json.tree(send(editor("/v1/articles/varne/history")).body().getBytes(StandardCharsets.UTF_8));
        String page = send(editor("/desk/articles/varne/history")).body();

        assertThat(history.at("/unbroken").asBoolean()).isTrue();
        assertThat(history.at("/lines/0/by").asText()).isEqualTo("jon");
        assertThat(history.at("/lines/0/seq").isMissingNode()).isTrue();
        assertThat(history.at("/lines/1/by").asText()).isEqualTo("maria");
        assertThat(history.at("/lines/1/seq").asInt()).isEqualTo(2);
        assertThat(page).contains("maria", "wrote an update", "Twelve are hurt.");
    }

    @Test
    void whoReadsAHistoryOrAPastPageIsWrittenDownFirstAndToldToWhoeverReadsItNext() throws Exception {
        send(editor("/desk/articles/varne/then?seq=1"));
        send(editor("/desk/articles/varne/history"));
        JsonNode history =
                Json.tree(send(editor("/v1/articles/varne/history")).body().getBytes(StandardCharsets.UTF_8));

        assertThat(history.at("/seen")).hasSize(3);
        assertThat(history.at("/seen/1/what").asText()).isEqualTo("read this history");
        assertThat(history.at("/seen/2/what").asText()).isEqualTo("looked at the page as it was");
        seen.away();
        assertThat(send(editor("/v1/articles/varne/history")).statusCode()).isEqualTo(503);
        assertThat(send(editor("/desk/articles/varne/then?seq=1")).body()).doesNotContain("Talks in Varne");
    }

    @Test
    void showsAnEditorThePageAsReadersCouldSeeIt() throws Exception {
        EntryId update = log.post("Twelve are hurt.");
        log.correct(update, "Ten are hurt.");
        hub.take(log.written());

        HttpResponse<String> before = send(editor("/desk/articles/varne/then?seq=2"));
        HttpResponse<String> now = send(editor("/desk/articles/varne/then?at=2031-01-01T00:00"));

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.body()).contains("Twelve are hurt.", "Later").doesNotContain("Ten are hurt.", "<script");
        assertThat(now.body()).contains("Ten are hurt.", "Earlier").doesNotContain("Later");
    }

    @ParameterizedTest
    @CsvSource({
        "then, 400",
        "then?seq=first, 400",
        "then?at=yesterday, 400",
        "then?seq=0, 404",
        "then?seq=99, 404",
        "then?at=1999-01-01T00:00:00Z, 404"
    })
    void saysWhyThereIsNoSuchPast(String path, int status) throws Exception {
        assertThat(send(editor("/desk/articles/varne/" + path)).statusCode()).isEqualTo(status);
    }

    @Test
    void asksAnEditorToComeBackWhereDecisionsCannotBeRead() throws Exception {
        past = article -> Future.failedFuture("Kafka is away");

        HttpResponse<String> answer = send(editor("/v1/articles/varne/history"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing/here",
        "GET, /deskwork",
        "GET, /v1/nothing",
        "POST, /v1/articles/varne/nothing",
        "GET, /articles/",
        "GET, /assets/nothing.js"
    })
    void hasNothingAtAnyOtherAddress(String method, String path) throws Exception {
        HttpResponse<String> answer = send(request(path).method(method, HttpRequest.BodyPublishers.ofString(APPROVE)));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(send(editor("/nothing/here")).statusCode()).isEqualTo(404);
        assertThat(appended).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"POST, /", "DELETE, /v1/articles/varne", "POST, /v1/articles/varne/updates", "PUT, /assets/reader.js"})
    void readersAddressesTakeNoOtherMethod(String method, String path) throws Exception {
        HttpResponse<String> answer = send(request(path).method(method, HttpRequest.BodyPublishers.ofString(APPROVE)));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/varne", "/v1/articles/varne/updates", "/assets/reader.js", "/health/live"})
    void answersAHeadRequestWithTheHeadAlone(String path) throws Exception {
        HttpResponse<String> answer = send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).isPresent();
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles/varne", "/v1/articles", "/v1/articles/varne", "/assets/dateline.css"})
    void servesReadersWithoutASessionAndWithGuardedHeaders(String path) throws Exception {
        HttpResponse<String> answer = send(request(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void onlyPagesThatShowPicturesMayShowThoseOfOtherSitesAndOnlyReadersPagesPlayers() throws Exception {
        assertThat(policy(request("/articles/varne")))
                .endsWith("; img-src 'self' data: https:; frame-src https://www.youtube-nocookie.com"
                        + " https://player.vimeo.com");
        assertThat(policy(editor("/desk"))).endsWith("; img-src 'self' data: https:");
        for (String path : List.of("/", "/desk/sign-in", "/v1/articles/varne", "/articles/nothing")) {
            assertThat(policy(request(path))).as(path).endsWith("; img-src 'self' data:");
        }
        assertThat(policy(editor("/desk/articles/varne/then?seq=1"))).endsWith("; img-src 'self' data:");
    }

    private String policy(HttpRequest.Builder request) throws Exception {
        return send(request).headers().firstValue("Content-Security-Policy").orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles",
                "/v1/articles/varne",
                "/v1/articles/varne/updates",
                "/v1/articles/elsewhere/updates",
                "/v1/articles/varne/updates?after=first",
                "/assets/dateline-client.js"
            })
    void letsTheScriptsOfNamedSitesReadWhatIsPublicAndNoOthers(String path) throws Exception {
        HttpResponse<String> named = send(request(path).header("Origin", PARTNER));
        HttpResponse<String> other = send(request(path).header("Origin", "https://elsewhere.example"));
        HttpResponse<String> own = send(request(path));

        assertThat(named.headers().firstValue("Access-Control-Allow-Origin")).hasValue(PARTNER);
        assertThat(named.headers().firstValue("Access-Control-Expose-Headers")).hasValue("Retry-After");
        assertThat(named.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        for (HttpResponse<String> closed : List.of(other, own)) {
            assertThat(closed.statusCode()).isEqualTo(named.statusCode());
            assertThat(closed.headers().map()).doesNotContainKey("access-control-allow-origin");
            assertThat(closed.headers().allValues("Vary")).anyMatch("Origin"::equals);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/v1/proposals", DECISIONS, "/health/ready", "/articles/varne"})
    void letsNoOtherSitesScriptReadAnythingElse(String path) throws Exception {
        HttpResponse<String> answer = send(editor(path).header("Origin", PARTNER));

        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void readersSocketsOpenFromThisSiteAndThoseThatAreNamedAndFromNoOther() {
        URI address = URI.create("ws://127.0.0.1:" + port.get() + "/v1/articles/varne/updates");
        TestReader own = TestReader.connect(http, address, "Origin", "http://127.0.0.1:" + port.get());
        TestReader named = TestReader.connect(http, address, "Origin", PARTNER);
        TestReader program = TestReader.connect(http, address);
        own.awaitFrames(1);
        named.awaitFrames(1);
        program.awaitFrames(1);

        for (String path : List.of("/v1/articles/varne/updates", "/v1/live")) {
            for (String origin : List.of("https://elsewhere.example", "null", PARTNER + ":8443")) {
                assertThatThrownBy(() -> TestReader.connect(http, address.resolve(path), "Origin", origin))
                        .hasCauseInstanceOf(WebSocketHandshakeException.class)
                        .hasStackTraceContaining("403");
            }
        }
    }

    @Test
    void aSignInLinkWorksOnceAndGivesAGuardedCookie() throws Exception {
        String path = "/desk/enter?token=" + access.invite().reveal();
        HttpResponse<String> first = send(request(path));
        HttpResponse<String> second = send(request(path));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(first.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("dateline_session=")
                .containsIgnoringCase("; HttpOnly")
                .contains("; SameSite=Strict", "; Path=/")
                .doesNotContain("Secure");
        assertThat(second.statusCode()).isEqualTo(401);
        assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void goesOnToTheDeskFromItsOwnPageSoThatTheStrictCookieIsSent() throws Exception {
        HttpResponse<String> answer =
                send(request("/desk/enter?token=" + access.invite().reveal()));

        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body())
                .contains("<meta http-equiv=\"refresh\" content=\"0; url=/desk\">", "<a href=\"/desk\">")
                .doesNotContain("token", "<script");
        assertThat(send(request("/desk")).body()).doesNotContain("http-equiv");
    }

    @Test
    void theCookieIsSecureBehindHttps() throws Exception {
        HttpResponse<String> answer =
                send(request("/desk/enter?token=" + access.invite().reveal()).header("X-Forwarded-Proto", "https"));

        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("__Host-dateline_session=")
                .contains("; Secure");
    }

    @Test
    void aSessionOpensTheConsole() throws Exception {
        board.take(SampleProposals.key("p1"), SampleProposals.pending("p1"));

        assertThat(send(editor("/desk")).statusCode()).isEqualTo(200);
        JsonNode proposals = json(send(editor("/v1/proposals"))).get("proposals");
        assertThat(proposals).hasSize(1);
        assertThat(proposals.get(0).get("articleHeadline").asText()).isEqualTo("Talks in Varne");
    }

    @Test
    void refusesADecisionThatAnotherSitesPageSends() throws Exception {
        HttpResponse<String> answer = send(decision(APPROVE).header("Origin", "https://elsewhere.example"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(appended).isEmpty();
    }

    @Test
    void takesADecisionFromItsOwnPageInTheEditorsNameAtTheStorysTime() throws Exception {
        HttpResponse<String> answer = send(decision(APPROVE).header("Origin", "http://127.0.0.1:" + port.get()));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).get("type").asText()).isEqualTo("accepted");
        assertThat(appended).hasSize(1);
        assertThat(appended.getFirst().by()).startsWith("editor-");
        assertThat(appended.getFirst().at()).isEqualTo(SampleLog.START);
    }

    @Test
    void triesAWatchOnItsDeskAndChangesNothing() throws Exception {
        HttpResponse<String> fits = send(trial("{\"desk\":\"world\",\"query\":\"ferry*\"}"));
        HttpResponse<String> bad = send(trial("{\"desk\":\"world\",\"query\":\"a/b\"}"));

        assertThat(fits.body()).isEqualTo("{\"type\":\"fits\",\"caught\":7,\"of\":214,\"newest\":[]}");
        assertThat(bad.body()).isEqualTo("{\"type\":\"refused\",\"problem\":\"no patterns\",\"from\":1,\"to\":2}");
        assertThat(asked).allSatisfy(ask -> {
            assertThat(ask.desk()).isEqualTo(new DeskId("world"));
            assertThat(ask.tried()).isTrue();
        });
        assertThat(appended).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'  ', there is nothing to look for", "LONG, longer than 2000 characters"})
    void refusesWhatNoWatchCanHoldWithoutAskingMatching(String query, String problem) throws Exception {
        String text = "LONG".equals(query) ? "x".repeat(2001) : query;
        HttpResponse<String> answer = send(trial("{\"desk\":\"world\",\"query\":\"" + text + "\"}"));

        assertThat(json(answer).get("problem").asText()).isEqualTo(problem);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"query\":\"a\"}", "{\"desk\":\"A/B\",\"query\":\"a\"}"})
    void refusesABodyThatIsNoTrialInOneLine(String body) throws Exception {
        HttpResponse<String> answer = send(trial(body));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asText()).isNotBlank().doesNotContain("\n");
        assertThat(asked).isEmpty();
    }

    @Test
    void saysThatNothingWasSavedWhereMatchingIsAway() throws Exception {
        known(1L);
        matching = watch -> {
            throw new IllegalStateException("away");
        };
        HttpResponse<String> trial = send(trial("{\"desk\":\"world\",\"query\":\"ferry\"}"));
        HttpResponse<String> saving = send(decision(configure("ferry")));

        for (HttpResponse<String> answer : List.of(trial, saving)) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(json(answer).get("error").asText()).isEqualTo("matching does not answer; nothing was saved");
        }
        assertThat(appended).isEmpty();
    }

    @Test
    void savesSettingsOnlyWhereMatchingCanRunTheirWatches() throws Exception {
        known(1L);
        HttpResponse<String> bad = send(decision(configure("ferry/")));
        HttpResponse<String> good = send(decision(configure("ferry")));

        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(json(bad).get("error").asText()).isEqualTo("watch 'vessel': no patterns");
        assertThat(json(bad).get("watches"))
                .hasToString("[{\"watch\":\"vessel\",\"problem\":\"no patterns\",\"from\":1,\"to\":2}]");
        assertThat(good.statusCode()).isEqualTo(201);
        assertThat(appended).hasSize(1);
        assertThat(asked).noneMatch(WatchAsk::tried);
    }

    @Test
    void triesPhrasesAsPhrasesForTheyMayHoldWhatNoQueryCan() throws Exception {
        String old = "{\"desk\":\"world\",\"query\":\"\\\"5* hotel\\\"\",\"phrases\":[\"5* hotel\"]}";

        assertThat(json(send(trial(old))).get("type").asText()).isEqualTo("fits");
        assertThat(asked)
                .singleElement()
                .extracting(WatchAsk::watches)
                .isEqualTo(List.of(new Watch("draft", List.of("5* hotel"))));
    }

    @Test
    void asksTheDeskOfANewArticleToo() throws Exception {
        String create = "{\"base\":0,\"act\":{\"type\":\"create\",\"desk\":\"sport\",\"story\":{\"headline\":\"H\","
                + "\"paragraphs\":[]},\"settings\":{\"zone\":\"UTC\",\"language\":\"en\",\"watches\":"
                + "[{\"name\":\"w\",\"query\":\"/\"}]}}}";

        assertThat(send(decision(create)).statusCode()).isEqualTo(422);
        assertThat(asked).extracting(WatchAsk::desk).containsExactly(new DeskId("sport"));
        assertThat(appended).isEmpty();
    }

    @Test
    void anArticleIsOpenedInTheStyleOfTheHouseUnlessItNamesAnother() throws Exception {
        assertThat(send(decision(create(""))).statusCode()).isEqualTo(201);
        assertThat(send(decision(create(",\"style\":\"ISO\""))).statusCode()).isEqualTo(201);

        assertThat(appended)
                .extracting(made -> ((Act.Create) made.act()).settings().style())
                .containsExactly(HouseStyle.BRITISH, HouseStyle.ISO);
    }

    private static String create(String style) {
        return "{\"base\":0,\"act\":{\"type\":\"create\",\"desk\":\"sport\",\"story\":{\"headline\":\"H\",\"paragraphs\":[]},"
                + "\"settings\":{\"zone\":\"UTC\",\"language\":\"en\",\"watches\":[]" + style + "}}}";
    }

    @Test
    void savesNoWatchOfAnArticleWhoseDeskIsNotKnown() throws Exception {
        assertThat(send(decision(configure("ferry"))).statusCode()).isEqualTo(503);
        assertThat(appended).isEmpty();
    }

    @Test
    void doesNotAskAboutPhrasesWithWords() throws Exception {
        matching = watch -> {
            throw new IllegalStateException("away");
        };
        String body = configure("x").replace("\"query\":\"x\"", "\"phrases\":[\"x\"]");

        assertThat(send(decision(body)).statusCode()).isEqualTo(201);
        assertThat(asked).isEmpty();
    }

    @Test
    void asksAboutPhrasesInWhichThereMayBeNoWord() throws Exception {
        known(1L);
        matching = watch -> new WatchVerdict.Refused("no word", 0, 0);
        String body = configure("x").replace("\"query\":\"x\"", "\"phrases\":[\"—\"]");

        HttpResponse<String> answer = send(decision(body));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("error").asText()).isEqualTo("watch 'vessel': no word");
        assertThat(asked)
                .singleElement()
                .extracting(WatchAsk::watches)
                .isEqualTo(List.of(new Watch("vessel", List.of("—"))));
        assertThat(appended).isEmpty();
    }

    @Test
    void givesEditorsTheStoryAsItStandsAndItsVersion() throws Exception {
        assertThat(send(editor("/v1/articles/varne/story")).statusCode()).isEqualTo(404);
        known(null);
        assertThat(send(editor("/v1/articles/varne/story")).statusCode()).isEqualTo(503);
        known(4L);

        assertThat(send(editor("/v1/articles/varne/story")).body())
                .isEqualTo("{\"base\":4,\"headline\":\"Talks in Varne\",\"paragraphs\":[]}");
    }

    @Test
    void givesEditorsWhatWasPublishedWithTheVersionsOfAll() throws Exception {
        assertThat(send(editor("/v1/articles/nothing/entries")).statusCode()).isEqualTo(404);
        EntryId nine = log.post("Nine were hurt.");
        log.correct(nine, "Seven were hurt.");
        log.pin(nine);
        log.keyEvent(nine, "Seven hurt");
        hub.take(log.written());

        JsonNode told = json(send(editor("/v1/articles/varne/entries")));

        assertThat(told.get("pinBase").asLong()).isEqualTo(1);
        assertThat(told.get("phaseBase").asLong()).isEqualTo(1);
        assertThat(told.get("phase").asText()).isEqualTo("live");
        JsonNode update = told.at("/updates/0");
        assertThat(update.get("id").asText()).isEqualTo(nine.value());
        assertThat(update.get("base").asLong()).isEqualTo(3);
        assertThat(update.get("text").asText()).isEqualTo("Seven were hurt.");
        assertThat(update.get("pinned").asBoolean()).isTrue();
        assertThat(update.get("key").asText()).isEqualTo("Seven hurt");
    }

    @Test
    void givesEditorsTheSettingsAndTheirVersion() throws Exception {
        assertThat(send(editor("/v1/articles/varne/settings")).statusCode()).isEqualTo(404);
        known(null);
        assertThat(send(editor("/v1/articles/varne/settings")).statusCode()).isEqualTo(503);
        known(4L);

        assertThat(send(editor("/v1/articles/varne/settings")).body())
                .isEqualTo(
                        "{\"article\":\"varne\",\"desk\":\"world\",\"base\":4,\"zone\":\"UTC\",\"language\":\"en\",\"style\":\"AP\",\"watches\":[{\"name\":\"old\",\"query\":\"\\\"a"
                                + " b\\\" OR \\\"c\\\"\",\"phrases\":[\"a b\",\"c\"]},{\"name\":\"new\",\"query\":\"+d"
                                + " -e\"}]}");
    }

    private void known(@Nullable Long base) {
        Settings settings = new Settings(
                ZoneId.of("UTC"), "en", List.of(new Watch("old", List.of("a b", "c")), new Watch("new", "+d -e")));
        ArticleId varne = new ArticleId("varne");
        articles.take(
                varne,
                new Article(
                                varne,
                                new DeskId("world"),
                                Phase.LIVE,
                                settings,
                                new Story("Talks in Varne", List.of()),
                                List.of())
                        .at(base, base));
    }

    private static String configure(String query) {
        return "{\"base\":1,\"act\":{\"type\":\"configure\",\"settings\":{\"zone\":\"UTC\",\"language\":\"en\",\"watches\":"
                + "[{\"name\":\"vessel\",\"query\":\"" + query + "\"}]}}}";
    }

    private HttpRequest.Builder trial(String body) {
        return editor("/v1/desk/watches").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void answersTheSameOutcomeToTheSameDecisionWithoutAppendingItAgain() throws Exception {
        String body = APPROVE.replace("{\"base\"", "{\"id\":\"d-1\",\"base\"");
        HttpResponse<String> first = send(decision(body));
        HttpResponse<String> second = send(decision(APPROVE).header("Idempotency-Key", "d-1"));

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(appended).hasSize(1);
    }

    @Test
    void namesTheWinnerToTheOneWhoComesSecond() throws Exception {
        kafka = refuse(Refusal.STALE);
        HttpResponse<String> answer = send(decision(APPROVE));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).get("winner").get("version").asLong()).isEqualTo(3);
        assertThat(json(answer).get("error").asText()).isEqualTo("somebody was first");
    }

    @Test
    void answers422ToWhatCannotBe() throws Exception {
        kafka = refuse(Refusal.UNKNOWN_ARTICLE);

        assertThat(send(decision(APPROVE)).statusCode()).isEqualTo(422);
    }

    @Test
    void saysThatADecisionMayStillTakeEffectWhenItHearsNothing() throws Exception {
        kafka = decision -> Future.succeededFuture();
        HttpResponse<String> answer = send(decision(APPROVE).header("Idempotency-Key", "d-9"));

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(json(answer).get("decision").asText()).isEqualTo("d-9");
    }

    @Test
    void asksToComeBackWhenKafkaIsAway() throws Exception {
        kafka = decision -> Future.failedFuture("timed out");
        HttpResponse<String> answer = send(decision(APPROVE));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{\"base\":0}",
                "{\"act\":{\"type\":\"reopen\"}}",
                "{\"base\":-1,\"act\":{\"type\":\"reopen\"}}",
                "{\"base\":0,\"act\":{\"type\":\"conjure\"}}",
                "{\"base\":0,\"act\":{}}",
                "{\"base\":0,\"act\":{\"type\":\"unsupported\"}}",
                "{\"base\":0,\"act\":{\"type\":\"withdraw\",\"entry\":\"e1\",\"note\":\"n\",\"killedBy\":"
                        + "{\"item\":{\"provider\":\"harbor-wire\",\"uri\":\"urn:a\"},\"version\":\"1\"}}}",
                "{\"base\":0,\"act\":{\"type\":\"correct\",\"entry\":\"e1\",\"text\":\" \",\"note\":\"n\"}}",
                "{\"base\":0,\"id\":\"release-e1\",\"act\":{\"type\":\"reopen\"}}",
                "{\"base\":0,\"id\":\"a/b\",\"act\":{\"type\":\"reopen\"}}"
            })
    void refusesABodyThatIsNoDecisionInOneLine(String body) throws Exception {
        HttpResponse<String> answer = send(decision(body));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asText()).isNotBlank().doesNotContain("\n");
        assertThat(appended).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "release-e1, ids that begin with release- are the clerk's",
        "withdraw-e1, ids that begin with withdraw- are the clerk's",
        "LONG, at most 120"
    })
    void refusesAnIdThatNoEditorMayGiveInOneLine(String id, String why) throws Exception {
        HttpResponse<String> answer =
                send(decision(APPROVE).header("Idempotency-Key", "LONG".equals(id) ? "x".repeat(121) : id));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asText()).contains(why).doesNotContain("\n");
        assertThat(appended).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "Multipart/form-data; boundary=x"})
    void refusesAFormWithTheReason(String type) throws Exception {
        HttpResponse<String> answer = send(decision("Up 50% now".repeat(200)).header("Content-Type", type));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(json(answer).path("error").asText())
                .isEqualTo("the body must be JSON: send it with Content-Type: application/json");
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        HttpResponse<String> answer = send(decision("{\"base\":0,\"note\":\"" + "x".repeat(4000) + "\"}"));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void tellsProgramsInJsonThatThereIsNoSuchAddress() throws Exception {
        HttpResponse<String> answer = send(editor("/v1/proposals/p-1"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error\":\"there is no such page\"}");
    }

    @Test
    void answersErrorsAsPagesToPeople() throws Exception {
        HttpResponse<String> unknown = send(request("/articles/elsewhere"));
        HttpResponse<String> desk = send(request("/desk"));

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).startsWith("<!doctype html>").contains("there is no such article");
        assertThat(desk.statusCode()).isEqualTo(401);
        assertThat(desk.body()).startsWith("<!doctype html>");
    }

    @Test
    void servesThePageUnderTheAddressOfEachUpdateAndOfNothingElse() throws Exception {
        String id = log.post("The gates are open.").value();
        hub.take(log.written());
        HttpResponse<String> answer = send(request("/articles/varne/" + id).header("X-Forwarded-Proto", "https"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("og:url\" content=\"https://127.0.0.1:" + port.get() + "/articles/varne/" + id + "\"")
                .contains("data-focus=\"" + id + "\"");
        assertThat(send(request("/articles/varne/none")).statusCode()).isEqualTo(404);
        assertThat(send(request("/articles/none/" + id)).statusCode()).isEqualTo(404);
    }

    @Test
    void answersThatAnAssetIsUnchanged() throws Exception {
        String etag = send(request("/assets/dateline.css"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(send(request("/assets/dateline.css").header("If-None-Match", etag))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void letsBrowsersKeepWhatIsNamedWithTheEditionOfAllAssetsAndNothingElse() throws Exception {
        assertThat(caching("/assets/" + Assets.edition() + "/console.js")).contains("immutable");
        assertThat(caching("/assets/0123456789ab/console.js")).isEqualTo("no-cache");
        assertThat(caching("/assets/console.js")).isEqualTo("no-cache");
    }

    private String caching(String path) throws Exception {
        HttpResponse<String> answer = send(request(path));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Cache-Control").orElse("");
    }

    @Test
    void isReadyOnlyWhenNothingIsWrong() throws Exception {
        assertThat(send(request("/health/ready")).statusCode()).isEqualTo(200);
        trouble.add("the pages are not read yet");
        HttpResponse<String> answer = send(request("/health/ready"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).get("part").asText()).isEqualTo("gateway");
        assertThat(json(answer).get("reasons").get(0).asText()).isEqualTo("the pages are not read yet");
        assertThat(send(request("/health/live")).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsWhatItHasMetWhetherOrNotItIsReady() throws Exception {
        String counts = "{\"mismatches\":1,\"duplicates\":2,\"unreadable\":3}";
        assertThat(json(send(request("/health/ready"))).get("counts")).hasToString(counts);
        trouble.add("Kafka does not answer");

        assertThat(json(send(request("/health/ready"))).get("counts")).hasToString(counts);
    }

    @Test
    void theConsoleHearsOfWhatIsOpenThenOfEachChange() {
        board.take(SampleProposals.key("p1"), SampleProposals.pending("p1"));
        TestReader console = TestReader.connect(http, deskAddress(), "Cookie", cookie());
        console.awaitFrames(2);
        board.take(SampleProposals.key("p2"), SampleProposals.pending("p2"));
        board.take(SampleProposals.settled("p1", ProposalState.APPROVED, 1));
        await().until(() -> console.types().size() >= 4);

        assertThat(console.types()).containsExactly("proposal", "ready", "proposal", "proposal");
        assertThat(console.frame(2).get("proposal").get("id").asText()).isEqualTo("p2");
        assertThat(console.frame(3).get("proposal").get("state").asText()).isEqualTo("approved");
    }

    @Test
    void anotherSitesPageCannotOpenTheConsolesConnection() {
        assertThat(handshake("Cookie", cookie(), "Origin", "https://elsewhere.example"))
                .isEqualTo("refused");
        assertThat(handshake("Origin", "http://127.0.0.1:" + port.get())).isEqualTo("refused");
        assertThat(handshake("Cookie", cookie(), "Origin", "http://127.0.0.1:" + port.get()))
                .isEqualTo("open");
    }

    private String handshake(String... headers) {
        try {
            TestReader.connect(http, deskAddress(), headers);
            return "open";
        } catch (java.util.concurrent.CompletionException e) {
            return "refused";
        }
    }

    private Future<Void> accept(Decision decision) {
        appended.add(decision);
        outcomes.take(new Outcome.Accepted(
                decision.id(), decision.article(), 1, Position.parse("1.1.0123456789ab"), null, null));
        return Future.succeededFuture();
    }

    private Function<Decision, Future<Void>> refuse(Refusal refusal) {
        return decision -> {
            Winner winner = new Winner(3, decision.id(), "editor-7", SampleLog.START);
            outcomes.take(
                    new Outcome.Refused(decision.id(), decision.article(), refusal, "somebody was first", winner));
            return Future.succeededFuture();
        };
    }

    private String cookie() {
        return "dateline_session=" + staff.guest();
    }

    private URI deskAddress() {
        return URI.create("ws://127.0.0.1:" + port.get() + "/v1/desk");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.get() + path));
    }

    private HttpRequest.Builder editor(String path) {
        return request(path).header("Cookie", cookie());
    }

    private HttpRequest.Builder decision(String body) {
        return editor(DECISIONS).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Json.Malformed {
        return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
