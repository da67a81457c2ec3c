package dev.dateline.ingest.source.push;

import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.SourceConfig;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door of {@code POST /v1/items}: who sends, in which form, and whether there is room for more. A request with any
 * header of a {@link Signature} is judged by its signature alone, any other by its key.
 */
final class ItemsRoute implements Handler<RoutingContext> {
    static final String UNTIMELY = "this was signed more than " + SignatureCheck.WINDOW.toMinutes()
            + " minutes away from now; sign it anew, by a clock that is right";

    private static final Logger LOG = LoggerFactory.getLogger(ItemsRoute.class);
    private static final String BEARER = "bearer ";
    private static final String HOW_TO_SIGN = "a signed request has, once each, " + Signature.PROVIDER + ", "
            + Signature.TIMESTAMP + " (seconds since 1970) and " + Signature.SIGNATURE + " (v1= and 64 digits of hex)";

    private final Vertx vertx;
    private final Senders senders;
    private final Reception reception;
    private final SignatureCheck check;
    private final SignedReception signedReception;
    private final Room room;
    /** Of bodies whose sender is not known yet, so that strangers take no place from those who are. */
    private final Room strangers;

    /** {@code clock}: the real one, by which signatures grow old. */
    ItemsRoute(Vertx vertx, Senders senders, Intake intake, int maxBodyBytes, InstantSource clock) {
        this.vertx = vertx;
        this.senders = senders;
        this.reception = new Reception(vertx, intake, maxBodyBytes);
        this.check = new SignatureCheck(senders, clock);
        this.signedReception = new SignedReception(vertx, reception, check, maxBodyBytes);
        this.room = new Room(maxBodyBytes);
        this.strangers = new Room(maxBodyBytes);
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (Signature.isOn(request.headers())) {
            signed(request);
        } else {
            keyed(request);
        }
    }

    private void keyed(HttpServerRequest request) {
        SourceConfig source = senders.holding(presented(request)).orElse(null);
        if (source == null) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            turnAway(request, 401, "no valid API key");
        } else {
            admit(request, room, hint -> reception.receive(request, source, hint));
        }
    }

    private void signed(HttpServerRequest request) {
        Optional<Signature> claim = Signature.of(request.headers());
        if (claim.isEmpty()) {
            challenge(request, 401);
            turnAway(request, 401, HOW_TO_SIGN);
        } else if (!check.inTime(claim.get())) {
            challenge(request, 401);
            turnAway(request, 401, UNTIMELY);
        } else {
            admit(request, strangers, hint -> signedReception.receive(request, claim.get(), hint));
        }
    }

    private void admit(HttpServerRequest request, Room place, Function<Hint, Future<Void>> receive) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (!MediaType.isTaken(type) || request.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            turnAway(
                    request,
                    415,
                    "send application/json, application/x-ndjson, an XML type or text/plain, not encoded;"
                            + " JSON and XML may come without a Content-Type");
        } else if (!place.enter()) {
            turnAway(request, 503, "too many requests are under way");
        } else {
            receive.apply(new Hint(type, null)).onComplete(done -> place.leave());
        }
    }

    /** Answers a signed request whose body has come. */
    static void refuseSigned(HttpServerRequest request, int status, String why) {
        challenge(request, status);
        Answers.error(request.response(), status, why);
    }

    private static void challenge(HttpServerRequest request, int status) {
        if (status == 401) {
            request.response().putHeader("WWW-Authenticate", Signature.SIGNATURE);
        }
    }

    private void turnAway(HttpServerRequest request, int status, String why) {
        LOG.info("{}: {}, {}", request.remoteAddress().hostAddress(), status, why);
        BodyReader.discard(vertx, request);
        Answers.error(request.response(), status, why);
    }

    /** The secret in {@code X-Api-Key}, else behind {@code Authorization: Bearer}; empty where there is none. */
    private static String presented(HttpServerRequest request) {
        String key = request.getHeader("X-Api-Key");
        if (key != null) {
            return key;
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer =
                authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER);
        return bearer ? authorization.substring(BEARER.length()).strip() : "";
    }
}
