package dev.dateline.ingest.source.fetch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One question until its answer, through redirects; on one context, and never longer than it may take. */
final class Fetch {
    /** One dead address should not hide a living one; more are not tried. */
    private static final int MOST_ADDRESSES = 3;

    private final Tools tools;
    private final Fetcher.Request asked;
    private final Promise<Fetcher.Answer> answer = Promise.promise();
    private @Nullable HttpClientRequest current;

    record Tools(Vertx vertx, HttpClient client, Gate gate, Bounds bounds, String userAgent) {}

    private Fetch(Tools tools, Fetcher.Request asked) {
        this.tools = tools;
        this.asked = asked;
    }

    /** To be called on a context. */
    static Future<Fetcher.Answer> start(Tools tools, Fetcher.Request asked) {
        Fetch fetch = new Fetch(tools, asked);
        long millis = tools.bounds().total().toMillis();
        long timer = tools.vertx()
                .setTimer(
                        millis,
                        late -> fetch.answer.tryFail(new Fetcher.Refused("no whole answer came in "
                                + tools.bounds().total().toSeconds() + " seconds")));
        Future<Fetcher.Answer> done = fetch.answer.future();
        done.onComplete(end -> tools.vertx().cancelTimer(timer)).onFailure(failure -> fetch.hangUp());
        fetch.go(Hop.first(asked))
                .onSuccess(fetch.answer::tryComplete)
                .onFailure(failure -> fetch.answer.tryFail(Failures.of(failure, tools.bounds())));
        return done;
    }

    private Future<Fetcher.Answer> go(Hop hop) {
        return tools.gate()
                .admit(hop.address(), isInside(hop.address()))
                .compose(addresses -> connect(hop, addresses, 0))
                .compose(request -> hop.form() == null ? request.send() : request.send(hop.form()))
                .compose(response -> goOn(hop, response));
    }

    /** The operator's word holds for one place, not for where a redirect leads. */
    private boolean isInside(URI address) {
        return asked.inside() != null && Gate.isSamePlace(asked.inside(), address);
    }

    private Future<HttpClientRequest> connect(Hop hop, List<InetAddress> addresses, int index) {
        if (answer.future().isComplete()) {
            return Future.failedFuture(new Fetcher.Refused("too late"));
        }
        return tools.client()
                .request(new Question(hop, asked, tools).to(addresses.get(index)))
                .map(this::hold)
                .recover(failure -> index + 1 < Math.min(addresses.size(), MOST_ADDRESSES)
                        ? connect(hop, addresses, index + 1)
                        : Future.failedFuture(failure));
    }

    private HttpClientRequest hold(HttpClientRequest request) {
        current = request;
        // Else each bad answer would be an error in the log; it is told to whoever asked.
        request.connection().exceptionHandler(told -> {});
        if (answer.future().isComplete()) {
            hangUp();
        }
        return request;
    }

    private Future<Fetcher.Answer> goOn(Hop hop, HttpClientResponse response) {
        // What is cut off on purpose is no error.
        response.exceptionHandler(cut -> {});
        Hop next;
        try {
            next = hop.next(response.statusCode(), response.getHeader(HttpHeaders.LOCATION));
        } catch (Fetcher.Refused e) {
            return Future.failedFuture(e);
        }
        if (next != null) {
            // Its body is nobody's business.
            hangUp();
            return go(next);
        }
        return Body.of(response, tools.bounds().bodyBytes())
                .compose(body -> unpacked(body, Unpacking.codings(response.getHeader(HttpHeaders.CONTENT_ENCODING))))
                .map(body -> new Fetcher.Answer(
                        response.statusCode(), hop.address(), hop.moved(), response.headers(), body));
    }

    private Future<Buffer> unpacked(Buffer body, List<String> codings) {
        return codings.isEmpty() || body.length() == 0
                ? Future.succeededFuture(body)
                : tools.vertx()
                        .executeBlocking(
                                () -> Unpacking.unpack(
                                        body, codings, tools.bounds().bodyBytes()),
                                false)
                        .map(Objects::requireNonNull);
    }

    private void hangUp() {
        if (current != null) {
            current.reset();
        }
    }
}
