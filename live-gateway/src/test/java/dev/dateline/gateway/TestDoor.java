package dev.dateline.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Refusal;
import dev.dateline.contract.desk.WatchAnswer;
import dev.dateline.contract.desk.WatchVerdict;
import dev.dateline.contract.desk.Winner;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Position;
import dev.dateline.contract.style.HouseStyle;
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
import dev.dateline.gateway.desk.StoryRoute;
import dev.dateline.gateway.desk.Vetting;
import dev.dateline.gateway.desk.WatchGuard;
import dev.dateline.gateway.desk.WatchesRoute;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.hub.Stopwatch;
import dev.dateline.gateway.openid.OpenIdConfig;
import dev.dateline.gateway.openid.OpenIdRoute;
import dev.dateline.gateway.openid.SignInElsewhere;
import dev.dateline.gateway.ops.Health;
import dev.dateline.gateway.ops.LoopClock;
import dev.dateline.gateway.ops.SampleOps;
import dev.dateline.gateway.page.DeskRules;
import dev.dateline.gateway.page.MediaRules;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.Failures;
import dev.dateline.gateway.socket.Limits;
import dev.dateline.gateway.socket.LiveRoute;
import dev.dateline.gateway.socket.Pace;
import dev.dateline.gateway.socket.Readers;
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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A gateway's addresses on a real port, with one article; Kafka and matching are played. */
final class TestDoor implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(SampleLog.START, ZoneOffset.UTC);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Board board = new Board();
    private final Hub hub;
    private final Articles articles = new Articles();
    private final ActorList actors = new ActorList(this::comeBack, (pause, next) -> {});
    private final TestSightings seen = new TestSightings();
    private final List<Decision> decided = new CopyOnWriteArrayList<>();
    private final AtomicInteger port = new AtomicInteger();
    private final Routes routes;

    TestDoor(TestStaff staff) {
        this(staff, null, new Hub());
    }

    /** The same with these logs beside it. */
    TestDoor(TestStaff staff, Hub hub) {
        this(staff, null, hub);
    }

    /** The same where people can also sign in by a provider. */
    TestDoor(TestStaff staff, OpenIdConfig openId) {
        this(staff, openId, new Hub());
    }

    private Future<Void> comeBack(String id, @Nullable KnownActor actor) {
        actors.take(id, actor);
        return Future.succeededFuture();
    }

    private TestDoor(TestStaff staff, @Nullable OpenIdConfig openId, Hub hub) {
        this.hub = hub;
        hub.take(new SampleLog("varne").written());
        Views views =
                new Views(null, DeskRules.DEFAULTS, MediaRules.DEFAULTS, openId == null ? null : openId.name(), null);
        Outcomes outcomes = new Outcomes();
        Sightings sightings = new Sightings(seen, CLOCK);
        Answers answers = new Answers();
        Matching matching = new Matching(
                ask -> {
                    List<WatchVerdict> verdicts =
                            ask.watches().stream().map(TestDoor::verdict).toList();
                    answers.take(new WatchAnswer(ask.id(), ask.desk(), verdicts));
                    return Future.succeededFuture();
                },
                answers,
                Duration.ofSeconds(5));
        Deciding deciding = new Deciding(
                decision -> accept(decision, outcomes),
                outcomes,
                Duration.ofSeconds(5),
                new Vetting(
                        articles, board, new WatchGuard(articles, matching), "cms"::equals, MediaRules.DEFAULTS, hub),
                HouseStyle.AP);
        UpdatesRoute updates = new UpdatesRoute(
                new Readers(hub, article -> CompletableFuture.completedFuture("done"), CLOCK),
                Pace.USUAL,
                Limits.USUAL);
        routes = new Routes(
                new Site(hub, views, CLOCK, article -> CompletableFuture.completedFuture("done")),
                new Routes.Reading(updates, new LiveRoute(updates), new SegmentsRoute(hub)),
                new Routes.Editing(
                        new Desk(
                                board,
                                hub,
                                article -> CompletableFuture.completedFuture("done"),
                                staff.access(),
                                sightings,
                                views,
                                CLOCK),
                        new DecisionsRoute(deciding, CLOCK),
                        new ActionsRoute(deciding, CLOCK),
                        new Routes.Setting(
                                new WatchesRoute(articles, matching),
                                new PoliciesRoute(articles, board),
                                new ActorsRoute(actors, views, CLOCK)),
                        new Routes.Telling(
                                new HistoryRoute(hub, article -> Future.succeededFuture(List.of()), sightings, views),
                                new StoryRoute(articles, CLOCK),
                                new ReceiptsRoute(board),
                                new FactsRoute(articles, board.ledgers(), CLOCK),
                                new CarriersRoute(articles, board, hub))),
                Staffing.of(staff.clock(), staff.registry(), staff.access(), views, elsewhere(staff, views, openId)),
                SampleOps.route(views),
                new Routes.Access(
                        new Gate(staff.access(), views),
                        sightings,
                        new OtherSites(Set.of()),
                        new Health(List::of, List::of, () -> new Health.Counts(0, 0, 0)),
                        new Failures(views)),
                3000);
        GatewayConfig config = new GatewayConfig("127.0.0.1", 0, null, 3000);
        HttpDoor.Server server = new HttpDoor.Server(
                routes,
                new LoopClock(new CompositeMeterRegistry()),
                new Turnstile(Limits.USUAL, new Traffic(Stopwatch.NONE)));
        TestStaff.done(vertx.deployVerticle(() -> new HttpDoor(server, config, port), new DeploymentOptions()));
    }

    private SignInElsewhere elsewhere(TestStaff staff, Views views, @Nullable OpenIdConfig openId) {
        return openId == null
                ? SignInElsewhere.NONE
                : new OpenIdRoute(vertx, staff.clock(), staff.registry(), staff.access(), views, openId);
    }

    private static WatchVerdict verdict(Watch watch) {
        return watch.text().equals("AND")
                ? new WatchVerdict.Refused("nothing stands beside AND", 0, 3)
                : new WatchVerdict.Fits(7, 214, List.of());
    }

    /** The log takes whatever comes, but for what calls itself late. */
    private Future<Void> accept(Decision decision, Outcomes outcomes) {
        decided.add(decision);
        if (decision.id().value().startsWith("late-")) {
            Winner winner = new Winner(1, new DecisionId("d-0"), "maria", SampleLog.START);
            outcomes.take(
                    new Outcome.Refused(decision.id(), decision.article(), Refusal.STALE, "maria was first", winner));
            return Future.succeededFuture();
        }
        outcomes.take(new Outcome.Accepted(
                decision.id(), decision.article(), 1, Position.parse("1.1.0123456789ab"), null, null));
        return Future.succeededFuture();
    }

    Routes routes() {
        return routes;
    }

    Hub hub() {
        return hub;
    }

    Board board() {
        return board;
    }

    Articles articles() {
        return articles;
    }

    Vertx vertx() {
        return vertx;
    }

    List<Decision> decided() {
        return decided;
    }

    String origin() {
        return "http://127.0.0.1:" + port.get();
    }

    /** A request with these headers, a name and a value each; without a body where it is null. */
    HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8));
        } catch (Json.Malformed e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        TestStaff.done(vertx.close());
    }
}
