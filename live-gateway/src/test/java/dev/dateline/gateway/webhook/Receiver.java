package dev.dateline.gateway.webhook;

import dev.dateline.gateway.access.TestStaff;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A CMS that is told; it answers as a test says, 200 where it says nothing. */
final class Receiver implements AutoCloseable {
    static final String SECRET = "0123456789abcdef-of-the-cms";

    private final Vertx vertx = Vertx.vertx();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    Receiver() {
        server = TestStaff.done(
                vertx.createHttpServer().requestHandler(this::take).listen(0, "localhost"));
    }

    /** What came; {@code status} is what it was answered. */
    record Request(String delivery, String time, String signature, String keys, String body, int status) {}

    URI url() {
        return URI.create("http://localhost:" + server.actualPort() + "/in?token=in-the-address");
    }

    Webhook hook(Webhook.Choice choice) {
        return new Webhook("cms", url(), SECRET, choice, true);
    }

    /** From now on deliveries that begin so are answered with this status. */
    void answers(String deliveries, int status) {
        answers.put(deliveries, status);
    }

    List<Request> requests() {
        return requests;
    }

    /** What it has taken, in the order in which it came. */
    List<String> taken() {
        return requests.stream()
                .filter(request -> request.status() == 200)
                .map(Request::delivery)
                .toList();
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            String delivery = header(request, "X-Dateline-Delivery");
            int status = answers.entrySet().stream()
                    .filter(answer -> delivery.startsWith(answer.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(200);
            requests.add(new Request(
                    delivery,
                    header(request, "X-Dateline-Timestamp"),
                    header(request, "X-Dateline-Signature"),
                    header(request, "Surrogate-Key"),
                    body.toString(),
                    status));
            request.response()
                    .setStatusCode(status)
                    .putHeader("Location", "/elsewhere")
                    .end("it says something");
        });
    }

    private static String header(HttpServerRequest request, String name) {
        return String.valueOf(request.getHeader(name));
    }

    @Override
    public void close() {
        TestStaff.done(vertx.close());
    }
}
