package dev.dateline.ingest.source.push;

import dev.dateline.ingest.source.Intake;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;

/**
 * Reads a request's body up to a limit. Past it the rest is dropped as it comes, for a while: a sender who is cut off
 * while talking would never read the answer.
 */
public final class BodyReader {
    /** How long a sender may go on with what is no longer wanted. */
    private static final long PATIENCE_MILLIS = 5000;

    /** How long a whole body may take; at the limit of 16 MiB that is half a megabyte a second. */
    private static final long LONGEST_MILLIS = 30_000;

    private final int limit;
    private final Promise<Buffer> whole = Promise.promise();
    private final Promise<Buffer> beginning = Promise.promise();
    private final Buffer seen = Buffer.buffer();
    private boolean over;

    private BodyReader(int limit) {
        this.limit = limit;
    }

    /** The body is larger than the limit. */
    public static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;

        TooLarge(int limit) {
            super("the body is larger than " + limit + " bytes", null, false, false);
        }
    }

    /** Begins to read; to be called in the turn in which the request came. */
    public static BodyReader start(Vertx vertx, HttpServerRequest request, int limit) {
        BodyReader reader = new BodyReader(limit);
        request.handler(reader::take).endHandler(end -> reader.end()).exceptionHandler(reader::broken);
        // Once it is answered, a request no longer hears that its connection is gone.
        request.connection().closeHandler(closed -> reader.broken(new IOException("the connection broke")));
        // A sender who drips would hold a place for ever, for each byte counts as a sign of life.
        long late = vertx.setTimer(LONGEST_MILLIS, timer -> {
            reader.broken(new IOException("the body takes too long"));
            request.connection().close();
        });
        reader.whole.future().onComplete(done -> vertx.cancelTimer(late));
        reader.whole.future().onFailure(failure -> closeIfItGoesOn(vertx, request));
        if (declaredLength(request) > limit) {
            reader.refuse();
        } else if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        return reader;
    }

    /** Drops a body that nobody wants. */
    public static void discard(Vertx vertx, HttpServerRequest request) {
        request.handler(dropped -> {});
        closeIfItGoesOn(vertx, request);
    }

    /** All of it; fails with {@link TooLarge} at once, or as the connection broke. */
    public Future<Buffer> whole() {
        return whole.future();
    }

    /** The first {@link Intake#CUT} bytes, once nothing more comes. */
    Future<Buffer> beginning() {
        return beginning.future();
    }

    private void take(Buffer chunk) {
        if (!over && seen.length() + chunk.length() > limit) {
            refuse();
        }
        int room = over ? Math.max(0, Intake.CUT - seen.length()) : chunk.length();
        seen.appendBuffer(chunk, 0, Math.min(room, chunk.length()));
    }

    private void refuse() {
        over = true;
        whole.tryFail(new TooLarge(limit));
    }

    private void end() {
        whole.tryComplete(seen);
        beginning.tryComplete(seen.getBuffer(0, Math.min(seen.length(), Intake.CUT)));
    }

    private void broken(Throwable failure) {
        whole.tryFail(failure);
        end();
    }

    private static void closeIfItGoesOn(Vertx vertx, HttpServerRequest request) {
        if (!request.isEnded()) {
            long timer =
                    vertx.setTimer(PATIENCE_MILLIS, late -> request.connection().close());
            request.end().onComplete(ended -> vertx.cancelTimer(timer));
        }
    }

    private static long declaredLength(HttpServerRequest request) {
        String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return declared == null ? -1 : Long.parseLong(declared);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
