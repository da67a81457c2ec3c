package dev.dateline.ingest.source.fetch;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Asks only servers with public addresses, unless an operator says otherwise for one, and takes only answers within {@link
 * Bounds}. Follows at most five redirects, each checked anew; brotli is neither asked for nor taken.
 */
public final class GuardedFetcher implements Fetcher {
    /** At the same time, of one server. */
    private static final int MOST_CONNECTIONS = 10;

    private final Vertx vertx;
    private final HttpClient client;
    private final Fetch.Tools tools;

    public GuardedFetcher(Vertx vertx, Bounds bounds) {
        this(vertx, bounds, Names.system(vertx), new HttpClientOptions());
    }

    /** {@code options}: whom to trust. */
    GuardedFetcher(Vertx vertx, Bounds bounds, Names names, HttpClientOptions options) {
        this.vertx = vertx;
        HttpClientOptions within = options.setProtocolVersion(HttpVersion.HTTP_1_1)
                // A look every half minute is not worth a connection that stays open.
                .setKeepAlive(false)
                .setConnectTimeout((int) bounds.connect().toMillis())
                .setSslHandshakeTimeout(bounds.connect().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setReadIdleTimeout((int) bounds.idle().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxHeaderSize(bounds.headerBytes())
                .setDecompressionSupported(false);
        this.client = vertx.createHttpClient(within, new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS));
        this.tools = new Fetch.Tools(vertx, client, new Gate(names), bounds, userAgent());
    }

    @Override
    public Future<Answer> fetch(Request request) {
        Context context = vertx.getOrCreateContext();
        Promise<Answer> answer = Promise.promise();
        context.runOnContext(now -> Fetch.start(tools, request).onComplete(answer));
        return answer.future();
    }

    public Future<Void> close() {
        return client.close();
    }

    private static String userAgent() {
        try (InputStream file =
                Objects.requireNonNull(GuardedFetcher.class.getResourceAsStream("user-agent.properties"))) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("userAgent", "Dateline");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
