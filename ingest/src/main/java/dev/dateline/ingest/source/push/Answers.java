package dev.dateline.ingest.source.push;

import dev.dateline.contract.json.Json;
import dev.dateline.ingest.source.Receipt;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes answers: always JSON, never cached, and none to a sender who has gone. */
public final class Answers {
    private static final String SOON = "2";

    private Answers() {}

    private record Problem(String error) {}

    private record Outcome(@Nullable String error, List<Receipt.Taken> accepted, List<Receipt.Line> rejected) {}

    static void receipt(HttpServerResponse response, Receipt receipt) {
        int status = receipt.status();
        String error = status == 202 ? null : receipt.error();
        send(response, status, new Outcome(error, receipt.accepted(), receipt.rejected()));
    }

    public static void error(HttpServerResponse response, int status, String error) {
        if (status == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
        send(response, status, new Problem(error));
    }

    static void send(HttpServerResponse response, int status, Object body) {
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(Buffer.buffer(Json.bytes(body)));
        }
    }
}
