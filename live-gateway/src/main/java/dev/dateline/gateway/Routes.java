package dev.dateline.gateway;

import static dev.dateline.gateway.account.Permission.DECIDE;
import static dev.dateline.gateway.account.Permission.MANAGE_PEOPLE;
import static dev.dateline.gateway.account.Permission.OWN_ACCOUNT;
import static dev.dateline.gateway.account.Permission.READ_DESK;
import static dev.dateline.gateway.account.Permission.SEE_OPS;
import static dev.dateline.gateway.account.Permission.SUGGEST;
import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import dev.dateline.contract.desk.Sighting;
import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.access.OtherSites;
import dev.dateline.gateway.access.Sightings;
import dev.dateline.gateway.access.SignInRoute;
import dev.dateline.gateway.account.Permission;
import dev.dateline.gateway.desk.ActionsRoute;
import dev.dateline.gateway.desk.ActorsRoute;
import dev.dateline.gateway.desk.CarriersRoute;
import dev.dateline.gateway.desk.DecisionsRoute;
import dev.dateline.gateway.desk.Desk;
import dev.dateline.gateway.desk.FactsRoute;
import dev.dateline.gateway.desk.HistoryRoute;
import dev.dateline.gateway.desk.PoliciesRoute;
import dev.dateline.gateway.desk.ReceiptsRoute;
import dev.dateline.gateway.desk.StoryRoute;
import dev.dateline.gateway.desk.WatchesRoute;
import dev.dateline.gateway.openid.OpenIdConfig;
import dev.dateline.gateway.openid.SignInElsewhere;
import dev.dateline.gateway.ops.Health;
import dev.dateline.gateway.ops.OpsRoute;
import dev.dateline.gateway.people.OwnAccount;
import dev.dateline.gateway.people.People;
import dev.dateline.gateway.people.Roster;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Failures;
import dev.dateline.gateway.reply.Reply;
import dev.dateline.gateway.socket.LiveRoute;
import dev.dateline.gateway.socket.UpdatesRoute;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Every address of this node, each with what it asks of whoever comes. The public ones come first; whatever is not among
 * them meets the gate: editors' addresses are refused to those without a session, and any other is not there for them.
 *
 * @param maxBodyBytes the largest request body that is read
 */
record Routes(Site site, Reading readers, Editing editing, Staff staff, OpsRoute ops, Access access, int maxBodyBytes) {
    private static final Pattern FORM =
            Pattern.compile("application/x-www-form-urlencoded|multipart/", Pattern.CASE_INSENSITIVE);
    private static final String ARTICLE = "/:" + ArticleParam.NAME;
    private static final String ACTOR = "/v1/actors/:" + ActorsRoute.ACTOR;
    private static final String PERSON = "/v1/people/:" + People.PERSON;

    private static final String REJECTED = "/v1/ops/rejected/:" + OpsRoute.PARTITION + "/:" + OpsRoute.OFFSET;

    /** Bodies of a name, a password, a role. */
    private static final int SMALL = 4_096;

    /** Where editors work: whoever comes here without a session is told to sign in. */
    private static final List<String> EDITORS = List.of(
            "/desk/*",
            "/v1/desk/*",
            "/v1/actions",
            "/v1/proposals/*",
            "/v1/session/*",
            "/v1/account/*",
            "/v1/people/*",
            "/v1/actors/*",
            "/v1/ops/*",
            "/v1/articles" + ARTICLE + "/history",
            "/v1/articles" + ARTICLE + "/decisions",
            "/v1/articles" + ARTICLE + "/settings",
            "/v1/articles" + ARTICLE + "/story",
            "/v1/articles" + ARTICLE + "/entries",
            "/v1/articles" + ARTICLE + "/receipts",
            "/v1/articles" + ARTICLE + "/facts",
            "/v1/articles" + ARTICLE + "/carriers");

    /** What readers follow an article by. */
    record Reading(UpdatesRoute updates, LiveRoute live, SegmentsRoute segments) {}

    /** What editors see, decide and set, and what was decided. */
    record Editing(Desk desk, DecisionsRoute decisions, ActionsRoute actions, Setting setting, Telling telling) {}

    /** What editors set besides: for articles, and for all of them. */
    record Setting(WatchesRoute watches, PoliciesRoute policies, ActorsRoute actors) {}

    /**
     * What an editor asks of one article: its past, its words, how far its withdrawals have come, who says what of its figures,
     * and who else carries them.
     */
    record Telling(
            HistoryRoute history, StoryRoute story, ReceiptsRoute receipts, FactsRoute facts, CarriersRoute carriers) {}

