package dev.dateline.ingest.source.push;

import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.publish.Unavailable;
import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.source.Delivery;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Receipt;
import dev.dateline.ingest.source.SourceConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a known sender's body to the intake and brings the receipt back. Logs one line for what is not accepted. */
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Vertx vertx;
    private final Intake intake;
    private final int maxBodyBytes;

    Reception(Vertx vertx, Intake intake, int maxBodyBytes) {
        this.vertx = vertx;
        this.intake = intake;
        this.maxBodyBytes = maxBodyBytes;
    }

    /** A body, and what is known of it. */
    record Letter(Buffer body, Hint hint, Instant received) {}

    /** Completes when the request holds no memory any longer, which may be after its answer. */
    Future<Void> receive(HttpServerRequest request, SourceConfig source, Hint hint) {
        Instant received = Instant.now();
        BodyReader reader = BodyReader.start(vertx, request, maxBodyBytes);
        return reader.whole()
                .compose(body -> deliver(source, new Letter(body, hint, received)))
                .<Void>map(receipt -> answer(request, source, receipt))
                .recover(failure -> refuse(request, source.sender().provider(), failure)
                        ? setAside(reader, source, received, String.valueOf(failure.getMessage()))
                        : Future.succeededFuture());
    }

    /** Succeeds once Kafka has it; nobody is answered yet. */
    Future<Receipt> deliver(SourceConfig source, Letter letter) {
        return intake.take(new Delivery(source.id(), source.sender(), letter.body(), letter.hint(), letter.received()));
    }

    static Void answer(HttpServerRequest request, SourceConfig source, Receipt receipt) {
        if (!receipt.rejected().isEmpty()) {
            LOG.info(
                    "{}: {} accepted, {} set aside, the first for {}",
                    source.sender().provider(),
                    receipt.accepted().size(),
                    receipt.rejected().size(),
                    receipt.rejected().getFirst().reason());
        }
        Answers.receipt(request.response(), receipt);
        return null;
    }

    /** Answers; true where the beginning of the body is to be set aside. */
    static boolean refuse(HttpServerRequest request, Provider provider, Throwable failure) {
        if (failure instanceof BodyReader.TooLarge) {
            LOG.info("{}: 413, {}", provider, failure.getMessage());
            Answers.error(request.response(), 413, String.valueOf(failure.getMessage()));
            return true;
        }
        if (failure instanceof Unavailable) {
            LOG.warn("{}: 503, {}", provider, failure.getMessage());
            Answers.error(request.response(), 503, "items cannot be taken right now; send this again");
        } else if (request.isEnded()) {
            LOG.error("{}: 500", provider, failure);
            Answers.error(request.response(), 500, "this went wrong here; send it again");
        } else {
            LOG.info("{}: the connection broke within a request", provider);
        }
        return false;
    }

    private Future<Void> setAside(BodyReader reader, SourceConfig source, Instant received, String detail) {
        return reader.beginning()
                .map(beginning -> new Delivery(source.id(), source.sender(), beginning, Hint.NOTHING, received))
                .compose(delivery -> intake.setAside(delivery, RejectReason.TOO_LARGE, detail))
                .<Void>mapEmpty()
                .otherwise(failure -> {
                    LOG.warn("{}: not set aside, {}", source.sender().provider(), failure.getMessage());
                    return null;
                });
    }
}
