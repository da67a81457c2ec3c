package dev.dateline.ingest.source.push;

import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Source;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Providers push: {@code POST /v1/items}, in any format that is known, with a key or a signature for each provider. */
public final class HttpPush implements Source {
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int IDLE_SECONDS = 30;
    /**
     * Below zero, Vert.x takes any port, and the same one for all that give the same number, whoever they are: so each door
     * has a number of its own, and the gateway's is -1.
     */
    private static final AtomicInteger ANY_PORT = new AtomicInteger(-2);

    private static final String ITEMS = "/v1/items";

    private final Vertx vertx;
    private final Settings settings;
    private final int port;
    private final Supplier<Router> routers;
    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

    /** Where to listen ({@code port} 0 for any free one) and how much to take at once. */
    public record Settings(String host, int port, int maxBodyBytes) {}

    /** What further {@code routes} add stands beside the items and the health. */
    public HttpPush(Vertx vertx, Settings settings, Senders senders, Intake intake, List<Routes> routes) {
        // Signatures grow old by the real clock, also where a story is told by another one.
        this(vertx, settings, senders, intake, routes, InstantSource.system());
    }

    HttpPush(Vertx vertx, Settings settings, Senders senders, Intake intake, List<Routes> routes, InstantSource clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.port = settings.port() == 0 ? ANY_PORT.getAndDecrement() : settings.port();
        ItemsRoute items = new ItemsRoute(vertx, senders, intake, settings.maxBodyBytes(), clock);
        HealthRoutes health = new HealthRoutes(intake);
        this.routers = () -> {
            Router router = router(vertx, items);
            health.on(router);
            routes.forEach(each -> each.on(router));
            return router;
        };
    }

    /** One of the servers that share the port; each has an event loop to itself. */
    private final class Share extends VerticleBase {
        @Override
        public Future<?> start() {
            HttpServerOptions options = new HttpServerOptions()
                    .setIdleTimeout(IDLE_SECONDS)
                    .setIdleTimeoutUnit(TimeUnit.SECONDS)
                    // A refused body ends its connection, which must not carry the requests of others.
                    .setHttp2ClearTextEnabled(false);
            return vertx.createHttpServer(options)
                    .requestHandler(routers.get())
                    .listen(port, settings.host())
                    .onSuccess(servers::add);
        }
    }

    @Override
    public Future<Void> open() {
        String where = settings.host() + ":" + settings.port();
        DeploymentOptions one =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        return vertx.deployVerticle(Share::new, one)
                .<Void>mapEmpty()
                .recover(failure -> Future.failedFuture(
                        new IllegalStateException("cannot listen on " + where + ": " + failure.getMessage(), failure)));
    }

    /** The port that is listened on. */
    public int port() {
        return servers.getFirst().actualPort();
    }

    @Override
    public Future<Void> close() {
        return Future.join(
                        servers.stream().map(server -> server.shutdown(GRACE)).toList())
                .mapEmpty();
    }

    private static Router router(Vertx vertx, ItemsRoute items) {
        Router router = Router.router(vertx);
        router.post(ITEMS).handler(items);
        router.route(ITEMS).handler(context -> {
            context.response().putHeader(HttpHeaders.ALLOW, "POST");
            context.fail(405);
        });
        answer(router, 404, "there is nothing here; items go to POST " + ITEMS);
        answer(router, 405, "this method is not allowed here");
        answer(router, 400, "this request is not valid HTTP");
        answer(router, 500, "this went wrong here; send it again");
        return router;
    }

    private static void answer(Router router, int status, String error) {
        router.errorHandler(status, (RoutingContext context) -> Answers.error(context.response(), status, error));
    }
}
