package dev.dateline.ingest.source.websub;

import dev.dateline.ingest.source.push.Answers;
import dev.dateline.ingest.source.push.BodyReader;
import dev.dateline.ingest.source.push.Routes;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where hubs call: {@code GET} asks whether we meant it, {@code POST} brings content. Each subscription has an address of its
 * own; at any other there is nothing.
 */
final class Callback implements Routes {
    /** Beneath it stands a subscription's token. */
    static final String PATH = "/v1/websub/";

    private static final Logger LOG = LoggerFactory.getLogger(Callback.class);

    private final Vertx vertx;
    private final InstantSource clock;
    private final Rhythm rhythm;
    private final Follows follows;
    private final Awaited awaited;
    private final Shelf shelf;
    private final Distribution distribution;

    Callback(Vertx vertx, InstantSource clock, Rhythm rhythm, Known known, Distribution distribution) {
        this.vertx = vertx;
        this.clock = clock;
        this.rhythm = rhythm;
        this.follows = known.follows();
        this.awaited = known.awaited();
        this.shelf = known.shelf();
        this.distribution = distribution;
    }

    /** What is known of subscriptions: those in force, those that may be soon, and what is kept of them. */
    record Known(Follows follows, Awaited awaited, Shelf shelf) {}

    @Override
    public void on(Router router) {
        router.get(PATH + ":token").handler(this::verify);
        router.post(PATH + ":token").handler(this::distribute);
    }

    private void verify(RoutingContext context) {
        Follow follow = follows.at(context.pathParam("token"));
        Verification asked = Verification.of(context.queryParams()).orElse(null);
        if (follow == null && isAwaited(context)) {
            comeAgain(context);
        } else if (follow == null || asked == null || !agrees(follow, asked)) {
            context.fail(404);
        } else {
            context.response()
                    // The words are the hub's: nothing may take them for a page.
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(asked.mode() == Verification.Mode.DENIED ? "" : asked.challenge());
        }
    }

    /** Only to what we asked for ourselves: else anybody could have us subscribed, or unsubscribed. */
    private boolean agrees(Follow follow, Verification asked) {
        Standing now = follow.standing();
        if (!now.agreement().topic().toString().equals(asked.topic())) {
            return false;
        }
        return switch (asked.mode()) {
            case SUBSCRIBE -> now.open() && verified(follow, asked);
            case UNSUBSCRIBE -> now.phase() == Standing.Phase.LEAVING && parted(follow);
            case DENIED -> denied(follow, asked);
        };
    }

    private boolean verified(Follow follow, Verification asked) {
        Standing now = follow.move(standing -> standing.verified(clock.instant(), asked.lease(), rhythm));
        if (!now.open()) {
            return false;
        }
        LOG.info(
                "{}: its hub pushes it until {}",
                follow.source().shown(),
                now.agreement().until());
        shelf.keep(follow.source(), now.agreement())
                .onFailure(
                        failure -> LOG.warn("{}: not kept, {}", follow.source().shown(), failure.getMessage()));
        return true;
    }

    private boolean parted(Follow follow) {
        follows.forget(follow);
        LOG.info("{}: its hub has let go of it", follow.source().shown());
        return true;
    }

    private boolean denied(Follow follow, Verification asked) {
        if (follow.standing().phase() == Standing.Phase.LEAVING) {
            return parted(follow);
        }
        Standing now = follow.move(standing -> standing.denied(clock.instant()));
        String reason = asked.reason().replace(now.agreement().secret(), "****");
        LOG.warn("{}: its hub denies it: {}", follow.source().shown(), reason.isEmpty() ? "no reason given" : reason);
        return true;
    }

    private void distribute(RoutingContext context) {
        HttpServerRequest request = context.request();
        Follow follow = follows.at(context.pathParam("token"));
        if (follow == null && isAwaited(context)) {
            BodyReader.discard(vertx, request);
            comeAgain(context);
        } else if (follow == null) {
            BodyReader.discard(vertx, request);
            context.fail(404);
        } else if (!follow.standing().open()) {
            BodyReader.discard(vertx, request);
            // 410 tells a hub that it need not come again.
            request.response().setStatusCode(410).end();
        } else {
            distribution.take(request, follow);
        }
    }

    private boolean isAwaited(RoutingContext context) {
        return awaited.mayBe(context.pathParam("token"), clock.instant());
    }

    private static void comeAgain(RoutingContext context) {
        Answers.error(context.response(), 503, "this feed was not looked at yet; send this again");
    }
}
