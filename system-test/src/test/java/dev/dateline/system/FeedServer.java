package dev.dateline.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Somebody's site: an Atom feed with its ETag, and a hub that hands new entries on (WebSub) until they are taken. */
final class FeedServer implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> entries = new CopyOnWriteArrayList<>();
    private final List<String> known = new CopyOnWriteArrayList<>();
    private final List<Integer> handed = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final boolean hub;
    private volatile @Nullable Map<String, String> subscription;

    private FeedServer(boolean hub) throws IOException {
        this.hub = hub;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/feed", this::feed);
        server.createContext("/hub", this::subscribe);
        server.start();
    }

    /** A feed that is only polled. */
    static FeedServer plain() throws IOException {
        return new FeedServer(false);
    }

    /** A feed that names its hub. */
    static FeedServer withHub() throws IOException {
        return new FeedServer(true);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/feed");
    }

    /** Stands in the feed from now on. */
    void publish(String uri) {
        entries.add(uri);
        threads.execute(() -> handOn(uri));
    }

    boolean isSubscribed() {
        return subscription != null;
    }

    /** How many entries the last asker knew already, by the ETag that it sent; -1 where it sent none. */
    int lastKnown() {
        return known.isEmpty() ? -1 : Integer.parseInt("0" + known.getLast().replaceAll("\\D", ""));
    }

    /** What the subscriber answered to what was handed on. */
    List<Integer> handed() {
        return List.copyOf(handed);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }

    private void feed(HttpExchange exchange) throws IOException {
        String tag = "\"" + entries.size() + "\"";
        String asked = exchange.getRequestHeaders().getFirst("If-None-Match");
        known.add(String.valueOf(asked));
        exchange.getResponseHeaders().add("ETag", tag);
        if (tag.equals(asked)) {
            answer(exchange, 304, "");
        } else {
            exchange.getResponseHeaders().add("Content-Type", "application/atom+xml");
            answer(exchange, 200, atom(entries));
        }
    }

    private String atom(List<String> uris) {
        String links = "<link rel=\"self\" href=\"" + address() + "\"/>"
                + (hub ? "<link rel=\"hub\" href=\"" + address().resolve("/hub") + "\"/>" : "");
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Town</title><id>urn:town</id>"
                + "<updated>2023-09-19T18:00:00Z</updated>" + links
                + uris.stream().map(this::entry).collect(Collectors.joining())
                + "</feed>";
    }

    private String entry(String uri) {
        return """
            <entry><id>%s</id><title>Report %s</title><updated>2023-09-19T18:00:00Z</updated>
            <link href="%s"/><content type="text">It was filed under %s.</content></entry>
            """.formatted(uri, uri, address().resolve("/" + uri.hashCode()), uri);
    }

    private void subscribe(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange.getRequestBody().readAllBytes());
        answer(exchange, 202, "");
        threads.execute(() -> verify(form));
    }

    /** Verification of intent: the subscriber has to say the challenge back. */
    private void verify(Map<String, String> form) {
        String asked = "hub.mode=" + form.get("hub.mode") + "&hub.topic="
                + URLEncoder.encode(form.get("hub.topic"), StandardCharsets.UTF_8)
                + "&hub.challenge=f00d&hub.lease_seconds=3600";
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(form.get("hub.callback") + "?" + asked)));
        if (answer.body().equals("f00d") && "subscribe".equals(form.get("hub.mode"))) {
            subscription = form;
        }
    }

    private void handOn(String uri) {
        Map<String, String> to = subscription;
        if (to == null) {
            return;
        }
        byte[] body = atom(List.of(uri)).getBytes(StandardCharsets.UTF_8);
        int status = 0;
        while (status / 100 != 2 && !Thread.currentThread().isInterrupted()) {
            status = send(HttpRequest.newBuilder(URI.create(to.get("hub.callback")))
                            .header("Content-Type", "application/atom+xml")
                            .header("X-Hub-Signature", "sha256=" + signed(to.getOrDefault("hub.secret", ""), body))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body)))
                    .statusCode();
            handed.add(status);
            rest();
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("closed", e);
        }
    }

    /** Hubs do not hammer. */
    private static void rest() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String signed(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(byte[] body) {
        return Arrays.stream(new String(body, StandardCharsets.UTF_8).split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
