package dev.dateline.standalone.bench.ingest;

import dev.dateline.standalone.Trouble;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.List;

/** A provider who pushes by HTTP: on one event loop, over as many connections as requests are in flight. */
final class PushWay implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int ACCEPTED = 202;

    private final Loops loops;
    private final HttpClient http;
    private final int port;
    private final String key;

    /**
     * @param port ingest's
     * @param key the sender's; a secret
     */
    PushWay(int port, String key, int connections) throws InterruptedException {
        this.loops = Loops.start(1);
        this.port = port;
        this.key = key;
        this.http = loops.vertx()
                .createHttpClient(
                        new HttpClientOptions().setTcpNoDelay(true),
                        new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(-1));
    }

    /** Seconds until all were accepted; fails in one line where one is not. */
    double seconds(Form form, List<Form.Document> documents, int inFlight) throws InterruptedException {
        return UnderWay.seconds(
                documents.size(),
                inFlight,
                loops.lanes(),
                number -> send(form, documents.get(number)).toCompletionStage());
    }

    @Override
    public void close() {
        loops.close();
    }

    private Future<Void> send(Form form, Form.Document document) {
        return http.request(HttpMethod.POST, port, HOST, "/v1/items")
                .compose(request -> send(request, form, document))
                .compose(response -> response.body().compose(body -> checked(response, body)));
    }

    private Future<HttpClientResponse> send(HttpClientRequest request, Form form, Form.Document document) {
        return request.putHeader("Content-Type", form.contentType())
                .putHeader("X-Api-Key", key)
                .send(document.body());
    }

    private static Future<Void> checked(HttpClientResponse response, Buffer body) {
        return response.statusCode() == ACCEPTED
                ? Future.succeededFuture()
                : Future.failedFuture(Trouble.failed("ingest answered " + response.statusCode() + ": " + body));
    }
}
