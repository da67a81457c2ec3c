package dev.dateline.ingest.source.websub;

import dev.dateline.ingest.publish.Unavailable;
import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.source.Delivery;
import dev.dateline.ingest.source.Hubs;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Receipt;
import dev.dateline.ingest.source.push.Answers;
import dev.dateline.ingest.source.push.BodyReader;
import dev.dateline.ingest.source.push.Room;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what hubs send (WebSub, 7). Answers 2xx once Kafka has it, and also where the signature is wrong or missing, as the
 * standard wants, but then it is dropped; 503 where it is to come again. The same item by a hub and by a poll is one item
 * version.
 */
final class Distribution {
    private static final Logger LOG = LoggerFactory.getLogger(Distribution.class);

    private final Vertx vertx;
    private final Intake intake;
    private final int maxBodyBytes;
    private final Room room;
    private final Dropped dropped;

    Distribution(Vertx vertx, Intake intake, int maxBodyBytes, Dropped dropped) {
        this.vertx = vertx;
        this.intake = intake;
        this.maxBodyBytes = maxBodyBytes;
        this.room = new Room(maxBodyBytes);
        this.dropped = dropped;
    }

    void take(HttpServerRequest request, Follow follow) {
        if (request.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            turnAway(request, 415, "send it not encoded");
        } else if (!room.enter()) {
            turnAway(request, 503, "too many requests are under way");
        } else {
            Instant received = Instant.now();
            BodyReader.start(vertx, request, maxBodyBytes)
                    .whole()
                    .compose(body -> judged(request, follow, body)
                            .compose(right -> right ? taken(request, follow, body, received) : dropped(follow)))
                    .onSuccess(done -> accept(request))
                    .onFailure(failure -> refuse(request, follow, failure))
                    .onComplete(done -> room.leave());
        }
    }

    /** Off the event loop: a large body takes milliseconds. */
    private Future<Boolean> judged(HttpServerRequest request, Follow follow, Buffer body) {
        HubSignature signature = only(request.headers().getAll("X-Hub-Signature"));
        String secret = follow.standing().agreement().secret();
        return vertx.executeBlocking(() -> signature != null && signature.matches(secret, body.getBytes()), false)
                .map(Objects::requireNonNull);
    }

    private static @Nullable HubSignature only(List<String> headers) {
        return headers.size() == 1 ? HubSignature.of(headers.getFirst()).orElse(null) : null;
    }

    private Future<Void> dropped(Follow follow) {
        // A hub that cannot sign pushes nothing: polling must not go slowly for its sake.
        follow.move(standing -> standing.judged(false));
        dropped.note(follow.source());
        return Future.succeededFuture();
    }

    private Future<Void> taken(HttpServerRequest request, Follow follow, Buffer body, Instant received) {
        Hubs.Subscription feed = follow.wanted();
        Hint hint = Hint.ofFeed(request.getHeader(HttpHeaders.CONTENT_TYPE), feed.base());
        follow.move(standing -> standing.judged(true));
        return intake.take(new Delivery(feed.source(), feed.sender(), body, hint, received))
                .onSuccess(receipt -> sayWhatIsSetAside(feed, receipt))
                .mapEmpty();
    }

    private static void sayWhatIsSetAside(Hubs.Subscription feed, Receipt receipt) {
        if (!receipt.rejected().isEmpty()) {
            int count = receipt.rejected().size();
            LOG.info("{}: {} of its hub's items are set aside", feed.source().shown(), count);
        }
    }

    private static void refuse(HttpServerRequest request, Follow follow, Throwable failure) {
        if (failure instanceof BodyReader.TooLarge) {
            follow.move(standing -> standing.judged(false));
            LOG.warn("{}: 413 to its hub, {}", follow.source().shown(), failure.getMessage());
            Answers.error(request.response(), 413, String.valueOf(failure.getMessage()));
        } else if (failure instanceof Unavailable) {
            LOG.warn("{}: 503 to its hub, {}", follow.source().shown(), failure.getMessage());
            Answers.error(request.response(), 503, "content cannot be taken right now; send this again");
        } else if (request.isEnded()) {
            LOG.error("{}: 500 to its hub", follow.source().shown(), failure);
            Answers.error(request.response(), 500, "this went wrong here; send it again");
        } else {
            LOG.info(
                    "{}: its hub's connection broke within a request",
                    follow.source().shown());
        }
    }

    private void turnAway(HttpServerRequest request, int status, String why) {
        BodyReader.discard(vertx, request);
        Answers.error(request.response(), status, why);
    }

    private static void accept(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(202).end();
        }
    }
}
