package dev.dateline.ingest.source.websub;

import dev.dateline.ingest.source.fetch.Fetcher;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A hub on loopback that does what the test tells it, and the way to it. */
final class TinyHub implements Fetcher {
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private volatile int status = 202;
    private volatile boolean away;

    TinyHub(Vertx vertx) throws Exception {
        server = vertx.createHttpServer().requestHandler(request -> {
            request.setExpectMultipart(true);
            request.end().onSuccess(end -> {
                asked.add(new Asked(
                        String.valueOf(request.path()),
                        MultiMap.caseInsensitiveMultiMap().addAll(request.formAttributes())));
                request.response().setStatusCode(status).end("no: " + request.getFormAttribute("hub.secret"));
            });
        });
        server.listen(0, "127.0.0.1").await(10, TimeUnit.SECONDS);
    }

    /** What a subscriber wants. */
    record Asked(String path, MultiMap form) {
        String mode() {
            return get("hub.mode");
        }

        String topic() {
            return get("hub.topic");
        }

        String secret() {
            return get("hub.secret");
        }

        String callback() {
            return get("hub.callback");
        }

        String get(String name) {
            return String.valueOf(form.get(name));
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.actualPort() + path);
    }

    void answers(int with) {
        status = with;
    }

    void goAway(boolean gone) {
        away = gone;
    }

    /** The next thing it is asked for, waited for; fails the test where nothing comes. */
    Asked next() throws InterruptedException {
        Asked next = asked.poll(15, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("the hub was asked for nothing");
        }
        return next;
    }

    boolean isIdle() {
        return asked.isEmpty();
    }

    /** Asks back whether it was meant. */
    HttpResponse<String> verify(Asked asked, long lease) throws Exception {
        return get(
                asked.callback(),
                Map.of(
                        "hub.mode", asked.mode(),
                        "hub.topic", asked.topic(),
                        "hub.challenge", "a challenge & more",
                        "hub.lease_seconds", Long.toString(lease)));
    }

    HttpResponse<String> get(String callback, Map<String, String> parameters) throws Exception {
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(callback + "?" + query)));
    }

    /** Sends content, rightly signed. */
    HttpResponse<String> distribute(Asked asked, String body) throws Exception {
        return distribute(asked, body, "sha256=" + signature("HmacSHA256", asked.secret(), body));
    }

    HttpResponse<String> distribute(Asked asked, String body, String signature) throws Exception {
        return send(content(asked, body).header("X-Hub-Signature", signature));
    }

    static HttpRequest.Builder content(Asked asked, String body) {
        return HttpRequest.newBuilder(URI.create(asked.callback()))
                .header("Content-Type", "application/atom+xml")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String signature(String algorithm, String secret, String body) throws Exception {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Future<Answer> fetch(Request request) {
        if (away) {
            return Future.failedFuture(new java.io.IOException("nobody answers"));
        }
        HttpRequest post = HttpRequest.newBuilder(request.address())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.valueOf(request.form())))
                .build();
        return Future.fromCompletionStage(client.sendAsync(post, HttpResponse.BodyHandlers.ofString()))
                .map(answer -> new Answer(
                        answer.statusCode(),
                        request.address(),
                        null,
                        MultiMap.caseInsensitiveMultiMap(),
                        Buffer.buffer(answer.body())));
    }
}
