package dev.dateline.gateway.openid;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.TimeUnit;

/** Asks the provider: on the event loop, no redirect followed, everything bounded. */
final class Web {
    private static final int CONNECT_MS = 3_000;
    private static final int SILENCE_SECONDS = 5;
    private static final int WHOLE_SECONDS = 8;
    private static final int LARGEST = 1_000_000;
    private static final int CONNECTIONS = 8;
    private static final int WAITING = 64;

    private final HttpClient client;

    Web(Vertx vertx) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MS)
                        .setSslHandshakeTimeout(CONNECT_MS)
                        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setReadIdleTimeout(SILENCE_SECONDS)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(WAITING));
    }

    /** The answer, whatever its status; fails with {@link Unavailable} where there is none within seconds. */
    Future<HTTPResponse> send(HTTPRequest request) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.getMethod().name()))
                .setAbsoluteURI(request.getURI().toString())
                .setFollowRedirects(false);
        request.getHeaderMap().forEach((name, values) -> options.putHeader(name, String.join(", ", values)));
        String body = request.getBody();
        return client.request(options)
                .compose(sent -> body == null ? sent.send() : sent.send(body))
                .compose(Web::whole)
                .timeout(WHOLE_SECONDS, TimeUnit.SECONDS)
                .recover(e -> Future.failedFuture(
                        new Unavailable(request.getURI().getHost() + " does not answer: " + kind(e))));
    }

    Future<Void> close() {
        return client.close();
    }

    private static Future<HTTPResponse> whole(HttpClientResponse response) {
        Promise<HTTPResponse> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            if (body.length() + part.length() > LARGEST) {
                whole.tryFail(new IllegalStateException("an answer of more than " + LARGEST + " bytes"));
                response.request().connection().close();
            } else {
                body.appendBuffer(part);
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> {
            try {
                whole.tryComplete(answer(response, body));
            } catch (ParseException e) {
                whole.tryFail(new IllegalStateException("its content type cannot be read"));
            }
        });
        return whole.future();
    }

    private static HTTPResponse answer(HttpClientResponse response, Buffer body) throws ParseException {
        HTTPResponse answer = new HTTPResponse(response.statusCode());
        String type = response.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null) {
            answer.setContentType(type);
        }
        answer.setBody(body.toString());
        return answer;
    }

    /** By its kind alone where it may be anybody's words. */
    private static String kind(Throwable e) {
        return e instanceof IllegalStateException own
                ? String.valueOf(own.getMessage())
                : e.getClass().getSimpleName();
    }
}
