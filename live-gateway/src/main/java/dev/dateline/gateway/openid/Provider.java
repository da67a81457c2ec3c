package dev.dateline.gateway.openid;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the provider says of itself, and its keys; asked for at the start and again when that is an hour old, or when a key
 * turns up that is not known. What was known goes on to count while it does not answer. Safe for many threads.
 */
final class Provider {
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration FRESH = Duration.ofHours(1);

    /** Lest tokens with made-up keys have the provider asked without end. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final Clock clock;
    private final Issuer issuer;
    private final Web web;
    private @Nullable Known known;
    private @Nullable CompletableFuture<Known> asking;

    /**
     * @param clock the real one
     */
    Provider(Vertx vertx, Clock clock, Issuer issuer, Web web) {
        this.vertx = vertx;
        this.clock = clock;
        this.issuer = issuer;
        this.web = web;
    }

    /**
     * What it said.
     *
     * @param keys public ones, by which its tokens are signed
     * @param at when (UTC, real clock)
     */
    record Known(OIDCProviderMetadata metadata, JWKSet keys, Instant at) {}

    /** From memory where that is fresh; fails with {@link Unavailable} where it never answered. */
    Future<Known> known() {
        Known held = held();
        if (held != null && clock.instant().isBefore(held.at().plus(FRESH))) {
            return Future.succeededFuture(held);
        }
        return ask().recover(e -> held == null ? Future.failedFuture(e) : Future.succeededFuture(held));
    }

    /** Asked for anew, since it has another key now; not straight after the last time. */
    Future<Known> renewed() {
        Known held = held();
        return held != null && clock.instant().isBefore(held.at().plus(PAUSE)) ? Future.succeededFuture(held) : ask();
    }

    private synchronized @Nullable Known held() {
        return known;
    }

    /** One question for all that wait for it, answered on each one's own event loop. */
    private synchronized Future<Known> ask() {
        CompletableFuture<Known> running = asking;
        if (running == null) {
            CompletableFuture<Known> begun = new CompletableFuture<>();
            asking = begun;
            running = begun;
            answer().onSuccess(answer -> take(answer, begun)).onFailure(e -> fail(e, begun));
        }
        return Future.fromCompletionStage(running, vertx.getOrCreateContext());
    }

    private void take(Known answer, CompletableFuture<Known> begun) {
        synchronized (this) {
            known = answer;
            asking = null;
        }
        begun.complete(answer);
    }

    private void fail(Throwable e, CompletableFuture<Known> begun) {
        LOG.warn("the OpenID provider {} cannot be used just now: {}", issuer, e.getMessage());
        synchronized (this) {
            asking = null;
        }
        begun.completeExceptionally(e);
    }

    private Future<Known> answer() {
        return web.send(new OIDCProviderConfigurationRequest(issuer).toHTTPRequest())
                .compose(this::metadata)
                .compose(metadata -> web.send(new HTTPRequest(HTTPRequest.Method.GET, metadata.getJWKSetURI()))
                        .compose(Provider::keys)
                        .map(keys -> new Known(metadata, keys, clock.instant())));
    }

    private Future<OIDCProviderMetadata> metadata(HTTPResponse response) {
        try {
            response.ensureStatusCode(HTTPResponse.SC_OK);
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(response.getBodyAsJSONObject());
            if (!metadata.getIssuer().equals(issuer)) {
                return unavailable("it calls itself " + metadata.getIssuer());
            }
            return isSafe(metadata.getAuthorizationEndpointURI())
                            && isSafe(metadata.getTokenEndpointURI())
                            && isSafe(metadata.getJWKSetURI())
                    ? Future.succeededFuture(metadata)
                    : unavailable("an address in its discovery document is missing or without TLS");
        } catch (ParseException e) {
            return unavailable("its discovery document cannot be read: " + e.getMessage());
        }
    }

    /** Plain HTTP only where the provider itself is set so, on this machine. */
    boolean isSafe(@Nullable URI address) {
        return address != null
                && ("https".equals(address.getScheme())
                        || (issuer.getValue().startsWith("http:") && "http".equals(address.getScheme())));
    }

    private static Future<JWKSet> keys(HTTPResponse response) {
        try {
            response.ensureStatusCode(HTTPResponse.SC_OK);
            return Future.succeededFuture(JWKSet.parse(response.getBody()));
        } catch (ParseException | java.text.ParseException e) {
            return unavailable("its keys cannot be read");
        }
    }

    private static <T> Future<T> unavailable(String why) {
        return Future.failedFuture(new Unavailable(why));
    }
}
