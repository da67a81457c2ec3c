package dev.dateline.ingest.source.fetch;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks a server within the usual bounds, and says in a line what came of it. */
final class Asker implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final GuardedFetcher fetcher;

    /** {@code names}: null for those of the machine. */
    Asker(Duration total, @Nullable Names names) {
        Bounds usual = Bounds.USUAL;
        Bounds bounds = new Bounds(total, usual.connect(), usual.idle(), usual.headerBytes(), usual.bodyBytes());
        this.fetcher = names == null
                ? new GuardedFetcher(vertx, bounds)
                : new GuardedFetcher(vertx, bounds, names, new HttpClientOptions());
    }

    String ask(URI address) throws Exception {
        try {
            Fetcher.Answer answer = fetcher.fetch(new Fetcher.Request(address, Map.of(), null, address))
                    .await(60, TimeUnit.SECONDS);
            return answer.body().length() + " bytes";
        } catch (Exception e) {
            // The future's own failure comes out as it is.
            return String.valueOf(e.getMessage());
        }
    }

    @Override
    public void close() throws TimeoutException {
        vertx.close().await(20, TimeUnit.SECONDS);
    }
}