    /** Who editors are. */
    record Staff(SignInRoute signIn, OwnAccount account, Roster roster, People people, SignInElsewhere elsewhere) {}

    /** What is asked of every request that is not for the content itself. */
    record Access(Gate gate, Sightings sightings, OtherSites otherSites, Health health, Failures failures) {}

    Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route()
                .putMetadata(Doors.NEEDS, Permission.ANYBODY)
                .handler(Reply::secure)
                .failureHandler(access.failures()::answer);
        Doors doors = new Doors(router, access.gate());
        addReaders(router, doors);
        addSignIn(doors);
        addDesk(doors);
        addStaff(doors);
        addOps(doors);
        doors.deny(EDITORS);
        return router;
    }

    private void addReaders(Router router, Doors doors) {
        addReading(router, doors, "/", site::index);
        addReading(router, doors, "/articles" + ARTICLE, site::article);
        addReading(router, doors, "/articles" + ARTICLE + "/:" + Site.UPDATE, site::update);
        addShared(router, doors, "/assets/:" + Site.ASSET, site::asset);
        addReading(router, doors, "/assets/:" + Site.EDITION + "/:" + Site.ASSET, site::asset);
        addShared(router, doors, "/v1/articles", site::articles);
        addShared(router, doors, "/v1/articles" + ARTICLE, site::page);
        addShared(router, doors, "/v1/articles" + ARTICLE + "/updates", readers.updates()::handle);
        addShared(
                router,
                doors,
                "/v1/articles" + ARTICLE + "/log/:" + SegmentsRoute.EPOCH + "/:" + SegmentsRoute.NUMBER,
                readers.segments()::handle);
        addShared(router, doors, "/v1/live", readers.live()::handle);
        addReading(router, doors, "/v1/openapi.yaml", site::api);
        addReading(router, doors, "/health/live", access.health()::live);
        addReading(router, doors, "/health/ready", access.health()::ready);
    }

    /** What other sites' pages may read as well, where the operator names them. */
    private void addShared(Router router, Doors doors, String path, Handler<RoutingContext> handler) {
        doors.open(path, access.otherSites()::admit);
        addReading(router, doors, path, handler);
    }

    private static void addReading(Router router, Doors doors, String path, Handler<RoutingContext> handler) {
        doors.open(path, handler);
        router.route(path)
                .putMetadata(Doors.NEEDS, Permission.ANYBODY)
                .handler(request -> Reply.refuseMethod(request, "GET, HEAD"));
    }

    private void addSignIn(Doors doors) {
        doors.own(GET, "/desk/enter", access.gate()::enter);
        doors.own(GET, "/desk/sign-in", site::signIn);
        doors.own(GET, "/desk/open-id", staff.elsewhere()::begin);
        doors.own(GET, "/desk/open-id/out", staff.elsewhere()::out);
        doors.own(GET, OpenIdConfig.BACK, staff.elsewhere()::back);
        doors.own(GET, "/desk/welcome", site::welcome);
        doors.own(POST, "/v1/session", body(SMALL), staff.signIn()::signIn);
        doors.own(POST, "/v1/session/link", body(SMALL), staff.signIn()::welcome);
        doors.guarded(DELETE, "/v1/session", OWN_ACCOUNT, staff.signIn()::signOut);
    }

    private void addDesk(Doors doors) {
        Sightings sightings = access.sightings();
        doors.guarded(GET, "/desk", READ_DESK, editing.desk()::console);
        doors.guarded(GET, "/v1/proposals", READ_DESK, editing.desk()::proposals);
        doors.guarded(GET, "/v1/desk", READ_DESK, editing.desk()::connect);
        doors.guarded(
                GET,
                "/v1/articles" + ARTICLE + "/settings",
                READ_DESK,
                editing.setting().watches()::settings);
        doors.guarded(
                GET,
                "/v1/articles" + ARTICLE + "/story",
                READ_DESK,
                editing.telling().story()::handle);
        doors.guarded(GET, "/v1/articles" + ARTICLE + "/entries", READ_DESK, editing.desk()::entries);
        doors.guarded(
                GET,
                "/v1/articles" + ARTICLE + "/receipts",
                READ_DESK,
                editing.telling().receipts()::handle);
        doors.guarded(
                GET,
                "/v1/articles" + ARTICLE + "/facts",
                READ_DESK,
                editing.telling().facts()::handle);
        doors.guarded(
                GET,
                "/v1/articles" + ARTICLE + "/carriers",
                READ_DESK,
                editing.telling().carriers()::handle);
        doors.guarded(
                GET,
                "/desk/articles" + ARTICLE + "/history",
                READ_DESK,
                sightings.before(Sighting.What.HISTORY),
                editing.telling().history()::page);
        doors.guarded(
                GET,
                "/desk/articles" + ARTICLE + "/then",
                READ_DESK,
                sightings.before(Sighting.What.PAST),
                editing.telling().history()::then);
        doors.guarded(
                GET,
                "/v1/articles" + ARTICLE + "/history",
                READ_DESK,
                sightings.before(Sighting.What.HISTORY),
                editing.telling().history()::json);
        doors.guarded(
                POST,
                "/v1/desk/watches",
                READ_DESK,
                body(maxBodyBytes),
                editing.setting().watches()::attempt);
        doors.guarded(
                POST,
                "/v1/articles" + ARTICLE + "/decisions",
                SUGGEST,
                body(maxBodyBytes),
                editing.decisions()::handle);
        doors.guarded(POST, "/v1/actions", SUGGEST, body(maxBodyBytes), editing.actions()::handle);
        doors.guarded(
                POST,
                "/v1/desk/policies",
                READ_DESK,
                body(maxBodyBytes),
                editing.setting().policies()::rehearse);
        doors.guarded(GET, "/v1/desk/waiting", READ_DESK, editing.desk()::waiting);
        ActorsRoute actors = editing.setting().actors();
        doors.guarded(GET, "/desk/actors", READ_DESK, actors::page);
        doors.guarded(GET, "/v1/actors", READ_DESK, actors::all);
        doors.guarded(PUT, ACTOR, DECIDE, body(maxBodyBytes), actors::put);
        doors.guarded(DELETE, ACTOR, DECIDE, actors::withdraw);
    }

    private void addStaff(Doors doors) {
        OwnAccount own = staff.account();
        doors.guarded(GET, "/desk/account", OWN_ACCOUNT, own::page);
        doors.guarded(GET, "/v1/account", OWN_ACCOUNT, own::own);
        doors.guarded(POST, "/v1/account", OWN_ACCOUNT, body(SMALL), own::make);
        doors.guarded(PUT, "/v1/account/password", OWN_ACCOUNT, body(SMALL), own::changePassword);
        doors.guarded(DELETE, "/v1/account/sessions", OWN_ACCOUNT, own::signOutEverywhere);
        People people = staff.people();
        Handler<RoutingContext> seen = access.sightings().before(Sighting.What.PEOPLE);
        doors.guarded(GET, "/desk/people", MANAGE_PEOPLE, seen, staff.roster()::page);
        doors.guarded(GET, "/v1/people", MANAGE_PEOPLE, seen, staff.roster()::list);
        doors.guarded(GET, "/v1/people/changes", SEE_OPS, seen, staff.roster()::changes);
        doors.guarded(GET, "/v1/people/sightings", SEE_OPS, seen, access.sightings()::apart);
        doors.guarded(PUT, PERSON, MANAGE_PEOPLE, body(SMALL), people::put);
        doors.guarded(POST, PERSON + "/link", MANAGE_PEOPLE, people::link);
        doors.guarded(POST, PERSON + "/key", MANAGE_PEOPLE, people::key);
        doors.guarded(PUT, PERSON + "/lock", MANAGE_PEOPLE, body(SMALL), people::lock);
        doors.guarded(DELETE, PERSON + "/sessions", MANAGE_PEOPLE, people::signOut);
    }

    private void addOps(Doors doors) {
        doors.guarded(GET, "/desk/ops", SEE_OPS, ops::page);
        doors.guarded(GET, "/desk/ops/runbook", SEE_OPS, ops::runbook);
        doors.guarded(GET, "/v1/ops", SEE_OPS, ops::overview);
        doors.guarded(
                GET,
                REJECTED,
                SEE_OPS,
                access.sightings().before(Sighting.What.REJECTED, OpsRoute::place),
                ops::rejected);
    }

    /** JSON and nothing else: a form would be read as one, and is what other sites' pages may send without asking. */
    private static Handler<RoutingContext> body(int most) {
        BodyHandler json = BodyHandler.create(false).setBodyLimit(most);
        return request -> {
            String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
            if (type != null && FORM.matcher(type).lookingAt()) {
                Reply.fail(request, 415, "the body must be JSON: send it with Content-Type: application/json");
            } else {
                json.handle(request);
            }
        };
    }
}
