package dev.dateline.gateway.webhook;

import dev.dateline.gateway.protocol.CacheKeys;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends signed requests to receivers; everything bounded, no redirect followed. */
public final class Postbox {
    /** At once to one receiver. */
    static final int AT_ONCE = 16;

    private static final int CONNECT_MS = 5_000;
    private static final int WHOLE_SECONDS = 15;
    private static final String MAC = "HmacSHA256";

    private final HttpClient client;
    private final Clock clock;

    /**
     * A box of its own connections.
     *
     * @param clock the real one: receivers refuse what is old
     */
    public Postbox(Vertx vertx, Clock clock) {
        this.clock = clock;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MS)
                        .setSslHandshakeTimeout(CONNECT_MS)
                        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setReadIdleTimeout(WHOLE_SECONDS)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS),
                new PoolOptions().setHttp1MaxSize(AT_ONCE));
    }

    /** What came of it; never fails. */
    Future<Answer> send(Webhook hook, Writing.Told.Ready told) {
        String time = Long.toString(clock.instant().getEpochSecond());
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(hook.url().toString())
                .setFollowRedirects(false)
                .setIdleTimeout(TimeUnit.SECONDS.toMillis(WHOLE_SECONDS))
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Dateline")
                .putHeader("X-Dateline-Delivery", told.delivery())
                .putHeader("X-Dateline-Timestamp", time)
                .putHeader("X-Dateline-Signature", signature(hook.secret(), time, told.body()));
        if (!told.keys().isEmpty()) {
            options.putHeader(CacheKeys.HEADER, String.join(" ", told.keys()));
        }
        return client.request(options)
                .compose(request -> request.send(Buffer.buffer(told.body())).compose(Postbox::drained))
                .timeout(WHOLE_SECONDS, TimeUnit.SECONDS)
                .map(Answer::of)
                .otherwise(e -> new Answer.Failed(
                        "it cannot be reached: " + e.getClass().getSimpleName()));
    }

    /** Closes connections; done when they are. */
    public Future<Void> close() {
        return client.close();
    }

    /** The value of the header: the same scheme by which providers sign what they push. */
    static String signature(String secret, String time, String body) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
            byte[] signed = (time + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status, once the rest was read past: nothing of it is kept. */
    private static Future<Integer> drained(HttpClientResponse response) {
        response.handler(part -> {});
        return response.end().map(response.statusCode());
    }
}
