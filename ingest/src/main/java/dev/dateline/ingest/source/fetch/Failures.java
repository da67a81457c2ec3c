package dev.dateline.ingest.source.fetch;

import io.netty.handler.codec.TooLongFrameException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** What went wrong between us and a server, in one line. */
final class Failures {
    private Failures() {}

    /** An answer that is out of bounds or no answer at all is refused; other failures stay failures. */
    static Exception of(Throwable failure, Bounds bounds) {
        if (failure instanceof Fetcher.Refused refused) {
            return refused;
        }
        if (failure instanceof TooLongFrameException) {
            return new Fetcher.Refused("the answer's headers are larger than " + bounds.headerBytes() + " bytes");
        }
        if (failure instanceof UnknownHostException) {
            return new IOException("the host has no address");
        }
        if (failure instanceof SSLException) {
            return new IOException("TLS: " + line(failure));
        }
        boolean unanswered = failure instanceof IOException || failure instanceof TimeoutException;
        return unanswered
                ? new IOException(line(failure))
                : new Fetcher.Refused("this is no valid HTTP answer (" + line(failure) + ")");
    }

    private static String line(Throwable failure) {
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return message.substring(0, Math.min(200, message.length()));
    }
}
