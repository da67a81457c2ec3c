package dev.dateline.ingest.source.push;

import dev.dateline.ingest.reading.Hint;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes signed bodies to the reception, each once. A sender hears
 *
 * <ul>
 *   <li>401 where the time or the signature is wrong,
 *   <li>409 where this very request was received before, so that one who missed the first answer knows that it is here,
 *   <li>503 while it is under way, or where Kafka did not take it: then the very same request may be sent again.
 * </ul>
 *
 * Nothing of a body that is too large is set aside, since nobody knows whose it is.
 */
final class SignedReception {
    private static final Logger LOG = LoggerFactory.getLogger(SignedReception.class);

    private final Vertx vertx;
    private final Reception reception;
    private final SignatureCheck check;
    private final int maxBodyBytes;

    SignedReception(Vertx vertx, Reception reception, SignatureCheck check, int maxBodyBytes) {
        this.vertx = vertx;
        this.reception = reception;
        this.check = check;
        this.maxBodyBytes = maxBodyBytes;
    }

    /** Completes when the request holds no memory any longer. */
    Future<Void> receive(HttpServerRequest request, Signature claim, Hint hint) {
        Instant received = Instant.now();
        return BodyReader.start(vertx, request, maxBodyBytes)
                .whole()
                .compose(body -> signed(claim, body)
                        .compose(signed -> signed.isPresent()
                                ? once(signed.get(), request, new Reception.Letter(body, hint, received))
                                : refuse(request, claim, 401, "no valid signature")))
                .recover(failure -> {
                    Reception.refuse(request, claim.provider(), failure);
                    return Future.succeededFuture();
                });
    }

    /** Off the event loop: a large body takes milliseconds. */
    private Future<Optional<SignatureCheck.Signed>> signed(Signature claim, Buffer body) {
        return vertx.executeBlocking(() -> check.signed(claim, body), false).map(Objects::requireNonNull);
    }

    private Future<Void> once(SignatureCheck.Signed signed, HttpServerRequest request, Reception.Letter letter) {
        Seen.Sight sight = check.begin(signed);
        return switch (sight) {
            case FIRST ->
                reception
                        .deliver(signed.source(), letter)
                        // Before the answer, which may bring the next request.
                        .onSuccess(receipt -> check.accepted(signed))
                        .onFailure(failure -> check.failed(signed))
                        .<Void>map(receipt -> Reception.answer(request, signed.source(), receipt));
            case UNDER_WAY -> refuse(request, signed, 503, "this very request is under way");
            case ACCEPTED -> refuse(request, signed, 409, "this very request was received before");
            case TOO_OLD -> refuse(request, signed, 401, ItemsRoute.UNTIMELY);
        };
    }

    private static Future<Void> refuse(
            HttpServerRequest request, SignatureCheck.Signed signed, int status, String why) {
        LOG.info("{}: {}, {}", signed.source().sender().provider(), status, why);
        ItemsRoute.refuseSigned(request, status, why);
        return Future.succeededFuture();
    }

    private static Future<Void> refuse(HttpServerRequest request, Signature claim, int status, String why) {
        String from = request.remoteAddress().hostAddress();
        LOG.info("{}, as {}: {}, {}", from, claim.provider(), status, why);
        ItemsRoute.refuseSigned(request, status, why);
        return Future.succeededFuture();
    }
}
