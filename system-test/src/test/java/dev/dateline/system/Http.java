package dev.dateline.system;

import dev.dateline.contract.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;

/** One client of a server, with cookies of its own. */
final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI server;
    private final CookieManager cookies;
    private final HttpClient client;

    Http(URI server) {
        this(server, new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER));
    }

    private Http(URI server, CookieManager cookies) {
        this.server = server;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** The same client at another server. */
    Http at(URI other) {
        return new Http(other, cookies);
    }

    URI server() {
        return server;
    }

    /** The cookies that it has been given, as they go into a header. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** As a browser asks for a page. */
    Answer page(String path) {
        return send(to(path).header("Accept", "text/html"));
    }

    Answer json(String path) {
        return send(to(path).header("Accept", "application/json"));
    }

    Answer post(String path, byte[] body, String... headers) {
        HttpRequest.Builder request = to(path).header("Content-Type", "application/json")
                .header("Origin", server.getScheme() + "://" + server.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Any method, with a body of JSON. */
    Answer send(String method, String path, Object body) {
        return send(to(path).header("Content-Type", "application/json")
                .header("Origin", server.getScheme() + "://" + server.getAuthority())
                .method(method, HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body))));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
