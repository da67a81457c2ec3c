package dev.dateline.ingest.source.fetch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** An answer's body as it comes in, as far as it is taken. */
final class Body {
    private final int most;
    private Buffer bytes = Buffer.buffer();
    private final Promise<Buffer> whole = Promise.promise();

    private Body(int most) {
        this.most = most;
    }

    /** Fails as soon as there is more than {@code most} bytes; whoever asked ends the connection then. */
    static Future<Buffer> of(HttpClientResponse response, int most) {
        Body body = new Body(most);
        response.exceptionHandler(failure -> body.fail(body.brokenOff()));
        if (declared(response.getHeader(HttpHeaders.CONTENT_LENGTH)) > most) {
            return Future.failedFuture(body.tooLarge());
        }
        response.handler(body::take);
        response.endHandler(end -> body.whole.tryComplete(body.bytes));
        return body.whole.future();
    }

    private void take(Buffer part) {
        if (bytes.length() + part.length() > most) {
            fail(tooLarge());
        } else if (!whole.future().isComplete()) {
            bytes.appendBuffer(part);
        }
    }

    /** Lets go of what came: the client holds on to a connection for a while after its end. */
    private void fail(Fetcher.Refused why) {
        whole.tryFail(why);
        bytes = Buffer.buffer();
    }

    private Fetcher.Refused tooLarge() {
        return new Fetcher.Refused("the answer is larger than " + most + " bytes");
    }

    private Fetcher.Refused brokenOff() {
        return new Fetcher.Refused("the answer broke off after " + bytes.length() + " bytes");
    }

    private static long declared(@Nullable String length) {
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }
}
