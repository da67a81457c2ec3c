package dev.dateline.ingest.source.push;

import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.SourceConfig;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door of {@code POST /v1/items}: who sends, in which form, and whether there is room for more. */
final class ItemsRoute implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(ItemsRoute.class);
    private static final int BYTES_AT_ONCE = 64 << 20;
    private static final String BEARER = "bearer ";

    private final Vertx vertx;
    private final Senders senders;
    private final Reception reception;
    private final int mostAtOnce;
    private final AtomicInteger underWay = new AtomicInteger();

    ItemsRoute(Vertx vertx, Senders senders, Intake intake, int maxBodyBytes) {
        this.vertx = vertx;
        this.senders = senders;
        this.reception = new Reception(vertx, intake, maxBodyBytes);
        this.mostAtOnce = Math.clamp(BYTES_AT_ONCE / maxBodyBytes, 4, 128);
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        SourceConfig source = senders.holding(presented(request)).orElse(null);
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (source == null) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            turnAway(request, 401, "no valid API key");
        } else if (!MediaType.isTaken(type) || request.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            turnAway(
                    request,
                    415,
                    "send application/json, application/x-ndjson, an XML type or text/plain, not encoded");
        } else if (underWay.incrementAndGet() > mostAtOnce) {
            underWay.decrementAndGet();
            turnAway(request, 503, "too many requests are under way");
        } else {
            reception.receive(request, source, new Hint(type, null)).onComplete(done -> underWay.decrementAndGet());
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
